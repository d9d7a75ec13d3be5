import { defineContentScript } from 'wxt/utils/define-content-script';
import { ANCHORS } from '../../utils/platforms/teams/probes.ts';
import { takeLock } from '../meeting/lock.ts';
import { startOn } from '../meeting/starter.ts';

export default defineContentScript({
  matches: ['https://teams.microsoft.com/*', 'https://teams.cloud.microsoft/*', 'https://teams.live.com/*'],
  // Before the page's first script: our listeners must come before any of its own (components/meeting/guard.ts).
  runAt: 'document_start',
  main() {
    if (takeLock())
      void startOn({ tables: [ANCHORS], arrival: () => import('../../utils/platforms/teams/arrival.ts') });
  },
});
