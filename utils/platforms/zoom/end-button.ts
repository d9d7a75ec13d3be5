import { anyOf } from '../probe.ts';
import { ANCHORS } from './probes.ts';

const OTHERS = anyOf(ANCHORS.endForAll);
const BUTTON = '.leave-meeting-options__btn--danger';

/**
 * Tells when the teacher presses "End Meeting for All": Zoom leaves the page at once, whether the host left or
 * ended it, and only the press tells the two apart. Only hosts have a second button beside it; a plain
 * participant's "Leave" looks the same and stands alone. Listens until the signal
 * fires, and changes nothing of the press.
 */
export function followEndButton(document: Document, onEnd: () => void, signal: AbortSignal): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      const button = (target as Element | null)?.closest?.(BUTTON);
      if (button?.nextElementSibling?.matches(OTHERS)) onEnd();
    },
    { capture: true, passive: true, signal },
  );
}
