import { anyOf, find, type Hit, rankOf, shown } from '../probe.ts';
import { ANCHORS, type Anchor, LISTS } from './probes.ts';

/** The single elements of the page that everything else is read from. */
export interface Anchors {
  get(anchor: Anchor): Element | undefined;
  has(anchor: Anchor): boolean;
  /** 0 for the strongest probe; undefined when it was not found. */
  rank(anchor: Anchor): number | undefined;
  /** Looks for all of them anew. */
  search(root: ParentNode): void;
  /** Takes an element that came into the page, if it is one of them. */
  offer(element: Element): boolean;
  holds(node: Node): boolean;
  /** Looks again for those that left the page; true when one did. */
  check(root: ParentNode): boolean;
}

export const TILES = anyOf(LISTS.tile);
export const ROWS = anyOf(LISTS.row);
/** These carry a display name in their hooks: none of them can be anything else. */
export const TYPED = `${TILES},${ROWS}`;
export const ANY_ANCHOR = anyOf(...Object.values(ANCHORS));

const NAMES = Object.keys(ANCHORS) as Anchor[];
const MONITOR = anyOf(ANCHORS.monitor);

export function followAnchors(): Anchors {
  const hits = new Map<Anchor, Hit>();

  /** The small monitor of a call behind another view has a toolbar of its own, which is not the call's. */
  function counts(anchor: Anchor, element: Element): boolean {
    if (element.matches(TYPED) || !shown(element)) return false;
    return anchor === 'monitor' || anchor === 'monTitle' || element.closest(MONITOR) === null;
  }

  function seek(root: ParentNode, anchor: Anchor): void {
    const hit = find(root, ANCHORS[anchor], (element) => counts(anchor, element));
    if (hit) hits.set(anchor, hit);
    else hits.delete(anchor);
  }

  return {
    get: (anchor) => hits.get(anchor)?.element,
    has: (anchor) => hits.has(anchor),
    rank: (anchor) => hits.get(anchor)?.rank,
    search(root) {
      for (const anchor of NAMES) {
        const held = hits.get(anchor);
        const stands = held?.rank === 0 && held.element.isConnected && held.element.matches(ANCHORS[anchor][0]);
        if (!stands || !counts(anchor, held.element)) seek(root, anchor);
      }
    },
    offer(element) {
      let taken = false;
      for (const anchor of NAMES) {
        const rank = rankOf(element, ANCHORS[anchor]);
        const held = hits.get(anchor);
        if (rank < 0 || (held?.element.isConnected && held.rank <= rank) || !counts(anchor, element)) continue;
        hits.set(anchor, { element, rank });
        taken = true;
      }
      return taken;
    },
    holds(node) {
      for (const { element } of hits.values()) if (element === node) return true;
      return false;
    },
    check(root) {
      let lost = false;
      for (const [anchor, hit] of hits) {
        if (hit.element.isConnected) continue;
        seek(root, anchor);
        lost = true;
      }
      return lost;
    },
  };
}
