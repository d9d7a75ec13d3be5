import type { Fact } from '../meeting/fact.ts';
import type { Platform, Recording } from '../meeting/snapshot.ts';
import type { Pupil } from '../policy/school.ts';
import type { RuleId } from '../policy/rule-ids.ts';
import type { CategoryId } from './categories.ts';

/**
 * What a teacher captures, before the log has numbered it. Plain JSON: it travels in a message. Made
 * by the meeting page or the log page; identity, school and platform are added by the background.
 */

/** Severity of an incident; not the level of a nudge. */
export const SEVERITIES = ['note', 'concern', 'urgent'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How the teacher knows of it. */
export const NOTICED = ['seen', 'inferred', 'told', 'written up later'] as const;
export type Noticed = (typeof NOTICED)[number];

export const STATUSES = ['open', 'referred', 'reviewed', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

/** A pupil whom an incident names. */
export interface IncidentPupil {
  /** The class list's full name where matched, else the name as shown. */
  readonly name: string;
  /** The name as the page showed it, where it differs. */
  readonly shown?: string;
  /** The school's pupil id. */
  readonly id?: string;
  /** Named by id only, on the meeting page and in every export. */
  readonly protectedIdentity?: boolean;
}

/** A pupil of a class list, as an incident names them. */
export function asIncidentPupil({ name, id, protectedIdentity }: Pupil): IncidentPupil {
  return { name, ...(id === undefined ? {} : { id }), ...(protectedIdentity ? { protectedIdentity } : {}) };
}

/** What the teacher fills in, at once or later. Absent: left as it is. */
export interface IncidentWords {
  readonly category?: CategoryId;
  /** Absent at capture: the category's own. */
  readonly severity?: Severity;
  /** Facts in the teacher's words, or the finding's sentence. */
  readonly what?: string;
  /** e.g. "muted", "removed from the meeting". */
  readonly actions?: readonly string[];
  readonly pupils?: readonly IncidentPupil[];
  readonly noticed?: Noticed;
  /** e.g. "DSL". */
  readonly referredTo?: string;
  /** Local `YYYY-MM-DDTHH:MM` in the school's zone. */
  readonly referredAt?: string;
  readonly status?: Status;
  /** `YYYY-MM-DD`. */
  readonly followUpDue?: string;
}

/**
 * One fact of the minutes before a capture. Who: as the page showed them, empty for the meeting itself. What and
 * value: `where` (waiting, meeting, left; with `first` before it: not seen earlier) · `mic`, `camera` (on, off) · `hand`, `sharing` (true, false) · `name` (the new
 * one) · `chat` (message: that one was written, never its words) · `recording`, `transcription` · `sight of …` (full,
 * partial, none) · `watching` (off, on: in between the extension was updated).
 */
export type Happening = readonly [at: number, who: string, what: string, value: string];

export interface IncidentDraft extends IncidentWords {
  /** Made once by `crypto.randomUUID()` where the click happened; a resend carries the same. */
  readonly id: string;
  /** Of a meeting page the background sets it by the sender; absent: not about an online meeting. */
  readonly platform?: Platform;
  /** Epoch ms of what happened. */
  readonly at: number;
  /** Title of the lesson as the page or the timetable has it; from the log page what the teacher typed. */
  readonly lesson: Fact<string>;
  /** The finding that it began from, if any. */
  readonly rule?: RuleId;
  /** Clause ids of that finding. */
  readonly clauses: readonly string[];
  readonly recording: Fact<Recording>;
  readonly pupilsPresent: Fact<number>;
  readonly staffPresent: Fact<number>;
  /** The teacher's own name as the page shows it. */
  readonly teacher: Fact<string>;
  /** Whom the page showed in the meeting, by the names that it showed; absent: not captured in a meeting. */
  readonly present?: readonly string[];
  /** The five minutes before it, oldest first. An amendment's record leaves both to the one that it amends. */
  readonly lately?: readonly Happening[];
}

/**
 * A completion or correction: a new record that names the one it amends. It holds the whole incident as
 * it now stands, so that it can be stored without reading what is there.
 */
export interface Amendment extends IncidentDraft {
  /** The id of the draft that it amends, not its reference: only who made it, or the log page, knows it. */
  readonly of: string;
}

/** The log's explicit answer; anything else means: not known to be stored. */
export type Acknowledgement =
  /** `reference`: the incident's, also where an amendment to it was stored. */
  | { readonly recorded: string; readonly reference: string }
  /** Will never be stored as it is: a resend is of no use. */
  | { readonly refused: string; readonly because: 'not-understood' };
