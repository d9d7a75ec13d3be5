import { anyOf } from '../probe.ts';
import { EVERYTHING, type Item } from './page.ts';
import { PARTS, type Part } from './probes.ts';

const SELECTOR = Object.fromEntries(Object.entries(PARTS).map(([part, probes]) => [part, anyOf(probes)])) as Record<
  Part,
  string
>;

export function part(element: Element, name: Part): Element | null {
  return element.querySelector(SELECTOR[name]);
}

export function partAround(element: Element, name: Part): Element | null {
  return element.closest(SELECTOR[name]);
}

/** Icons and other marks of a row or tile, each of which says one thing by being there. */
const MARKS = [
  'muted',
  'unmuted',
  'videoOn',
  'videoOff',
  'hand',
  'sharing',
  'recordingIcon',
  'tileMuted',
  'tileFace',
] as const satisfies readonly Part[];
const ANY_MARK = MARKS.map((mark) => SELECTOR[mark]).join();

/** What an element says, by its class: the same few for everybody. */
const meanings = new Map<string, readonly Part[]>();
const KEPT = 500;

/** The marks in a row or tile; what was not touched is not asked again. */
export function marksIn({ element, marks, fresh, touched }: Item): ReadonlySet<Part> {
  if (touched & EVERYTHING) {
    marks.clear();
    for (const one of element.querySelectorAll(ANY_MARK)) marks.set(one, meaningOf(one));
  } else for (const one of fresh) if (one !== element && element.contains(one)) takeIn(one, marks);
  fresh.clear();
  const now = new Set<Part>();
  for (const [one, said] of marks) {
    if (!element.contains(one)) marks.delete(one);
    else for (const mark of said) now.add(mark);
  }
  return now;
}

function takeIn(element: Element, marks: Item['marks']): void {
  const said = meaningOf(element);
  if (said.length > 0) marks.set(element, said);
  // What is drawn inside an icon is no icon.
  if (element.localName === 'svg' || !element.firstElementChild) return;
  for (const one of element.querySelectorAll(ANY_MARK)) marks.set(one, meaningOf(one));
}

function meaningOf(element: Element): readonly Part[] {
  const key = `${element.localName} ${element.getAttribute('class')}`;
  const said = meanings.get(key) ?? MARKS.filter((mark) => element.matches(SELECTOR[mark]));
  if (meanings.size > KEPT) meanings.clear();
  meanings.set(key, said);
  return said;
}
