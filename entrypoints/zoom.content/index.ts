import { defineContentScript } from 'wxt/utils/define-content-script';
import { holdsMeeting } from '../../utils/platforms/zoom/frame.ts';
import { ANCHORS, LISTS, PARTS } from '../../utils/platforms/zoom/probes.ts';
import { extensionAlive } from '../../utils/messages/client.ts';
import { takeLock } from '../meeting/lock.ts';
import { runOn } from '../meeting/run.tsx';

/** A page of a meeting's address that shows nothing we know for so long is watched all the same, to say so. */
const PATIENCE = 8_000;

export default defineContentScript({
  matches: ['https://*.zoom.us/wc/*'],
  // Zoom's web app has the meeting in a frame of its own origin; the address itself has it in the page.
  allFrames: true,
  runAt: 'document_start',
  main() {
    if (!isOurs() || !takeLock()) return;
    void runOn({
      platform: 'zoom',
      tables: [ANCHORS, LISTS, PARTS],
      reader: () => import('../../utils/platforms/zoom/reader.ts'),
      mine: untilMine,
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

/**
 * Settles once this frame has the meeting in it: the shell around the frame never does, and stays silent. And once an
 * update cut this script off.
 */
function untilMine(page: Document): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => (holdsMeeting(page, location) || !extensionAlive()) && settle());
    const timer = setTimeout(() => holdsMeeting(page, location, true) && settle(), PATIENCE);
    function settle(): void {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    }
    observer.observe(page, { childList: true, subtree: true });
    if (holdsMeeting(page, location)) settle();
  });
}
