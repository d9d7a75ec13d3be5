import { inMeeting, type Known, type RuleContext, everybody } from './rule.ts';

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
  const inside = inMeeting(context);
  const waiting = everybody(context).filter(({ person }) => person.where === 'waiting');
  return {
    staff: inside.filter(isKind('staff')).length + (lesson.otherAdult ? 1 : 0),
    pupils: inside.filter(isKind('pupil')),
    waitingPupils: waiting.filter(isKind('pupil')),
    exact: whole && !inside.some(isKind('unknown')),
    exactWaiting: whole && !waiting.some(isKind('unknown')),
  };
}

function isKind(kind: Known['identity']['kind']): (known: Known) => boolean {
  return ({ identity }) => identity.kind === kind;
}

/** The session of the timetable that runs is marked as a one-to-one that was approved. */
export function isApprovedOneToOne({ lesson }: RuleContext): boolean {
  const session = lesson.session?.session;
  return session !== undefined && session.oneToOne && session.approved;
}
