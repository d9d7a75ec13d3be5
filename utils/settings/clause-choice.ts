import { CLAUSE_IDS, type ClauseId, clause, isClauseId, TEXTS, type TextName } from '../policy/clauses/index.ts';
import { COVERAGE } from '../policy/coverage/index.ts';
import type { PolicyName } from '../policy/policies/index.ts';
import type { RuleId } from '../policy/rule-ids.ts';
import type { Clause } from '../policy/school.ts';
import type { RuleDraft } from './policy-draft.ts';

/** What may stand on a rule's card as the paragraph behind it. */
export interface ClauseChoice {
  /** Of the built-in texts: those that the base or the school names, and those of the base's text that the rule serves. */
  readonly ours: readonly Clause[];
  /** References that the school typed. */
  readonly own: readonly string[];
}

export function clauseChoice(rule: RuleId, base: PolicyName, drafts: readonly RuleDraft[]): ClauseChoice {
  const named = drafts.flatMap(({ clauses }) => clauses);
  const offered = new Set([...named.filter(isClauseId), ...servedBy(rule, base)]);
  return {
    ours: CLAUSE_IDS.filter((id) => offered.has(id)).map(clause),
    own: [...new Set(named)].filter((id) => !isClauseId(id)),
  };
}

/** The default policy comes from all five texts. */
function servedBy(rule: RuleId, base: PolicyName): readonly ClauseId[] {
  const letter = base === 'default' ? '' : TEXTS[base satisfies TextName];
  return CLAUSE_IDS.filter(
    (id) => id.startsWith(letter) && COVERAGE[id].ways.some(({ how, where }) => how === 'rule' && where === rule),
  );
}

/** References with one more or one less, those that stay in their order. */
export function withClause(clauses: readonly string[], id: string, on: boolean): readonly string[] {
  const others = clauses.filter((one) => one !== id);
  return on ? [...others, id] : others;
}

/** The school's own references as they were typed, one to a line, after those of the built-in texts. */
export function withOwn(clauses: readonly string[], typed: string): readonly string[] {
  const own = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [...clauses.filter(isClauseId), ...new Set(own)];
}
