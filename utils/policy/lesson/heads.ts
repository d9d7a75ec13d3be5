import type { MeetingState } from '../../meeting/state.ts';
import type { Kind } from '../people.ts';
import type { Whose } from './whose.ts';

/** Who has come and gone: the moments of the past that settles, `one-to-one` and `pupils-left-behind` ask for. */
export interface Heads {
  readonly teacherIn: number | undefined;
  readonly firstPupilIn: number | undefined;
  readonly twoPupilsSeen: boolean;
  readonly classLeaving: number | undefined;
  /** Somebody of any class list has been in or waiting. */
  readonly listedSeen: boolean;
  /** At the last look at which the teacher was in. */
  readonly lastWithTeacher: LastHeads | undefined;
  look(state: MeetingState): void;
}

export interface LastHeads {
  /** Ids of the pupils in. */
  readonly pupils: readonly string[];
  /** Staff in beside the teacher. */
  readonly otherStaff: number;
  /** Everybody was seen, and known. */
  readonly exact: boolean;
  /** Since when the list was not seen whole (epoch ms) and this is what was seen before that. */
  readonly blindSince: number | undefined;
}

/**
 * A page is taken down in steps, and a call that was lost is given up only after a while: what was seen this
 * long before (ms) is what was there when the teacher was last in.
 */
export const TAKEN_DOWN = 5_000;

/** Pupils leaving within this time of one another are a class that leaves. */
const LEAVING = 60_000;

export function followHeads(whose: Whose): Heads {
  let teacherIn: number | undefined;
  let firstPupilIn: number | undefined;
  let twoPupilsSeen = false;
  let classLeaving: number | undefined;
  let listedSeen = false;
  let lastWithTeacher: LastHeads | undefined;
  let pupilsIn = new Set<string>();
  let leaves: number[] = [];

  function countLeaves(state: MeetingState): void {
    for (const id of pupilsIn) {
      if (!state.people.has(id)) leaves.push(state.at);
    }
    if (leaves.length === 0) return;
    leaves = leaves.filter((at) => state.at - at <= LEAVING);
    if (leaves.at(-1) === state.at && leaves.length >= 3) classLeaving = state.at;
  }

  /** The list is not seen whole: what was stands for a moment, unless more staff is seen now. */
  function remember(now: LastHeads, at: number): void {
    const before = lastWithTeacher;
    const stands = before?.exact && now.otherStaff <= before.otherStaff;
    const blindSince = before?.blindSince ?? at;
    lastWithTeacher = stands && at - blindSince <= TAKEN_DOWN ? { ...before, blindSince } : now;
  }

  return {
    get teacherIn() {
      return teacherIn;
    },
    get firstPupilIn() {
      return firstPupilIn;
    },
    get twoPupilsSeen() {
      return twoPupilsSeen;
    },
    get classLeaving() {
      return classLeaving;
    },
    get listedSeen() {
      return listedSeen;
    },
    get lastWithTeacher() {
      return lastWithTeacher;
    },
    look(state) {
      countLeaves(state);
      const next = new Set<string>();
      const counts: Partial<Record<Kind, number>> = {};
      let teacher = false;
      for (const person of state.people.values()) {
        const { kind, listed } = whose.identify(person);
        if (listed) listedSeen = true;
        if (person.where !== 'meeting') continue;
        if (person.self) teacher = true;
        else counts[kind] = (counts[kind] ?? 0) + 1;
        if (kind === 'pupil' || (kind === 'unknown' && pupilsIn.has(person.id))) next.add(person.id);
      }
      pupilsIn = next;
      if (teacher) {
        teacherIn ??= state.at;
        const isWhole = state.sight.participants.level === 'full';
        const now = {
          pupils: [...next],
          otherStaff: counts.staff ?? 0,
          exact: isWhole && !counts.unknown,
          blindSince: undefined,
        };
        if (isWhole) lastWithTeacher = now;
        else remember(now, state.at);
      }
      if (next.size > 0) firstPupilIn ??= state.at;
      if (next.size > 1) twoPupilsSeen = true;
    },
  };
}
