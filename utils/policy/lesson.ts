import { isKnown } from '../meeting/fact.ts';
import type { MeetingState, PersonState } from '../meeting/state.ts';
import { EVERYONE, type Permission, type TeacherAct } from '../meeting/teacher-act.ts';
import { nameKey } from './names.ts';
import { type Identifier, type Identity, makeIdentifier } from './people.ts';
import { makeLists, type Roll } from './roll.ts';
import type { School } from './school.ts';
import { AROUND_SESSION, isAround, localTime, type Occurrence, occurrencesOn, pickSession } from './timetable.ts';

/**
 * What the product knows of this lesson beyond the present look: the session, whether it is a lesson at
 * all, what the teacher said, and the few moments of the past that rules ask for. Times: epoch ms.
 */
export interface Lesson {
  readonly session: Occurrence | undefined;
  /** `undefined`: not known yet, the product asks. */
  readonly isLesson: boolean | undefined;
  readonly roll: Roll;
  /** The teacher has been in since; the settle of rules about the meeting runs from here. */
  readonly teacherIn: number | undefined;
  /** The first pupil has been in since; the settle of all other rules runs from here. */
  readonly firstPupilIn: number | undefined;
  /** Two pupils have been in at the same time. */
  readonly twoPupilsSeen: boolean;
  /** Since the third or any later leave of pupils within a minute. */
  readonly classLeaving: number | undefined;
  readonly otherAdult: boolean;
  /** The teacher said that they started the recording that runs, or the next one. */
  readonly recordingExplained: boolean;
  identify(person: PersonState): Identity;
  /** Permission for everyone, or for this person. */
  isPermitted(what: Permission, id?: string): boolean;
  /** Permission for anybody at all. */
  isPermittedToSomebody(what: Permission): boolean;
  isStaffName(name: string): boolean;
  /** When the last contribution window for somebody, opened after `since`, closes; `undefined`: there was none. */
  windowEnd(id: string, since: number): number | undefined;
}

export interface LessonMemory extends Lesson {
  tell(act: TeacherAct, at: number): void;
  /** Takes in one look. Returns the next instant at which it knows more without being shown anything. */
  look(state: MeetingState): number;
}

/** Pupils leaving within this time of one another are a class that leaves. */
const LEAVING = 60_000;

interface Window {
  readonly who: string;
  readonly from: number;
  readonly until: number;
}

/** Begins the memory of one meeting. */
export function beginLesson(school: School): LessonMemory {
  const lists = makeLists(school);
  const anyClass = school.policy.anyClass;
  let identifier: Identifier = identifierFor(lists.all, []);
  let session: Occurrence | undefined;
  let today: { readonly date: string; readonly occurrences: readonly Occurrence[] } | undefined;
  let declared: boolean | undefined;
  let recognised = false;
  let roll = lists.all;
  let teacherIn: number | undefined;
  let firstPupilIn: number | undefined;
  let twoPupilsSeen = false;
  let classLeaving: number | undefined;
  let otherAdult = false;
  let explained: 'no' | 'running' | 'next' = 'no';
  let recordingRuns = false;
  let pupilsIn = new Set<string>();
  let leaves: number[] = [];
  const permissions: { readonly what: Permission; readonly who: string | undefined }[] = [];
  const windows: Window[] = [];

  function identifierFor(nextRoll: Roll, guests: readonly string[]): Identifier {
    return makeIdentifier(lists, nextRoll, guests, (id) => isPermitted('guest', id));
  }

  function isPermitted(what: Permission, id?: string): boolean {
    return permissions.some((one) => one.what === what && (one.who === undefined || one.who === id));
  }

  function recogniseSession(state: MeetingState): number {
    const local = localTime(state.at, school.zone);
    const date = local.toPlainDate();
    if (today?.date !== date.toString()) today = { date: date.toString(), occurrences: occurrencesOn(school, date) };
    if (session === undefined) {
      session = pickSession(today.occurrences, state.at, isKnown(state.title) ? state.title : undefined);
      if (session !== undefined) {
        if (!anyClass) roll = lists.ofClass(session.session.class);
        identifier = identifierFor(roll, session.session.guests);
      }
    }
    if (today.occurrences.some((one) => isAround(one, state.at))) recognised = true;
    const next = today.occurrences.find((one) => one.starts - AROUND_SESSION > state.at);
    return next ? next.starts - AROUND_SESSION : local.startOfDay().add({ days: 1 }).epochMilliseconds;
  }

  function countPupils(state: MeetingState): void {
    for (const id of pupilsIn) {
      const person = state.people.get(id);
      if (person === undefined) leaves.push(state.at);
    }
    leaves = leaves.filter((at) => state.at - at <= LEAVING);
    if (leaves.at(-1) === state.at && leaves.length >= 3) classLeaving = state.at;
    const next = new Set<string>();
    for (const person of state.people.values()) {
      const { kind, listed } = identifier.identify(person);
      if (listed) recognised = true;
      if (person.where !== 'meeting') continue;
      if (person.self) teacherIn ??= state.at;
      if (kind === 'pupil' || (kind === 'unknown' && pupilsIn.has(person.id))) next.add(person.id);
    }
    pupilsIn = next;
    if (next.size > 0) firstPupilIn ??= state.at;
    if (next.size > 1) twoPupilsSeen = true;
  }

  function followRecording(state: MeetingState): void {
    if (isRunning(state)) {
      if (!recordingRuns && explained === 'next') explained = 'running';
      recordingRuns = true;
    } else if (isOver(state)) {
      if (recordingRuns && explained === 'running') explained = 'no';
      recordingRuns = false;
    }
  }

  return {
    get session() {
      return session;
    },
    get isLesson() {
      return declared ?? (recognised ? true : undefined);
    },
    get roll() {
      return roll;
    },
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
    get otherAdult() {
      return otherAdult;
    },
    get recordingExplained() {
      return explained !== 'no';
    },
    identify: (person) => identifier.identify(person),
    isPermitted,
    isPermittedToSomebody: (what) => permissions.some((one) => one.what === what),
    isStaffName: (name) => lists.staffByName(nameKey(name)) !== undefined,
    windowEnd(id, since) {
      const ends = windows
        .filter((window) => (window.who === EVERYONE || window.who === id) && window.until > since)
        .map((window) => window.until);
      return ends.length > 0 ? Math.max(...ends) : undefined;
    },
    tell(act, at) {
      switch (act.did) {
        case 'lesson':
          declared ??= true;
          break;
        case 'not-a-lesson':
          declared = false;
          break;
        case 'adult-present':
        case 'adult-left':
          otherAdult = act.did === 'adult-present';
          break;
        case 'checklist':
          if (act.item === 'other-adult') otherAdult = act.answer === 'yes';
          break;
        case 'recording-reason':
          explained = recordingRuns ? 'running' : 'next';
          break;
        case 'permission':
          permissions.push({ what: act.what, who: act.who });
          if (act.what === 'guest') identifier = identifierFor(roll, session?.session.guests ?? []);
          break;
        case 'invited':
          windows.push({ who: act.who, from: at, until: at + act.for * 1000 });
          break;
      }
    },
    look(state) {
      if (state.phase.value !== 'in-meeting') return Number.POSITIVE_INFINITY;
      const next = recogniseSession(state);
      countPupils(state);
      followRecording(state);
      return next;
    },
  };
}

function isRunning(state: MeetingState): boolean {
  return state.recording.value === 'on' || state.recording.value === 'paused' || state.transcription.value === 'on';
}

/** Both known to be over; a transcription never seen is no transcription. */
function isOver(state: MeetingState): boolean {
  return state.recording.value === 'off' && (state.transcription.value === 'off' || state.transcription.last === undefined);
}

