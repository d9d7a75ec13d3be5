import { type Area, AREAS } from '../meeting/snapshot.ts';
import type { MeetingState, PersonState } from '../meeting/state.ts';
import type { Happening } from '../incidents/draft.ts';

/**
 * What was seen in the last minutes, as facts and not as findings: who came and went, what was turned on
 * and off, and what went out of sight. In memory only, until a capture takes it along. Of the chat it has
 * who wrote and when, never what.
 */
export interface Lately {
  look(before: MeetingState, now: MeetingState): void;
  /** Oldest first. */
  upTo(at: number): readonly Happening[];
  /** What an earlier script of this page saw before. */
  takeUp(earlier: readonly Happening[]): void;
}

/** In ms. */
const KEPT = 300_000;
/** The newest stay: a meeting page may say any number of things. */
const MOST = 200;
/** A page is built up in steps: what first comes into sight so soon after the beginning was not out of sight. In ms. */
const BUILT = 3_000;

/** @param nameOf as the page shows them, made safe; never one whose identity is protected */
export function followLately(nameOf: (person: PersonState) => string): Lately {
  let kept: readonly Happening[] = [];
  const seen = new Set<Area>();

  return {
    look(before, now) {
      // The first look into a meeting shows how things stand, not what happened.
      if (before.phase.last !== 'in-meeting') return;
      const { at } = now;
      const news: Happening[] = [];
      for (const what of ['recording', 'transcription'] as const) {
        if (isNews(before[what].last, now[what].last)) news.push([at, '', what, String(now[what].last)]);
      }
      for (const area of AREAS) {
        const { level } = before.sight[area];
        if (level === 'full' || at - now.phase.since >= BUILT) seen.add(area);
        if (now.sight[area].level !== level && seen.has(area))
          news.push([at, '', `sight of ${area}`, now.sight[area].level]);
      }
      for (const person of now.people.values()) {
        const was = before.people.get(person.id);
        // Nothing of them changed.
        if (was === person) continue;
        const name = nameOf(person);
        // Who is seen for the first time may have been there before: a list loads row by row.
        const known = was ?? before.left.get(person.id);
        if (was?.where !== person.where) news.push([at, name, 'where', `${known ? '' : 'first '}${person.where}`]);
        for (const what of ['mic', 'camera', 'hand', 'sharing'] as const) {
          if (isNews(was?.[what].last, person[what].last)) news.push([at, name, what, String(person[what].last)]);
        }
        if (was?.name.last !== undefined && was.name.last !== person.name.last) {
          news.push([at, nameOf(was), 'name', name]);
        }
      }
      for (const [id, person] of before.people) {
        if (!now.people.has(id)) news.push([at, nameOf(person), 'where', 'left']);
      }
      for (const { from } of now.messages) {
        const person = now.people.get(from) ?? now.left.get(from);
        news.push([at, person ? nameOf(person) : '', 'chat', 'message']);
      }
      if (news.length > 0) kept = [...kept, ...news].filter((one) => one[0] > at - KEPT).slice(-MOST);
    },
    upTo: (at) => kept.filter((one) => one[0] > at - KEPT),
    takeUp(earlier) {
      kept = [...earlier, ...kept];
    },
  };
}

/** What is first seen off is how it stands; what comes back from out of sight as it was is nothing new. */
function isNews(before: unknown, now: unknown): boolean {
  return now !== undefined && now !== before && (before !== undefined || now === 'on' || now === true);
}
