import type { Fact } from '../../meeting/fact.ts';
import type { Phase } from '../../meeting/snapshot.ts';
import { anyOf, shown } from '../probe.ts';
import { type Anchors, TYPED } from './anchors.ts';
import { tidy } from '../tidy.ts';
import { ANCHORS, LISTS } from './probes.ts';
import type { Words } from './words.ts';

/** What people wrote or are called: none of it is the page's own word. */
const WRITTEN = `${TYPED},${anyOf(LISTS.message, ANCHORS.chat)},[role="listitem"],[role="treeitem"],[role="log"],li`;
/** The screen of errors: wrong address, removed, denied, and much else. Only its words tell which. */
const ERRORS = '[data-tid^="calling-retry-screen"]';
/** After the end its sentence may come late: until the second look of the watchdog. */
const READING_MS = 15_000;
/** Who was asked "End the meeting?" this long before the end has ended it, as far as we know. */
const ASKED_MS = 10_000;

/**
 * Follows how a call that was watched came to its end: true when the teacher left it, or lost it, and nothing
 * says that the meeting is over. The page's words decide; without any of them, an end on a page whose language
 * we read is a leave, unless the teacher was asked to end it for all, or it is a screen of errors.
 */
export function followAfterCall(
  anchors: Anchors,
): (at: number, phase: Fact<Phase>, root: Document, languages: readonly Words[]) => boolean {
  let watched = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  let endedAt: number | undefined;
  let left = false;

  return (at, phase, root, languages) => {
    if (phase === 'in-meeting') {
      watched = true;
      left = false;
      endedAt = undefined;
      if (anchors.has('endForAll')) askedAt = at;
    } else if (phase !== 'ended') {
      // On the way back, or elsewhere: whoever left is still out.
      watched = false;
    } else if (watched) {
      endedAt ??= at;
      if (at - endedAt <= READING_MS) {
        const said = sentence(root.body, languages);
        left = said ? said === 'left' : endedAt - askedAt > ASKED_MS && isLeave(anchors, languages);
      }
    }
    return left;
  };
}

/** Without a word of it. In a language of which we lack the words one may stand there. */
function isLeave(anchors: Anchors, languages: readonly Words[]): boolean {
  if (anchors.get('ended')?.closest(ERRORS)) return false;
  return languages.length > 0 && languages.every(({ after }) => after);
}

/** What the page says of the end, as one whole line. "Left" wins: the other may be a title somewhere. */
function sentence(body: Element, languages: readonly Words[]): 'left' | 'over' | undefined {
  const lines = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let isOver = false;
  for (let line = lines.nextNode(); line; line = lines.nextNode()) {
    const words = tidy(line.nodeValue ?? '');
    for (const { after } of languages) {
      const says = after?.left.test(words) ? 'left' : after?.over.test(words) ? 'over' : undefined;
      const place = line.parentElement;
      if (!says || !place || place.closest(WRITTEN) || !shown(place)) continue;
      if (says === 'left') return says;
      isOver = true;
    }
  }
  return isOver ? 'over' : undefined;
}
