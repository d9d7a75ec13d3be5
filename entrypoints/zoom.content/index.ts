import { defineContentScript } from 'wxt/utils/define-content-script';
import { ANCHORS } from '../../utils/platforms/zoom/probes.ts';
import { takeLock } from '../meeting/lock.ts';
import { startOn } from '../meeting/starter.ts';

export default defineContentScript({
  matches: ['https://*.zoom.us/wc/*'],
  // Zoom's web app has the meeting in a frame of its own origin; the address itself has it in the page.
  allFrames: true,
  runAt: 'document_start',
  main() {
    if (isOurs() && takeLock())
      void startOn({
        tables: [ANCHORS],
        arrival: () => import('../../utils/platforms/zoom/arrival.ts'),
        // The shell around the frame: what it said would be taken for the meeting's.
        silent: true,
      });
  },
});

/**
 * A meeting in the frame of a foreign page is none that a teacher opened. The path: what the background puts in after an
 * update goes into every frame of the host.
 */
function isOurs(): boolean {
  try {
    return window.top?.location.hostname === location.hostname && location.pathname.startsWith('/wc/');
  } catch {
    return false;
  }
}
