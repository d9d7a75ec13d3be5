/** How a platform's page is known to have a meeting in it, before anything of the meeting is read. */
export interface Arrival {
  /** Attributes whose change may make an element one of `signs`. */
  readonly hooks: readonly string[];
  /** A selector: what it finds is on a page with a meeting alone, or nearly so. */
  readonly signs: string;
  /**
   * Whether this document has a meeting in it, or may have one that is not understood: wherever the reader would say
   * anything but "outside". Costs a look over the whole page.
   * @param late nothing was found for a while
   */
  holdsMeeting(page: Document, location: Location, late: boolean): boolean;
}

/** True when what came or changed is a sign of a meeting, or has one in it. Costs what changed, not the page. */
export function brings(records: readonly MutationRecord[], signs: string): boolean {
  return records.some(({ type, target, addedNodes }) =>
    type === 'attributes'
      ? isSign(target, signs)
      : [...addedNodes].some((node) => isSign(node, signs) || has(node, signs)),
  );
}

function isSign(node: Node, signs: string): boolean {
  return node instanceof Element && node.matches(signs);
}

function has(node: Node, signs: string): boolean {
  return node instanceof Element && node.querySelector(signs) !== null;
}
