import { type Fact, isKnown } from '../meeting/fact.ts';
import type { MeetingState, PersonState } from '../meeting/state.ts';
import type { Permission, TeacherAct } from '../meeting/teacher-act.ts';
import { followChat, type Told, type Topic } from './chat/told.ts';
import { rememberAllowed } from './lesson/allowed.ts';
import { followDeeds } from './lesson/deeds.ts';
import { followHeads, type LastHeads } from './lesson/heads.ts';
import { followPrivateMessages, type PrivateMessage } from './lesson/private-messages.ts';
import { followRecording } from './lesson/recording-told.ts';
import { followSession } from './lesson/whose.ts';
import { nameKey } from './names.ts';
import type { Identity } from './people.ts';
import { type Entry, makeLists, type Roll } from './roll.ts';
import type { School, StaffMember } from './school.ts';
import type { Occurrence } from './timetable.ts';

/**
 * What the product knows of this lesson beyond the present look: the session, whether it is a lesson at
 * all, what the teacher said, and the few moments of the past that rules ask for. Times: epoch ms.
 */
export interface Lesson {
  /** `undefined`: none, or it is not known which of several. */
  readonly session: Occurrence | undefined;
  /** A session of the timetable has been within 15 minutes. */
  readonly sessionNear: boolean;
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
  /** Who was in when the teacher was last seen in. */
  readonly lastWithTeacher: LastHeads | undefined;
  readonly otherAdult: boolean;
  /** The teacher said that they started the recording that runs, or the next one. */
  readonly recordingExplained: boolean;
  /** Which recording of the lesson runs or ran last; 0: none yet. */
  readonly recordingNumber: number;
  /** The teacher said that a parent was told of the one-to-one, or need not be. */
  readonly parentTold: boolean;
  readonly expectationsRead: boolean;
  /** What the teacher answered to the checklists, by item; a card's own answer to the same thing is among them. */
  readonly answers: ReadonlyMap<string, Answered>;
  /** Private messages that still stand for an open private chat. */
  readonly privateMessages: readonly PrivateMessage[];
  /** Messages of a topic whose minute runs. */
  toldInChat(topic: Topic): readonly Told[];
  identify(person: PersonState): Identity;
  /** Permission for everyone, or for this person. */
  isPermitted(what: Permission, id?: string): boolean;
  /** Permission for anybody at all. */
  isPermittedToSomebody(what: Permission): boolean;
  isStaffName(name: string): boolean;
  /** The listed name that a shown one only looks like, with other letters; never that of a protected pupil. */
  lookAlike(name: string): string | undefined;
  /** The teacher on the staff list, by account or shown name; `undefined`: not on it. */
  listedTeacher(state: MeetingState): Fact<StaffMember | undefined>;
  /** When the last contribution window for somebody, open after `since`, closes; `undefined`: there was none. */
  windowEnd(id: string, since: number): number | undefined;
  /** The class members whose name somebody was first seen under; empty: never under any. */
  ownEntries(id: string): readonly Entry[];
  /** Whether somebody turned on a microphone or camera after an instant, or shared or wrote since. */
  actedSince(id: string, since: number): boolean;
}

/** One answer to an item of a checklist, and when (epoch ms). */
export interface Answered {
  readonly answer: string;
  readonly at: number;
}

export interface LessonMemory extends Lesson {
  tell(act: TeacherAct, at: number): void;
  /** The school changed in the middle of it: what the teacher said and what was seen stays. */
  renew(school: School): void;
  /** Takes in one look. Returns the next instant at which it knows more without being shown anything. */
  look(state: MeetingState): number;
}

/** Begins the memory of one meeting. */
export function beginLesson(school: School): LessonMemory {
  let lists = makeLists(school);
  let seen: MeetingState | undefined;
  const allowed = rememberAllowed((id) => {
    const person = seen?.people.get(id) ?? seen?.left.get(id);
    return person ? whose.identify(person).key : id;
  });
  const whose = followSession(school, lists, allowed.isLetIn);
  const heads = followHeads(whose);
  const recording = followRecording();
  const deeds = followDeeds(whose);
  const messages = followPrivateMessages(whose);
  const chat = followChat(school);
  let declared: boolean | undefined;
  let otherAdult = false;
  const answers = new Map<string, Answered>();
  const isAnswered = (item: string, ...as: readonly string[]) => as.includes(answers.get(item)?.answer ?? '');

  function listedTeacher({ account, people }: MeetingState): Fact<StaffMember | undefined> {
    const self = [...people.values()].find((person) => person.self);
    for (const one of [account, self?.account ?? 'unknown']) {
      const member = isKnown(one) ? lists.staffByAccount(one) : undefined;
      if (member) return member;
    }
    const name = self?.name.value ?? 'unknown';
    return isKnown(name) ? lists.staffByName(nameKey(name)) : 'unknown';
  }

  return {
    get session() {
      return whose.session;
    },
    get sessionNear() {
      return whose.sessionNear;
    },
    get isLesson() {
      return declared ?? (whose.sessionNear || heads.listedSeen ? true : undefined);
    },
    get roll() {
      return whose.roll;
    },
    get teacherIn() {
      return heads.teacherIn;
    },
    get firstPupilIn() {
      return heads.firstPupilIn;
    },
    get twoPupilsSeen() {
      return heads.twoPupilsSeen;
    },
    get classLeaving() {
      return heads.classLeaving;
    },
    get lastWithTeacher() {
      return heads.lastWithTeacher;
    },
    get otherAdult() {
      return otherAdult;
    },
    get recordingExplained() {
      return recording.explained;
    },
    get recordingNumber() {
      return recording.number;
    },
    get parentTold() {
      return isAnswered('parent-told', 'yes', 'not-needed');
    },
    get expectationsRead() {
      return isAnswered('expectations', 'yes');
    },
    answers,
    get privateMessages() {
      return messages.active;
    },
    toldInChat: chat.of,
    identify: (person) => whose.identify(person),
    isPermitted: allowed.isPermitted,
    isPermittedToSomebody: allowed.isPermittedToSomebody,
    isStaffName: (name) => lists.staffByName(nameKey(name)) !== undefined,
    lookAlike(name) {
      const [entry, ...more] = whose.roll.findAlike(name);
      if (entry !== undefined) return more.length > 0 || entry.pupil.protectedIdentity ? undefined : entry.pupil.name;
      return lists.staffByName(nameKey(name)) ? undefined : lists.staffAlike(name)?.name;
    },
    listedTeacher,
    windowEnd: allowed.windowEnd,
    ownEntries: deeds.ownEntries,
    actedSince: deeds.actedSince,
    tell(act, at) {
      switch (act.did) {
        case 'lesson':
          declared ??= true;
          break;
        case 'not-a-lesson':
          declared = false;
          break;
        case 'adult-present':
          otherAdult = true;
          answers.set('other-adult', { answer: 'yes', at });
          break;
        case 'adult-left':
          otherAdult = false;
          break;
        case 'checklist':
          if (act.item === 'other-adult') otherAdult = act.answer === 'yes';
          answers.set(act.item, { answer: act.answer, at });
          break;
        case 'expectations-read':
          answers.set('expectations', { answer: 'yes', at });
          break;
        case 'parent-told':
          answers.set('parent-told', { answer: act.answer, at });
          break;
        case 'recording-reason':
          recording.explain();
          break;
        case 'permission':
          allowed.permit(act.what, act.who);
          if (act.what === 'guest') whose.letIn();
          break;
        case 'invited':
          allowed.invite(act.who, at + act.for * 1000);
          break;
      }
    },
    renew(next) {
      lists = makeLists(next);
      whose.renew(next, lists);
    },
    look(state) {
      if (state.phase.value !== 'in-meeting') return Number.POSITIVE_INFINITY;
      seen = state;
      const next = whose.look(state);
      heads.look(state);
      recording.look(state);
      deeds.look(state);
      return Math.min(next, messages.look(state), chat.look(state));
    },
  };
}
