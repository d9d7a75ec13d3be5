import { anyOf, find, type Hit, shown } from '../probe.ts';
import { ANCHORS, type Anchor, LISTS } from './probes.ts';

/** The single elements of the page, as they are at one look. */
export interface Anchors {
  get(anchor: Anchor): Element | undefined;
  has(anchor: Anchor): boolean;
  /** 0 for the strongest probe; undefined when it was not found. */
  rank(anchor: Anchor): number | undefined;
}

/** Always in the page, and hidden while they do not hold. The footer is not: it hides itself and holds. */
const FURNITURE: readonly Anchor[] = ['over', 'stage', 'banner', 'captions', 'lobby', 'prejoin'];
const NAMES = Object.keys(ANCHORS) as Anchor[];
/** Whatever stands in a message was written by somebody. */
const WRITTEN = anyOf(LISTS.message);

export function findAnchors(root: ParentNode): Anchors {
  const hits = new Map<Anchor, Hit>();
  for (const name of NAMES) {
    const visible = FURNITURE.includes(name);
    const hit = find(
      root,
      ANCHORS[name],
      (element) => (!visible || shown(element)) && element.closest(WRITTEN) === null,
    );
    if (hit) hits.set(name, hit);
  }
  return {
    get: (anchor) => hits.get(anchor)?.element,
    has: (anchor) => hits.has(anchor),
    rank: (anchor) => hits.get(anchor)?.rank,
  };
}
