import type { Fact } from '../meeting/fact.ts';
import type { MeetingState } from '../meeting/state.ts';
import { TAKEN_DOWN } from './lesson/heads.ts';
import type { Lesson } from './lesson.ts';
import { everybody, type Known, type RuleContext } from './rule.ts';

/** Heads in the meeting and at its door, for the rules that count them. */
export interface HeadCount {
  /** The other adult beside the teacher counted. */
  readonly staff: number;
  readonly pupils: readonly Known[];
  readonly waitingPupils: readonly Known[];
  /** Everybody in is seen and known: "exactly" and "fewer than" may be said. */
  readonly exact: boolean;
  /** The same of everybody waiting. */
  readonly exactWaiting: boolean;
}

export function countHeads(context: RuleContext): HeadCount {
  const { state, lesson } = context;
  const whole = state.sight.participants.level === 'full';
  const count = { staff: lesson.otherAdult ? 1 : 0, exact: whole, exactWaiting: whole };
  const pupils: Known[] = [];
  const waitingPupils: Known[] = [];
  for (const known of everybody(context)) {
    const isIn = known.person.where === 'meeting';
    const { kind } = known.identity;
    if (kind === 'pupil') (isIn ? pupils : waitingPupils).push(known);
    else if (kind === 'staff' && isIn) count.staff++;
    else if (kind === 'unknown') count[isIn ? 'exact' : 'exactWaiting'] = false;
  }
  return { ...count, pupils, waitingPupils };
}

/** Ids of the pupils whom the teacher was alone with when last in; empty: none were in, or other staff was too. */
export function aloneWithTeacher(
  { at, phase }: MeetingState,
  { lastWithTeacher: last, otherAdult }: Lesson,
): Fact<readonly string[]> {
  if (last === undefined || last.otherStaff > 0 || otherAdult) return [];
  const until = phase.value === 'in-meeting' ? at : phase.since;
  return last.exact && until - (last.blindSince ?? until) <= TAKEN_DOWN ? last.pupils : 'unknown';
}

/** The session of the timetable that runs is marked as a one-to-one that was approved. */
export function isApprovedOneToOne({ lesson }: RuleContext): boolean {
  const session = lesson.session?.session;
  return session !== undefined && session.oneToOne && session.approved;
}
