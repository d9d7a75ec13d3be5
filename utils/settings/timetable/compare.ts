import type { Session } from '../../policy/school.ts';
import type { Lesson } from './read-calendar.ts';

/** A lesson whose class is settled. */
export interface PlacedLesson extends Lesson {
  readonly class: string;
}

/** What keeping a calendar would do to the sessions held. Indexes are of the held ones. */
export interface TimetableChange {
  readonly added: readonly PlacedLesson[];
  /** The same lesson with other times; everything else that is said of it stays. */
  readonly changed: readonly { readonly at: number; readonly lesson: PlacedLesson }[];
  readonly same: number;
  /** Held with a title and a class that the calendar has, but not at this start. */
  readonly gone: readonly number[];
  /** Held with a title and a class that the calendar does not have: from elsewhere, perhaps by hand. */
  readonly others: readonly number[];
}

/**
 * Compares by title, class and start: a school file does not say where a session came from. So a lesson that
 * the calendar has under the same title and class is the calendar's to move and to take away, and any other is not.
 */
export function compareTimetable(held: readonly Session[], lessons: readonly PlacedLesson[]): TimetableChange {
  const wanted = new Map(lessons.map((lesson) => [startKey(lesson), lesson]));
  const names = new Set(lessons.map(nameKey));
  const changed: { at: number; lesson: PlacedLesson }[] = [];
  const gone: number[] = [];
  const others: number[] = [];
  let same = 0;
  for (const [at, session] of held.entries()) {
    const lesson = wanted.get(startKey(session));
    if (lesson !== undefined) {
      wanted.delete(startKey(session));
      if (times(session) === times(lesson)) same += 1;
      else changed.push({ at, lesson });
    } else if (names.has(nameKey(session))) gone.push(at);
    else others.push(at);
  }
  return { added: [...wanted.values()], changed, same, gone, others };
}

function nameKey(one: Pick<Session, 'title' | 'class'>): string {
  return JSON.stringify([one.title, one.class]);
}

function startKey(one: Pick<Session, 'title' | 'class' | 'starts'>): string {
  return JSON.stringify([one.title, one.class, one.starts]);
}

function times({ ends, repeats, until }: Pick<Session, 'ends' | 'repeats' | 'until'>): string {
  return JSON.stringify([ends, repeats, until]);
}
