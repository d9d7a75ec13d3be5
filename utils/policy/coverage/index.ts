import { CHECKLISTS } from '../checklists/by-policy.ts';
import { ITEM_IDS } from '../checklists/items.ts';
import { LINE_IDS } from '../checklists/read-out.ts';
import { CLAUSE_IDS, type ClauseId, clause, TEXT_NAMES, TEXTS, type TextName } from '../clauses/index.ts';
import type { RuleId } from '../rule-ids.ts';
import type { Clause } from '../school.ts';
import { CROFTON_COVERAGE } from './crofton.ts';
import { MEADOWS_COVERAGE } from './meadows.ts';
import { TRUST_PRIMARY_COVERAGE } from './trust-primary.ts';
import type { CoverageRow, Way } from './way.ts';
import { WESTGATE_COVERAGE } from './westgate.ts';
import { WOODLANDS_COVERAGE } from './woodlands.ts';

const ROWS: Readonly<Record<ClauseId, CoverageRow>> = {
  ...WESTGATE_COVERAGE,
  ...TRUST_PRIMARY_COVERAGE,
  ...CROFTON_COVERAGE,
  ...WOODLANDS_COVERAGE,
  ...MEADOWS_COVERAGE,
};

/** How every clause of the five texts is served: one row each, in the texts' order. What its checklists ask is among it. */
export const COVERAGE = Object.fromEntries(
  CLAUSE_IDS.map((id) => [id, { ...ROWS[id], ways: [...ROWS[id].ways, ...checklistWays(id)] }]),
) as unknown as Readonly<Record<ClauseId, CoverageRow>>;

function checklistWays(clauseId: ClauseId): Way[] {
  const text = TEXT_NAMES.find((name) => clauseId.startsWith(TEXTS[name])) ?? 'default';
  const { items, lines } = CHECKLISTS[text];
  return [
    ...ITEM_IDS.filter((id) => items[id]?.includes(clauseId)).map((where) => ({ how: 'checklist', where }) as const),
    ...LINE_IDS.filter((id) => lines[id]?.includes(clauseId)).map((where) => ({ how: 'read-out', where }) as const),
  ];
}

/** in-part: something serves it, and something is missing. */
export type Served = 'served' | 'in-part' | 'later';

export interface Covered {
  readonly clause: Clause;
  readonly served: Served;
  readonly ways: readonly Way[];
  /** Rules of the row that this version does not have. */
  readonly notYet: readonly RuleId[];
  readonly later: string | undefined;
}

/**
 * Every clause of one text and how it is served.
 *
 * @param built the rules that this version has: a row is never served by one that it has not
 */
export function coverageOf(text: TextName, built: ReadonlySet<RuleId>): readonly Covered[] {
  return CLAUSE_IDS.filter((id) => id.startsWith(TEXTS[text])).map((id) => covered(id, built));
}

function covered(id: ClauseId, built: ReadonlySet<RuleId>): Covered {
  const { ways, later } = COVERAGE[id];
  const notYet = ways.flatMap(({ how, where }) => (how === 'rule' && !built.has(where) ? [where] : []));
  const there = ways.filter(({ how, where }) => how !== 'rule' || built.has(where));
  const whole = notYet.length === 0 && later === undefined;
  const served = there.length === 0 ? 'later' : whole ? 'served' : 'in-part';
  return { clause: clause(id), served, ways: there, notYet, later };
}
