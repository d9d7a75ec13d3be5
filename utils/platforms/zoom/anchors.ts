import { followLandmarks, type Landmarks } from '../landmarks.ts';
import { anyOf, shown } from '../probe.ts';
import { ANCHORS, type Anchor, LISTS } from './probes.ts';

export type Anchors = Landmarks<Anchor>;

/** Always in the page, and hidden while they do not hold. The footer is not: it hides itself and holds. */
const FURNITURE: readonly Anchor[] = ['over', 'stage', 'banner', 'captions', 'lobby', 'prejoin'];
export const ANY_FURNITURE = anyOf(...FURNITURE.map((anchor) => ANCHORS[anchor]));
const meant = new WeakMap<Element, readonly Anchor[]>();

/** Whatever stands in a message was written by somebody. */
const WRITTEN = anyOf(ANCHORS.chat, LISTS.message)
  .split(',')
  .map((css) => `${css} *`)
  .concat(LISTS.message)
  .join();

export function followAnchors(): Anchors {
  return followLandmarks<Anchor>(
    ANCHORS,
    (anchor, element) => !isWritten(element) && (!FURNITURE.includes(anchor) || shown(element)),
  );
}

/** In a message, or anywhere in the chat. */
export function isWritten(element: Element): boolean {
  return element.matches(WRITTEN);
}

/** Which of them an element is when it is shown. */
export function furnitureOf(element: Element): readonly Anchor[] {
  const known = meant.get(element) ?? FURNITURE.filter((anchor) => element.matches(anyOf(ANCHORS[anchor])));
  meant.set(element, known);
  return known;
}
