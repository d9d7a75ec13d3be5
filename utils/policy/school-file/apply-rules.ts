import { clause, isClauseId } from '../clauses/index.ts';
import { optionsWithoutText, permissionWithoutText } from '../policies/without-text.ts';
import { RULE_IDS, type RuleId } from '../rule-ids.ts';
import type { Clause, Policy, RuleSetting } from '../school.ts';
import type { SchoolFileError } from './first-problem.ts';
import type { RuleOverride, RuleOverrides } from './rule-overrides.ts';

/** The base policy with what the school changed, rules in the order of the contract; or the one problem. */
export function applyRules(base: Policy, overrides: RuleOverrides): Policy | SchoolFileError {
  const rules: Partial<Record<RuleId, RuleSetting>> = {};
  for (const rule of RULE_IDS) {
    const before = base.rules[rule];
    const change = overrides[rule];
    if (change?.level === 'off') continue;
    const after = change === undefined ? before : changed(rule, before, change);
    if (after === 'no-level') {
      return {
        path: `policy.rules.${rule}.level`,
        message: `is missing; the policy "${base.base}" has this rule off, so say "note", "nudge" or "urgent"`,
      };
    }
    if (after !== undefined) rules[rule] = after;
  }
  return { ...base, rules };
}

function changed(rule: RuleId, before: RuleSetting | undefined, change: RuleOverride): RuleSetting | 'no-level' {
  const level = change.level ?? before?.level;
  if (level === undefined || level === 'off') return 'no-level';
  const { grace = before?.grace, settle = before?.settle, sentence } = change;
  return {
    level,
    clauses: change.clauses?.map(reference) ?? before?.clauses ?? [],
    permission: before?.permission ?? permissionWithoutText(rule),
    ...(sentence === undefined ? {} : { sentence }),
    ...(grace === undefined ? {} : { grace }),
    ...(settle === undefined ? {} : { settle }),
    options: { ...(before?.options ?? optionsWithoutText(rule)), ...change.options },
  };
}

/** One of our clauses, or the school's own reference as it was typed. */
function reference(id: string): Clause {
  return isClauseId(id) ? clause(id) : { id, paragraph: '', sentence: '' };
}
