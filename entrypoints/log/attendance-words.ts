import type { Attendance } from '../../utils/attendance/attended.ts';
import type { LessonSeen } from '../../utils/attendance/lessons.ts';
import { count } from '../../utils/base/count.ts';

const MINUTE = 60_000;

const KINDS: Readonly<Partial<Record<Attendance['kind'], string>>> = {
  parent: 'a parent or carer',
  guest: 'a guest',
  bot: 'a note-taker',
  unexpected: 'not expected',
  unknown: 'not known who',
};

function minutes(value: number): string {
  return count(value, 'minute', 'minutes');
}

/** "59 min" */
export function length(ms: number): string {
  return ms < MINUTE ? 'under 1 min' : `${Math.round(ms / MINUTE)} min`;
}

/**
 * What is to be said of one person in a lesson, in the order in which it came about. Never why: that is not
 * seen; and for how long nobody was, is said once.
 */
export function remarks(one: Attendance): readonly string[] {
  const { lateBy, arrivedEarlyBy, leftEarlyBy, stayedLateBy, joined, kind, label, onList, notes } = one;
  const atLeast = one.lastLeave === undefined ? 'at least ' : '';
  return [
    ...(KINDS[kind] === undefined ? [] : [KINDS[kind]]),
    ...(label === undefined ? [] : [`shown as ${label}`]),
    ...(onList === 'no' ? ['not on the class list'] : []),
    ...(lateBy === undefined ? [] : [`${minutes(lateBy)} late`]),
    ...(arrivedEarlyBy === undefined ? [] : [`${minutes(arrivedEarlyBy)} early`]),
    ...(joined > 1 ? [`joined ${joined} times`] : []),
    ...(leftEarlyBy === undefined ? [] : [`left ${atLeast}${minutes(leftEarlyBy)} early`]),
    ...(stayedLateBy === undefined ? [] : [`stayed ${minutes(stayedLateBy)} longer`]),
    ...notes,
  ];
}

/** "24 of the 26 pupils came; of 1 it is not known." Without a class whose they are: how many pupils. */
export function summary(all: readonly Attendance[], { session }: LessonSeen): string {
  const pupils = all.filter(({ kind }) => kind === 'pupil');
  const listed = pupils.filter(({ pupil }) => pupil !== undefined);
  if (session === undefined || listed.length === 0) return `${count(pupils.length, 'pupil', 'pupils')} came.`;
  const came = listed.filter(({ present }) => present === 'yes').length;
  const unknown = listed.filter(({ present }) => present === 'unknown').length;
  const of =
    came === listed.length ? `All ${count(came, 'pupil', 'pupils')}` : `${came} of the ${listed.length} pupils`;
  return `${of} of the class list came${unknown === 0 ? '' : `; of ${unknown} it is not known`}.`;
}
