import { schoolJson, schoolText } from '../school-json.ts';
import type { PlacedLesson, TimetableChange } from './compare.ts';
import type { DayRange } from './closed-days.ts';

/** The text of a school file with another timetable or other closed days: all else stays. */

/** `undefined`: there is no file yet, so one begins, on the default policy. */
type KeptText = string | undefined;

interface SchoolJson {
  readonly sessions?: readonly object[];
}

/** @param others also takes away the held sessions that the calendar does not have */
export function withTimetable(kept: KeptText, change: TimetableChange, others: 'keep' | 'take-away'): string {
  const school = schoolJson<SchoolJson>(kept);
  const away = new Set([...change.gone, ...(others === 'keep' ? [] : change.others)]);
  const changed = new Map(change.changed.map(({ at, lesson }) => [at, lesson]));
  const sessions = (school.sessions ?? []).flatMap((session, at) => {
    const lesson = changed.get(at);
    if (lesson !== undefined) return [{ ...session, until: undefined, ...sessionOf(lesson) }];
    return away.has(at) ? [] : [session];
  });
  return schoolText({ ...school, sessions: [...sessions, ...change.added.map(sessionOf)] });
}

export function withClosedDays(kept: KeptText, closed: readonly DayRange[]): string {
  const days = closed.map(({ from, to }) => (from === to ? from : `${from}/${to}`));
  return schoolText({ ...schoolJson<SchoolJson>(kept), closed: days });
}

/** As the format has it; what is at its default is left out. */
function sessionOf({ title, class: id, starts, ends, repeats, until }: PlacedLesson): object {
  return { title, class: id, starts, ends, repeats, ...(until === undefined ? {} : { until }) };
}
