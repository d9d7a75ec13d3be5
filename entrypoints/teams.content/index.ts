import { defineContentScript } from 'wxt/utils/define-content-script';
import { ANCHORS, LISTS, PARTS } from '../../utils/platforms/teams/probes.ts';
import { takeLock } from '../meeting/lock.ts';
import { runOn } from '../meeting/run.tsx';

export default defineContentScript({
  matches: ['https://teams.microsoft.com/*', 'https://teams.cloud.microsoft/*', 'https://teams.live.com/*'],
  // Before the page's first script: our listeners must come before any of its own (components/meeting/guard.ts).
  runAt: 'document_start',
  main() {
    if (takeLock())
      void runOn({
        platform: 'teams',
        tables: [ANCHORS, LISTS, PARTS],
        reader: () => import('../../utils/platforms/teams/reader.ts'),
      });
  },
});
