/**
 * A probe is one way to see one signal, kept as data: a selector. The probes of a signal stand in order of
 * strength, strongest first. What speaks for each of them (`Evidence`) lies in a file of its own, under the
 * selector, which tests and documents read and the page never loads.
 */
export type Probes = readonly string[];

/** How sure we are that the live client looks like this: the words of the signal research. */
export type Confidence = 'high' | 'medium' | 'low';

export interface Evidence {
  /** What is read: that it is there, a state in its attributes, its text, or a list of such elements. */
  readonly kind: 'present' | 'state' | 'text' | 'list';
  readonly client: 'full' | 'light' | 'both';
  /** Year or span of years of the sightings. */
  readonly seen: string;
  /** Keys of the independent projects that show it. */
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}

export interface Hit {
  readonly element: Element;
  /** 0: found by the strongest probe. */
  readonly rank: number;
}

/** Taken away by attribute. Style sheets are left out: asking for computed style would force a layout. */
export const HIDDEN = '[hidden],[style*="display:none"],[style*="display: none"]';

/** False when the element or something around it is hidden by attribute. */
export function shown(element: Element): boolean {
  return element.closest(HIDDEN) === null;
}

/** The first element that counts of the strongest probe that has one. */
export function find(root: ParentNode, probes: Probes, counts: (element: Element) => boolean): Hit | undefined {
  for (const [rank, css] of probes.entries()) {
    for (const element of root.querySelectorAll(css)) if (counts(element)) return { element, rank };
  }
  return undefined;
}

/** The rank of the strongest probe that fits this very element, or -1. */
export function rankOf(element: Element, probes: Probes): number {
  return probes.findIndex((css) => element.matches(css));
}

/** One selector for all probes of the given signals. */
export function anyOf(...signals: readonly Probes[]): string {
  return signals.flat().join();
}
