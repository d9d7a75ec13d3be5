import { UNKNOWN } from '../../meeting/fact.ts';
import { anyOf } from '../probe.ts';
import { TYPED } from './anchors.ts';
import { BLANK, type Shown } from '../crowd.ts';
import { tidy } from '../tidy.ts';
import { nameOf, withoutMark } from './labels.ts';
import type { People } from '../people.ts';
import { LISTS } from './probes.ts';
import type { RecordingFollower } from './recording.ts';
import type { Words } from './words.ts';

const KNOCK = anyOf(LISTS.knock);
const NOTICE = anyOf(LISTS.notice);
const BOX = '[role="alert"],[role="alertdialog"],[role="dialog"],[data-tid^="participants-in-lobby"]';
/** A banner is short; what is longer is some other part of the page. */
const LONGEST = 500;
/** A name with these words must not be read as the banner's own. */
const SUSPECT = /record|transcri/iu;

export const ANY_NOTICE = `${NOTICE},${KNOCK}`;

/** The banner or pop-up that an element belongs to. */
export function boxOf(element: Element): Element {
  return element.closest(BOX) ?? (element.localName === 'button' ? element.parentElement : element) ?? element;
}

/** The words of a banner without those of its buttons. */
function wordsOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return `${node.nodeValue ?? ''} `;
  if ((node as Element).localName === 'button') return '';
  let text = '';
  for (const child of node.childNodes) text += wordsOf(child);
  return text;
}

/** Who knocks, when the box is about the lobby. */
export function readKnock(box: Element, languages: readonly Words[]): Shown | undefined {
  if (!box.matches(KNOCK) && !box.querySelector(KNOCK)) return undefined;
  const text = tidy(wordsOf(box));
  const said = languages.map((words) => words.knock?.exec(text)?.[1]).find((found) => found !== undefined);
  const { name, label = UNKNOWN } = withoutMark(said, languages);
  return { ...BLANK, kind: 'knock', name, label };
}

/**
 * Tells the recording follower what a banner says, once. Names in it are taken out first where they could
 * mislead.
 */
export function readNotices(recording: RecordingFollower) {
  const told = new WeakMap<Element, string>();
  return (box: Element, people: People, languages: readonly Words[]): void => {
    const hooks = [box, ...box.querySelectorAll(NOTICE)]
      .filter((hooked) => !hooked.matches(TYPED))
      .map((hooked) => hooked.getAttribute('data-tid') ?? '');
    let text = tidy(wordsOf(box));
    const all = `${hooks.join()} ${text}`;
    if (told.get(box) === all) return;
    told.set(box, all);
    for (const hook of hooks) recording.hook(hook);
    for (const name of people.names()) if (SUSPECT.test(name)) text = text.replaceAll(name, '·');
    if (text.length > LONGEST) return;
    // A message that pops up begins with a name too, and goes on with what a pupil wrote.
    const alert = hooks.some((hook) => hook.startsWith('callingAlert'));
    recording.text(text, languages, (name) => alert || people.idOf(nameOf(name, languages)) !== undefined);
  };
}
