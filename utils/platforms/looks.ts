import type { Look } from './adapter.ts';
import { alike } from './alike.ts';
import type { CallFacts } from './call-facts.ts';

/** What one look at the page gives, beside the facts of the call. */
export interface PageFacts extends Pick<Look, 'platform' | 'edition' | 'title' | 'account' | 'phase' | 'health'> {
  /** The teacher has left a meeting that goes on. */
  readonly left: boolean;
}

/** Puts the looks together. */
export interface Looks {
  /**
   * The look of these facts, or the last one itself when they bring nothing new.
   * @param agains when another look would settle something; undefined: nothing is open
   */
  give(
    page: PageFacts,
    facts: Omit<CallFacts, 'count' | 'listOpen' | 'again'>,
    agains: readonly (number | undefined)[],
  ): Look;
  /** How many looks brought something new. */
  readonly news: number;
}

export function followLooks(): Looks {
  let last: Look | undefined;
  let news = 0;
  return {
    give({ left, ...page }, { meeting, people, sight, messages }, agains) {
      const again = Math.min(...agains.map((at) => at ?? Number.POSITIVE_INFINITY));
      const now: Look = {
        ...page,
        ...(left ? { teacherLeft: true } : {}),
        meeting,
        people,
        sight,
        messages,
        ...(Number.isFinite(again) ? { again } : {}),
      };
      if (last && alike(last, now)) return last;
      last = now;
      news += 1;
      return now;
    },
    get news() {
      return news;
    },
  };
}
