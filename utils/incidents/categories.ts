import type { RuleId } from '../policy/rule-ids.ts';
import type { Severity } from './draft.ts';

/** Who is told, beside the log: every category names the first of them. */
export type Route = 'dsl' | 'headteacher' | 'chair' | 'senior-leader' | 'log-only';

/**
 * log: the weekly return, in full · reported-only: there only as reported, to whom, when; its account
 * goes by the school's child protection system · staff: a book of its own, in no weekly file · chair: the same,
 * for what the headteacher must not read.
 */
type Confidence = 'log' | 'reported-only' | 'staff' | 'chair';

interface CategoryRow {
  readonly id: string;
  readonly label: string;
  /** Ids of the clauses of all five policies that stand behind it; empty: none. */
  readonly clauses: readonly string[];
  readonly severity: Severity;
  readonly route: Route;
  readonly confidence: Confidence;
  /** What to write down, or do first; facts, never who is guilty. */
  readonly prompt: string;
}

/**
 * The one-click capture list: the "capture:" rows of the clauses, and `something-else`. Order as the
 * form lists them. Ids are stable: lesson files and stored records name them.
 */
const ROWS = [
  {
    id: 'danger',
    label: 'Somebody in danger now',
    clauses: ['R24', 'C22', 'P27', 'M16'],
    severity: 'urgent',
    route: 'dsl',
    confidence: 'reported-only',
    prompt: 'What did you see or hear, when, and whom did you ring? It can wait until help is on its way.',
  },
  {
    id: 'disclosure',
    label: 'Disclosure or welfare concern',
    clauses: ['R24', 'C22', 'P27', 'M16'],
    severity: 'urgent',
    route: 'dsl',
    confidence: 'reported-only',
    prompt: 'The child’s own words, as they were said, and to whom.',
  },
  {
    id: 'sexual-image',
    label: 'Sexual image',
    clauses: ['R24', 'C22', 'P27', 'M16'],
    severity: 'urgent',
    route: 'dsl',
    confidence: 'reported-only',
    prompt: 'Who told you, and when. Do not describe it.',
  },
  {
    id: 'concern-about-adult',
    label: 'Concern about an adult',
    clauses: ['R31', 'M17'],
    severity: 'urgent',
    route: 'headteacher',
    confidence: 'staff',
    prompt:
      'What did you see or hear, and when? What you were told, by whom. If it is about the headteacher, choose “Concern about the headteacher”.',
  },
  {
    id: 'concern-about-headteacher',
    label: 'Concern about the headteacher',
    clauses: ['R31', 'M17'],
    severity: 'urgent',
    route: 'chair',
    confidence: 'chair',
    prompt: 'What did you see or hear, and when? What you were told, by whom. The headteacher cannot read it.',
  },
  {
    id: 'recording-or-photographing',
    label: 'Recording or photographing reported',
    clauses: ['W2', 'P1'],
    severity: 'urgent',
    route: 'senior-leader',
    confidence: 'log',
    prompt: 'What did you see or hear, and from which account? Not who is to blame.',
  },
  {
    id: 'shared-outside-school',
    label: 'Lesson shared outside the school community',
    clauses: ['W3'],
    severity: 'urgent',
    route: 'dsl',
    confidence: 'log',
    prompt: 'Where was it shared, and who told you?',
  },
  {
    id: 'picture-or-name-published',
    label: 'Picture or name published',
    clauses: ['M18'],
    severity: 'urgent',
    route: 'dsl',
    confidence: 'log',
    prompt: 'Where was it published, and who told you? Do not save the picture.',
  },
  {
    id: 'link-shared',
    label: 'Link or log-in shared',
    clauses: ['R13', 'P24'],
    severity: 'concern',
    route: 'dsl',
    confidence: 'log',
    prompt: 'Where was the link or log-in posted, and who could see it?',
  },
  {
    id: 'unexpected-person',
    label: 'Someone in the lesson who was not expected',
    clauses: ['W9', 'R6', 'C4', 'P10', 'M3'],
    severity: 'concern',
    route: 'dsl',
    confidence: 'log',
    prompt: 'What name was shown, how long were they in, and what did they do?',
  },
  {
    id: 'child-alone',
    label: 'Child alone or unsuitable place',
    clauses: ['R25', 'P37', 'C24'],
    severity: 'concern',
    route: 'dsl',
    confidence: 'log',
    prompt: 'What did you see or hear? No blame: it may have a simple reason.',
  },
  {
    id: 'home-environment',
    label: 'Worry about home environment',
    clauses: ['R17'],
    severity: 'concern',
    route: 'dsl',
    confidence: 'log',
    prompt: 'What did you see or hear? If a child may be at risk, choose "Disclosure or welfare concern".',
  },
  {
    id: 'cyber-bullying',
    label: 'Cyber-bullying',
    clauses: ['M24'],
    severity: 'concern',
    route: 'dsl',
    confidence: 'log',
    prompt: 'What was said or shown, where, and to whom?',
  },
  {
    id: 'bullying',
    label: 'Bullying',
    clauses: ['P29'],
    severity: 'concern',
    route: 'senior-leader',
    confidence: 'log',
    prompt: 'What was said or done, and to whom?',
  },
  {
    id: 'social-media-worry',
    label: 'Social media worry',
    clauses: ['M28'],
    severity: 'concern',
    route: 'dsl',
    confidence: 'log',
    prompt: 'What is it about, on which service, and who told you?',
  },
  {
    id: 'inappropriate-language',
    label: 'Inappropriate language',
    clauses: ['W16', 'R18', 'C16', 'P29'],
    severity: 'note',
    route: 'senior-leader',
    confidence: 'log',
    prompt: 'What was said or written, word for word?',
  },
  {
    id: 'disruption',
    label: 'Disruption of the lesson',
    clauses: ['W16', 'R27', 'C15', 'C16', 'P26', 'M13'],
    severity: 'note',
    route: 'senior-leader',
    confidence: 'log',
    prompt: 'What happened, for how long, and what did you do?',
  },
  {
    id: 'adult-on-camera',
    label: 'Adult on camera',
    clauses: ['R8'],
    severity: 'note',
    route: 'log-only',
    confidence: 'log',
    prompt: 'What was seen or heard, and for how long?',
  },
  {
    id: 'unsuitable-background',
    label: 'Unsuitable background or location',
    clauses: ['R12', 'P23', 'C12'],
    severity: 'note',
    route: 'log-only',
    confidence: 'log',
    prompt: 'What could be seen? Describe it in words.',
  },
  {
    id: 'inappropriate-dress',
    label: 'Inappropriate dress',
    clauses: ['R18', 'P29'],
    severity: 'note',
    route: 'log-only',
    confidence: 'log',
    prompt: 'What was noticed, and what was asked? Describe it plainly, no more than needed.',
  },
  {
    id: 'confidential-overheard',
    label: 'Confidential matter overheard',
    clauses: ['R23'],
    severity: 'concern',
    route: 'dsl',
    confidence: 'log',
    prompt: 'What kind of matter, and who could hear it? Do not repeat it here.',
  },
  {
    id: 'lesson-expectation',
    label: 'Lesson not as the policy expects',
    clauses: [],
    severity: 'note',
    route: 'log-only',
    confidence: 'log',
    prompt: 'What differed, and what did you do?',
  },
  {
    id: 'something-else',
    label: 'Something else',
    clauses: ['M13'],
    severity: 'note',
    route: 'log-only',
    confidence: 'log',
    prompt: 'What did you see and hear, and what did you do?',
  },
] as const satisfies readonly CategoryRow[];

export type CategoryId = (typeof ROWS)[number]['id'];
export interface Category extends CategoryRow {
  readonly id: CategoryId;
}

export const CATEGORIES: readonly Category[] = ROWS;
export const CATEGORY_IDS = ROWS.map((row) => row.id);

const BY_ID = new Map<string, Category>(ROWS.map((row) => [row.id, row]));
const SOMETHING_ELSE = ROWS[ROWS.length - 1] as Category;

/** The row of an id; an id that a newer version wrote is `something-else`. */
export function categoryOf(id: string): Category {
  return BY_ID.get(id) ?? SOMETHING_ELSE;
}

/** True for what has a book of its own, in no list beside it and in no weekly file. */
export function isApart({ confidence }: Category): boolean {
  return confidence === 'staff' || confidence === 'chair';
}

const OF_RULES: Partial<Record<RuleId, CategoryId>> = {
  'recording-by-others': 'recording-or-photographing',
  'recording-starter-unknown': 'recording-or-photographing',
  'note-taker-present': 'recording-or-photographing',
  'link-shared': 'link-shared',
  'unexpected-participant': 'unexpected-person',
  'language-in-chat': 'inappropriate-language',
  'worry-in-chat': 'disclosure',
};

/** The category under which an incident that began from a finding of this rule is first filed. */
export function categoryOfRule(rule: RuleId): CategoryId {
  return OF_RULES[rule] ?? 'lesson-expectation';
}

/** Offered as quick answers for "Action taken". */
export const QUICK_ACTIONS = [
  'muted',
  'camera turned off',
  'removed from the meeting',
  'lesson ended for all',
  'reminded of the expectations',
  'recording stopped',
  'parent telephoned',
] as const;
