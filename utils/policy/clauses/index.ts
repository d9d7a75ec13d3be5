import type { Clause } from '../school.ts';
import { CROFTON_CLAUSES } from './crofton.ts';
import { MEADOWS_CLAUSES } from './meadows.ts';
import { TRUST_PRIMARY_CLAUSES } from './trust-primary.ts';
import { WESTGATE_CLAUSES } from './westgate.ts';
import { WOODLANDS_CLAUSES } from './woodlands.ts';

/** Every clause of the five policies by its id: W, R, C, P, M. */
const CLAUSES = {
  ...WESTGATE_CLAUSES,
  ...TRUST_PRIMARY_CLAUSES,
  ...CROFTON_CLAUSES,
  ...WOODLANDS_CLAUSES,
  ...MEADOWS_CLAUSES,
} as const;

/** The built-in policies that come from a text, by the letter of its clauses, in the clauses' order. */
export const TEXTS = {
  westgate: 'W',
  'trust-primary': 'R',
  crofton: 'C',
  woodlands: 'P',
  meadows: 'M',
} as const;

export type TextName = keyof typeof TEXTS;

export const TEXT_NAMES = Object.keys(TEXTS) as readonly TextName[];

export type ClauseId = keyof typeof CLAUSES;

export const CLAUSE_IDS = Object.keys(CLAUSES) as readonly ClauseId[];

/** True for an id of ours; a school may type others. */
export function isClauseId(id: string): id is ClauseId {
  return Object.hasOwn(CLAUSES, id);
}

/** The clause with its id, paragraph and sentence. */
export function clause(id: ClauseId): Clause {
  return { id, ...CLAUSES[id] };
}
