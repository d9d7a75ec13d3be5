import type { TeacherAct } from '../meeting/teacher-act.ts';
import type { ChecklistItem } from '../policy/checklists/checklist.ts';
import type { Level } from '../policy/school.ts';
import type { RuleId } from '../policy/rule-ids.ts';

/**
 * What the teacher is shown, as plain data: made by the pure core, drawn by `components/`. Texts hold
 * people's names; `discreet` says that none of them may be drawn on the page now.
 */

export interface CardLine {
  readonly subject: string;
  readonly who: readonly string[];
  readonly text: string;
  readonly level: Level;
}

/** One answer of a card. `record` opens the capture form, filled in from the finding. */
export interface Answer {
  readonly label: string;
  readonly act: TeacherAct | { readonly did: 'record' };
}

export interface CardClause {
  /** Clause ids with the paragraph, e.g. "C1, Staff responsibilities". */
  readonly reference: string;
  readonly sentence: string;
  /** Title and date of the document; absent for the default policy. */
  readonly document?: string;
}

export interface Card {
  readonly rule: RuleId;
  readonly level: 'nudge' | 'urgent';
  readonly title: string;
  readonly lines: readonly CardLine[];
  /** Empty: "not from your school's policy". */
  readonly clauses: readonly CardClause[];
  /** What the product looked at, and what it cannot see, in plain words. */
  readonly why: string;
  /** Next steps in words, for an urgent card. */
  readonly steps: readonly string[];
  readonly answers: readonly Answer[];
  /** Epoch ms of the card's last interruption; `undefined`: it is there quietly. */
  readonly interruptedAt: number | undefined;
}

/** Somebody on a card. */
export interface NameOnCard {
  /** As the card has it. */
  readonly shown: string;
  /** As the page has it, where their identity is protected: drawn in the side panel only, for some seconds after a click. */
  readonly heldBack?: string;
}

/** One line of the dock's "what I can see". */
export interface SeenLine {
  readonly label: string;
  readonly state: 'seen' | 'partly' | 'not-seen';
  /** e.g. "24 people", "off", "the People panel is closed". */
  readonly detail: string;
}

export type WatchStatus =
  | 'starting'
  /** No meeting yet: pre-join, lobby. */
  | 'waiting'
  | 'watching'
  /** In a meeting that may not be a lesson: the dock asks once. */
  | 'asking'
  | 'not-a-lesson'
  /** The page matches no probe, or only half. */
  | 'unreadable'
  | 'ended';

export interface DockView {
  readonly status: WatchStatus;
  readonly school: string;
  readonly seen: readonly SeenLine[];
  /** Names cannot be checked until the class lists are unlocked, on a page of ours. */
  readonly locked?: true;
  /** Quiet lines: findings of level note, newest first. */
  readonly notes: readonly { readonly key: string; readonly text: string }[];
}

/** The checklist that the moment asks for. */
export interface ChecklistView {
  readonly stage: 'before' | 'start' | 'end';
  readonly title: string;
  /** `answer`: what the teacher said, if anything. */
  readonly items: readonly (ChecklistItem & { readonly answer: string | undefined })[];
  /** To be read out, at the start only. */
  readonly readOut: string | undefined;
}

export interface View {
  readonly dock: DockView;
  readonly cards: readonly Card[];
  /** The teacher shares a screen: nothing drawn on the page names anyone or gives a reason. */
  readonly discreet: boolean;
}
