import { isKnown } from '../../meeting/fact.ts';
import type { MeetingState, PersonState } from '../../meeting/state.ts';
import { type Identifier, type Identity, makeIdentifier } from '../people.ts';
import type { Lists, Roll } from '../roll.ts';
import type { School } from '../school.ts';
import {
  AROUND_SESSION,
  dayAt,
  isAround,
  type LocalDay,
  type Occurrence,
  occurrencesOn,
  pickSession,
} from '../timetable.ts';

/** Whose lesson it is: the session, the class that counts with it, and by these who everybody is. */
export interface Whose {
  /** Another one after the school's lists changed. */
  readonly lists: Lists;
  readonly session: Occurrence | undefined;
  readonly roll: Roll;
  /** A session has been within 15 minutes of some look. */
  readonly sessionNear: boolean;
  identify(person: PersonState): Identity;
  /** The teacher let somebody in: who they are is judged anew. */
  letIn(): void;
  /** The school changed: the session of this lesson stays, everybody is judged anew by the lists. */
  renew(school: School, lists: Lists): void;
  /** Takes in one look. Returns the next instant at which the answer may be another. */
  look(state: MeetingState): number;
}

/** @param isLetIn the teacher has let this person in */
export function followSession(school: School, lists: Lists, isLetIn: (id: string) => boolean): Whose {
  let roll = lists.all;
  let identifier: Identifier = makeIdentifier(lists, roll, [], isLetIn);
  let session: Occurrence | undefined;
  let today: LocalDay | undefined;
  let occurrences: readonly Occurrence[] = [];
  let sessionNear = false;

  function judgeAnew(): void {
    if (session !== undefined && !school.policy.anyClass) roll = lists.ofClass(session.session.class);
    else roll = lists.all;
    identifier = makeIdentifier(lists, roll, session?.session.guests ?? [], isLetIn);
  }

  return {
    get lists() {
      return lists;
    },
    get session() {
      return session;
    },
    get roll() {
      return roll;
    },
    get sessionNear() {
      return sessionNear;
    },
    identify: (person) => identifier.identify(person),
    letIn: judgeAnew,
    renew(nextSchool, nextLists) {
      school = nextSchool;
      lists = nextLists;
      today = undefined;
      judgeAnew();
    },
    look({ at, title }) {
      const day = dayAt(at, school.zone);
      if (day !== today) occurrences = occurrencesOn(school, day.date);
      today = day;
      if (session === undefined) {
        session = pickSession(occurrences, at, isKnown(title) ? title : undefined);
        if (session !== undefined) judgeAnew();
      }
      sessionNear ||= occurrences.some((one) => isAround(one, at));
      const next = occurrences.find((one) => one.starts - AROUND_SESSION > at);
      return next ? next.starts - AROUND_SESSION : day.to;
    },
  };
}
