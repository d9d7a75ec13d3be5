import { defineContentScript } from 'wxt/utils/define-content-script';
import { ANCHORS, LISTS, PARTS } from '../../utils/platforms/teams/probes.ts';
import { runOn } from '../meeting/run.tsx';

export default defineContentScript({
  matches: ['https://teams.microsoft.com/*', 'https://teams.cloud.microsoft/*', 'https://teams.live.com/*'],
  // Put in by the background once there is a meeting (`meeting/starter.ts`).
  registration: 'runtime',
  main() {
    void runOn({
      platform: 'teams',
      tables: [ANCHORS, LISTS, PARTS],
      reader: () => import('../../utils/platforms/teams/reader.ts'),
    });
  },
});
