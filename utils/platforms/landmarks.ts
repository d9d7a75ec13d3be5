import { anyOf, find, type Hit, type Probes, rankOf } from './probe.ts';

/** The single elements of a page that everything else is read from. */
export interface Landmarks<Anchor extends string> {
  get(anchor: Anchor): Element | undefined;
  has(anchor: Anchor): boolean;
  /** 0 for the strongest probe; undefined when it was not found. */
  rank(anchor: Anchor): number | undefined;
  /** Looks for all of them anew, or for these. */
  search(root: ParentNode, only?: readonly Anchor[]): void;
  /** Takes an element that came into the page, if it is one of them. */
  offer(element: Element): boolean;
  holds(node: Node): boolean;
  /** Looks again for those that left the page; true when one did. */
  check(root: ParentNode): boolean;
}

/**
 * Follows the landmarks of a page, and asks for them again only when something came, went or changed.
 *
 * @param counts false for an element that fits and is not the landmark: hidden, or written by somebody
 */
export function followLandmarks<Anchor extends string>(
  probes: Readonly<Record<Anchor, Probes>>,
  counts: (anchor: Anchor, element: Element) => boolean,
): Landmarks<Anchor> {
  const names = Object.keys(probes) as Anchor[];
  const any = new Map(names.map((anchor) => [anchor, anyOf(probes[anchor])]));
  const hits = new Map<Anchor, Hit>();

  function seek(root: ParentNode, anchor: Anchor): void {
    const hit = find(root, probes[anchor], (element) => counts(anchor, element));
    if (hit) hits.set(anchor, hit);
    else hits.delete(anchor);
  }

  return {
    get: (anchor) => hits.get(anchor)?.element,
    has: (anchor) => hits.has(anchor),
    rank: (anchor) => hits.get(anchor)?.rank,
    search(root, only = names) {
      for (const anchor of only) {
        const held = hits.get(anchor);
        const stands = held?.rank === 0 && held.element.isConnected && held.element.matches(probes[anchor][0] ?? '');
        if (!stands || !counts(anchor, held.element)) seek(root, anchor);
      }
    },
    offer(element) {
      let taken = false;
      for (const anchor of names) {
        const held = hits.get(anchor);
        const best = held?.element.isConnected ? held.rank : Number.POSITIVE_INFINITY;
        if (best === 0 || !element.matches(any.get(anchor) ?? '')) continue;
        const rank = rankOf(element, probes[anchor]);
        if (best <= rank || !counts(anchor, element)) continue;
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
