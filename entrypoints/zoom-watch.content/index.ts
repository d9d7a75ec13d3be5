import { defineContentScript } from 'wxt/utils/define-content-script';
import { ANCHORS, LISTS, PARTS } from '../../utils/platforms/zoom/probes.ts';
import { runOn } from '../meeting/run.tsx';

export default defineContentScript({
  matches: ['https://*.zoom.us/wc/*'],
  // Put in by the background once there is a meeting (`meeting/starter.ts`).
  registration: 'runtime',
  main() {
    void runOn({
      platform: 'zoom',
      tables: [ANCHORS, LISTS, PARTS],
      reader: () => import('../../utils/platforms/zoom/reader.ts'),
    });
  },
});
