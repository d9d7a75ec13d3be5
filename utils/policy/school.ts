import type { DetailPatterns } from './chat/details.ts';
import type { BadWords } from './chat/language.ts';
import type { WorryPatterns } from './chat/worry.ts';
import type { NoteTakerPatterns } from './note-taker-reader.ts';
import type { RuleId } from './rule-ids.ts';
import type { RuleWords } from './rule-words.ts';

/**
 * What a school told the product, parsed and complete: no field of it needs a default downstream.
 * `school-file.ts` makes it from a .school.json; content scripts get it ready-made (no zod there).
 */

/** note: timeline and one quiet line · nudge: a card · urgent: a card that stays. */
export type Level = 'note' | 'nudge' | 'urgent';
export type Stage = 'EYFS' | 'KS1' | 'KS2' | 'KS3' | 'KS4' | 'KS5';
export type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export interface Clause {
  /** Our id (clauses.md), or what the school typed. */
  readonly id: string;
  /** Paragraph of the policy's document, e.g. "section 5.4"; empty for a reference that the school typed. */
  readonly paragraph: string;
  /** Our own sentence; empty for a reference that the school typed. */
  readonly sentence: string;
}

/** What `permission` by the teacher does to a finding under this policy (rules.md, head). */
export type PermissionEffect = 'closes' | 'lowers' | 'ignored';

/** Values of the rules' own options beside level, grace and settle. Times in seconds. */
export type OptionValue = number | boolean | string | readonly string[];

/** One rule as one policy has it. Grace and settle in seconds; absent: the rule's own default. */
export interface RuleSetting {
  readonly level: Level;
  /** Empty, and no `sentence`: not from the school's policy. */
  readonly clauses: readonly Clause[];
  /** The school's own words: on the card in place of the clauses' sentences. */
  readonly sentence?: string;
  readonly permission: PermissionEffect;
  readonly grace?: number;
  readonly settle?: number;
  readonly options: Readonly<Record<string, OptionValue>>;
}

export interface Policy {
  readonly base: string;
  /** Title and date of the document that the clauses come from; `undefined` for `default`. */
  readonly document: { readonly title: string; readonly date: string } | undefined;
  readonly hours: Hours;
  /**
   * The clauses speak of the school community: a pupil of any class is a pupil in every session.
   * False: of the current session's class only, while a session is known.
   */
  readonly anyClass: boolean;
  /** Rules that are off are absent. */
  readonly rules: Readonly<Partial<Record<RuleId, RuleSetting>>>;
}

/** Local times `HH:MM` in the school's zone; `from` inclusive, `to` exclusive. */
export interface Hours {
  readonly days: readonly Day[];
  readonly from: string;
  readonly to: string;
}

export interface Contact {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

export type ContactRole =
  | 'dsl'
  | 'deputyDsl'
  | 'headteacher'
  | 'seniorLeader'
  | 'chairOfGovernors'
  | 'lado'
  | 'ictManager'
  | 'helpline';

export interface StaffMember {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly account?: string;
  readonly role: 'teacher' | 'assistant' | 'dsl' | 'headteacher' | 'other';
  readonly authorised: boolean;
  readonly readOn?: string;
}

export interface Pupil {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly account?: string;
  readonly takesPart: boolean;
  readonly video: boolean;
  readonly cameraAgreedOff: boolean;
  readonly ownConsent: boolean;
  readonly agreement?: string;
  readonly adults: readonly string[];
  readonly id?: string;
  readonly protectedIdentity: boolean;
  readonly excludedUntil?: string;
}

export interface SchoolClass {
  readonly id: string;
  readonly stage: Stage | undefined;
  readonly pupils: readonly Pupil[];
}

export interface Session {
  readonly title: string;
  readonly class: string;
  /** Local `YYYY-MM-DDTHH:MM` in the school's zone. */
  readonly starts: string;
  readonly ends: string;
  readonly repeats: 'once' | 'daily' | 'weekly' | 'fortnightly';
  /** Inclusive `YYYY-MM-DD`. */
  readonly until?: string;
  readonly approved: boolean;
  readonly approvedBy?: string;
  readonly oneToOne: boolean;
  readonly purpose: 'lesson' | 'mentoring' | 'assembly' | 'joined-stream';
  readonly parentInformed: 'yes' | 'no' | 'not-needed';
  readonly guests: readonly string[];
  readonly teachers: readonly string[];
}

/** Not the school's own: the product's lists, which travel with it. */
export interface ProductLists {
  readonly worries: WorryPatterns;
  readonly badWords: BadWords;
  readonly details: DetailPatterns;
  readonly noteTakers: NoteTakerPatterns;
  readonly ruleWords: Readonly<Record<RuleId, RuleWords>>;
}

export interface School extends ProductLists {
  readonly name: string;
  readonly domains: readonly string[];
  /** IANA zone; all of the school's times are local to it. */
  readonly zone: string;
  readonly stage: Stage | undefined;
  readonly policy: Policy;
  readonly contacts: Readonly<Partial<Record<ContactRole, Contact>>>;
  readonly administrators: readonly string[];
  readonly chatReader?: string;
  readonly contentChecker?: string;
  readonly review: { readonly adopted?: string; readonly due?: string; readonly version?: string };
  readonly approvedBy?: { readonly name: string; readonly date: string };
  readonly staff: readonly StaffMember[];
  readonly classes: readonly SchoolClass[];
  /** The pupils of the classes lie sealed and cannot be read now: who is in a class is unknown. */
  readonly classesLocked?: true;
  readonly sessions: readonly Session[];
  /** The school's own hours; absent: the policy's. */
  readonly hours?: Hours;
  readonly keys: Readonly<Partial<Record<'dsl' | 'headteacher' | 'chairOfGovernors' | 'recovery', string>>>;
  readonly weeklyReturn: { readonly day: Day; readonly at: string; readonly names: 'full' | 'ids' | 'initials' };
  /** Minutes. */
  readonly limits: Readonly<Partial<Record<Stage, number>>>;
  readonly recordsDays: number;
  readonly recordingDays: number;
  readonly retentionDays: number;
  /** Inclusive ranges of local dates. */
  readonly closed: readonly { readonly from: string; readonly to: string }[];
  readonly expectations?: string;
  /** By platform and signal: selectors that go before the product's own. By device management only. */
  readonly probes?: Readonly<Partial<Record<'teams' | 'zoom', Readonly<Record<string, readonly string[]>>>>>;
}
