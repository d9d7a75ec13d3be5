import type { KeptRegisters, LessonRegister, Told } from '../attendance/register.ts';
import type { CaptureForm } from '../incidents/capture-form.ts';
import type { Acknowledgement, Amendment, IncidentDraft } from '../incidents/draft.ts';
import type { Removal } from '../incidents/erasure.ts';
import type { DueNow, FollowUpLine } from '../incidents/follow-up-lines.ts';
import type { FollowUpAct } from '../incidents/follow-ups.ts';
import type { SendState } from '../incidents/outbox.ts';
import type { KeptLessons, LessonAnswers } from '../incidents/lesson-answers.ts';
import type { LogHealth } from '../incidents/health.ts';
import type { Confirmed } from '../incidents/receipts.ts';
import type { Book, ListedRecord } from '../incidents/record.ts';
import type { Days } from '../incidents/register-store.ts';
import type { Recorder } from '../incidents/recorder.ts';
import type { Guidance } from '../incidents/urgent.ts';
import type { Deadline } from '../incidents/return-due.ts';
import type { KnownPeriod } from '../incidents/weekly.ts';
import type { Fact } from '../meeting/fact.ts';
import type { TeacherAct } from '../meeting/teacher-act.ts';
import type { NameOnCard, View } from '../nudges/view.ts';
import type { RuleId } from '../policy/rule-ids.ts';
import type { Checklists } from '../policy/checklists/checklist.ts';
import type { School } from '../policy/school.ts';
import type { BackupAnswers, BackupRequest } from './backup-protocol.ts';
import type { LockAnswers, LockRequest } from './lock-protocol.ts';
import type { SealedAnswers, SealedRequest } from './sealed-protocol.ts';

/**
 * What meeting pages and our own pages ask of the background, and what it answers: types only, so that
 * the content script can share them. The background validates on receipt (`schemas.ts`) and takes who
 * asks from the sender, never from the message. Everything is plain JSON.
 */

/** Asked by meeting pages and our own pages. */
type MeetingRequest =
  | { readonly type: 'get-probes' }
  /** A meeting is here: the script that watches is to be put in. */
  | { readonly type: 'watch-here' }
  | { readonly type: 'get-school' }
  | { readonly type: 'record-incident'; readonly draft: IncidentDraft }
  | { readonly type: 'amend-incident'; readonly amendment: Amendment }
  | { readonly type: 'lesson-status'; readonly status: LessonStatus }
  /** All of one lesson's answers to its checklists; the same again changes nothing. */
  | { readonly type: 'keep-answers'; readonly lesson: LessonAnswers }
  /** Of one lesson all that this page has seen. */
  | { readonly type: 'keep-register'; readonly lesson: LessonRegister }
  | { readonly type: 'open-log' };

/** Asked by our own pages only: they read the log. */
type PageRequest =
  /** Newest first; `before` a running number, for the next page. */
  | { readonly type: 'list-records'; readonly book: Book; readonly before?: number; readonly limit: number }
  | { readonly type: 'check-log'; readonly book: Book }
  /** `id` is client-made, as that of a capture. */
  | { readonly type: 'remove-person'; readonly id: string; readonly removal: Removal }
  /**
   * `id` is client-made: a resend makes no second return. `book`: of which the file is; absent: the weekly return's.
   * `known`: what its preview found, so that a long log is not read for it again.
   */
  | {
      readonly type: 'make-return';
      readonly id: string;
      readonly recorder: Recorder;
      readonly book?: Book;
      readonly known?: KnownPeriod;
    }
  /** The file of a return that was made before, by its reference. */
  | { readonly type: 'read-return'; readonly reference: string }
  /** `receipt` as the teacher typed it; what differs is the failure. */
  | { readonly type: 'confirm-return'; readonly reference: string; readonly receipt: string }
  | { readonly type: 'get-confirmed' }
  | { readonly type: 'get-recorder' }
  /** Whom to tell of what is urgent: nothing of the school but its contacts. */
  | { readonly type: 'get-guidance' }
  | { readonly type: 'list-follow-ups'; readonly book: Book }
  | { readonly type: 'act-on-follow-up'; readonly id: string; readonly book: Book; readonly act: FollowUpAct }
  /** A file was downloaded that anyone can read. */
  | { readonly type: 'plain-copy-saved'; readonly fileName: string; readonly book: Book }
  | { readonly type: 'get-due' }
  /** Answers to checklists, newest lesson first. */
  | { readonly type: 'list-lessons' }
  /** Who was in lessons, oldest first. */
  | { readonly type: 'list-registers'; readonly days?: Days }
  /** What was told beforehand of one pupil of a lesson; absent: nothing. */
  | { readonly type: 'keep-told'; readonly id: string; readonly pupil: string; readonly told?: Told }
  /** At their right: what is known of them goes from every lesson. `names`: every spelling. */
  | {
      readonly type: 'remove-from-registers';
      readonly names: readonly string[];
      readonly decidedBy: string;
      readonly reason: string;
    };

export type Request = MeetingRequest | PageRequest | LockRequest | BackupRequest | SealedRequest;

/** Counts for the badge and the popup. Names nobody: the popup may be seen by a class. */
export interface LessonStatus {
  readonly watching: 'starting' | 'waiting' | 'watching' | 'asking' | 'not-a-lesson' | 'unreadable' | 'ended';
  /** Cards that are up. */
  readonly cards: number;
  readonly urgent: boolean;
  /** Captures that the log has not acknowledged. */
  readonly unsaved: number;
  /**
   * Pupils are in and no staff but the teacher is, everything seen, in what is a lesson; when the call is over
   * as well: the teacher left them there. False where any of it is not known.
   */
  readonly pupilsDependOnMe: boolean;
  /** A lesson is being recorded, and not by somebody who is known not to be staff. */
  readonly recorded: boolean;
}

interface RecordList {
  readonly records: readonly ListedRecord[];
  /** There are older ones. */
  readonly more: boolean;
}

/** A return as it is recorded, and which records are the rows of its file: the page reads them itself. */
export interface ReturnFile {
  readonly reference: string;
  readonly fileName: string;
  readonly book: Book;
  /** Numbers, both inclusive. */
  readonly from: number;
  readonly to: number;
}

/** What each request is answered with; a request that fails is answered with `Failure`. */
export interface Answers extends LockAnswers, BackupAnswers, SealedAnswers {
  'get-probes': {
    /** The school's corrections for the platform that asks, by signal; empty for our own pages. */
    readonly probes: Readonly<Record<string, readonly string[]>>;
    /** As in `get-school`. */
    readonly mark: string;
  };
  'watch-here': { readonly put: true };
  'get-school': {
    readonly school: School;
    readonly form: CaptureForm;
    readonly checklists: Checklists;
    /** The style sheet of the meeting UI. */
    readonly sheet: string;
    /** What a script's note to the next one begins with (`take-over.ts`). */
    readonly mark: string;
  };
  'keep-answers': { readonly kept: string };
  'keep-register': { readonly kept: string };
  'list-lessons': KeptLessons;
  'list-registers': KeptRegisters;
  'keep-told': { readonly kept: string };
  /** Of how many lessons. */
  'remove-from-registers': { readonly changed: number };
  'record-incident': Acknowledgement;
  'amend-incident': Acknowledgement;
  'lesson-status': { readonly seen: true };
  'open-log': { readonly opened: true };
  'list-records': RecordList;
  'check-log': LogHealth;
  /** `reference`: of the amendment that says so. */
  'remove-person': { readonly removed: string; readonly reference: string };
  'make-return': ReturnFile;
  'read-return': ReturnFile;
  'confirm-return': { readonly confirmed: Confirmed };
  'get-confirmed': { readonly confirmed: Confirmed };
  'get-recorder': { readonly recorder: Recorder };
  'get-guidance': { readonly guidance: Guidance };
  'list-follow-ups': { readonly lines: readonly FollowUpLine[] };
  'act-on-follow-up': { readonly lines: readonly FollowUpLine[] };
  'plain-copy-saved': { readonly noted: true };
  'get-due': DueNow & { readonly next?: Deadline };
}

/** `why` is a sentence for the teacher. */
export interface Failure {
  readonly failed: string;
  readonly why: string;
}

/**
 * What the side panel and the popup show of a meeting page, in memory only. It has names: they are drawn where
 * `view.discreet` is false, and else for some seconds after a click.
 */
export interface MeetingNow {
  /** Another with each change of anything below. */
  readonly turn: number;
  readonly status: LessonStatus;
  /** `discreet` too where the teacher says that they are on a classroom board. */
  readonly view: View;
  /** The teacher hid the names. */
  readonly board: boolean;
  readonly lesson: Fact<string>;
  /** Those on cards, by person id. */
  readonly names: Readonly<Record<string, NameOnCard>>;
  /** What was captured here, oldest first; concerns about staff are not among it. */
  readonly captured: readonly Captured[];
}

export interface Captured {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly state: SendState;
  readonly reference: string | undefined;
}

/** Asked by the background, the popup or the side panel of a meeting page. */
export type Command =
  /** `rule`: from its card, with what it says. */
  | { readonly type: 'record-now'; readonly rule?: RuleId }
  | { readonly type: 'status-now' }
  /** `after`: the `turn` that is known already; answered once there is another, which may be never. */
  | { readonly type: 'view-now'; readonly after?: number }
  | { readonly type: 'act'; readonly act: TeacherAct }
  | { readonly type: 'hide-names'; readonly hide: boolean }
  | { readonly type: 'move-keyboard' }
  /** The school file, or what device management sends, is another: ask for it. */
  | { readonly type: 'school-changed' };

export interface CommandAnswers {
  /** false: there is no lesson here to record. */
  'record-now': { readonly accepted: boolean };
  'status-now': LessonStatus;
  'view-now': MeetingNow;
  act: { readonly told: true };
  'hide-names': { readonly told: true };
  /** false: this page does not have the keyboard, or nothing of ours is on it. */
  'move-keyboard': { readonly moved: boolean };
  'school-changed': { readonly heard: true };
}
