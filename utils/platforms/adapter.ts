import type { Snapshot } from '../meeting/snapshot.ts';

/** How a signal was found: by its strongest probe, by a weaker one, or not at all. */
export type SignalHealth = 'seen' | 'fallback' | 'missing';

export interface Health {
  /** False when this looks like a meeting but the reader does not understand it, or only half of it. */
  readonly readable: boolean;
  /** The signals that a running meeting should show. Empty outside a meeting. Holds no text of the page. */
  readonly signals: Readonly<Record<string, SignalHealth>>;
}

/** One look at the page: the facts, and how well they could be read. */
export interface Look extends Snapshot {
  readonly health: Health;
  /** The time, on the clock of `read`, at which another look would settle something that is still open. */
  readonly again?: number;
}

/**
 * Reads one platform's meeting page. Synchronous; reads only; never asks for layout or style; keeps no
 * address of the page. Unchanged people keep their object from look to look.
 */
export interface MeetingAdapter {
  /**
   * What the page shows now. Re-reads what was touched since the last look, and gives the last look itself
   * when nothing came of it. Messages are given once.
   * @param at the time in ms, on any clock that does not run backwards
   */
  read(at: number): Look;
  /** Notes what changed. False when the reader does not care for any of it. Costs what changed, not the page. */
  touch(records: readonly MutationRecord[]): boolean;
  /** Makes the next look a whole one: for the start, and after a bug. */
  refresh(): void;
  /** For the watchdog: the next look makes sure that nothing was missed, and is a whole one if anything was. */
  check(): void;
  /** How many looks brought something new. */
  readonly news: number;
  /** Where to watch now; asked again after each look. */
  watched(): readonly Watched[];
}

/** A part of the page and what to watch there, in the words of `MutationObserver.observe`. */
export interface Watched {
  readonly node: Node;
  readonly what: MutationObserverInit;
}
