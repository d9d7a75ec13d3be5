import { POLICIES, type PolicyName } from '../policy/policies/index.ts';
import type { Rule } from '../policy/rule.ts';
import { RULE_IDS, type RuleId } from '../policy/rule-ids.ts';
import { RULE_WORDS } from '../policy/rule-words.ts';
import type { Level, Policy, School } from '../policy/school.ts';
import { type RuleChange, ruleChanges } from './policy-changes.ts';
import { baseDraft, heldDraft } from './policy-draft.ts';
import { plainLine, ruleLine } from './rule-lines.ts';
import { POLICY_TITLES, sourceOf } from './understood.ts';

/** One rule in the list of all, as the school has it. */
export interface PolicyRow {
  readonly rule: RuleId;
  readonly level: Level | 'off';
  /** What it tells of. */
  readonly text: string;
  /** The paragraphs behind it, then the school's own words; empty: not from the school's policy. */
  readonly source: string;
  /** Against the base policy. */
  readonly changes: readonly RuleChange[];
  /** What a search looks through, in lower case. */
  readonly words: string;
}

export function policyRows(rules: readonly Rule[], school: School): readonly PolicyRow[] {
  const base = baseOf(school.policy);
  return rules.map((rule) => {
    const setting = school.policy.rules[rule.id];
    const line = setting === undefined ? plainLine(rule.id) : ruleLine(rule.id, setting, school);
    const source = setting === undefined ? '' : sourceOf(setting, school.policy);
    // A rule that was switched off is still found by the paragraphs that ask for it.
    const clauses = setting?.clauses ?? POLICIES[base].rules[rule.id]?.clauses ?? [];
    const sentences = clauses.map(({ id, sentence }) => `${id} ${sentence}`);
    return {
      rule: rule.id,
      level: setting?.level ?? 'off',
      text: line,
      source,
      changes: ruleChanges(rule, heldDraft(rule, school.policy), baseDraft(rule, base)),
      words: [RULE_WORDS[rule.id].title, line, source, ...sentences].join(' ').toLowerCase(),
    };
  });
}

export const SHOWN = ['all', 'changed', 'on', 'off'] as const;
export type Shown = (typeof SHOWN)[number];

/** The rows that a filter and a search leave: every word typed must stand somewhere in a row. */
export function shownRows(rows: readonly PolicyRow[], shown: Shown, search: string): readonly PolicyRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => isShown(row, shown) && words.every((word) => row.words.includes(word)));
}

export function isShown({ level, changes }: PolicyRow, shown: Shown): boolean {
  if (shown === 'changed') return changes.length > 0;
  return shown === 'all' || (level === 'off') === (shown === 'off');
}

/** What another policy would make of the rules: how many come on, go off, or speak at another level. */
export function compared(now: Policy, then: Policy, rules: readonly Rule[]): Record<'on' | 'off' | 'other', RuleId[]> {
  const result: ReturnType<typeof compared> = { on: [], off: [], other: [] };
  for (const { id } of rules) {
    const before = now.rules[id]?.level;
    const after = then.rules[id]?.level;
    if (before === after) continue;
    result[before === undefined ? 'on' : after === undefined ? 'off' : 'other'].push(id);
  }
  return result;
}

/** Which built-in policy a school's own starts from. */
export function baseOf({ base }: Policy): PolicyName {
  return base as PolicyName;
}

/** Rules that the base policy has on and the school's own has not. */
export function switchedOff(policy: Policy): ReadonlySet<RuleId> {
  const { rules } = POLICIES[baseOf(policy)];
  return new Set(RULE_IDS.filter((rule) => rules[rule] !== undefined && policy.rules[rule] === undefined));
}

/** What a base is called within a sentence. */
export function baseName(base: PolicyName): string {
  return base === 'default' ? 'the default policy' : POLICY_TITLES[base];
}
