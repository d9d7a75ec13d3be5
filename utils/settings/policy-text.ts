import type { PolicyName } from '../policy/policies/index.ts';
import type { Rule } from '../policy/rule.ts';
import type { RuleId } from '../policy/rule-ids.ts';
import { type RuleOverrides, ruleOverrides } from '../policy/school-file/rule-overrides.ts';
import { baseDraft, changedFields, draftOf, overrideJson, type RuleDraft } from './policy-draft.ts';
import { schoolJson, schoolText } from './school-json.ts';

/**
 * The text of a school file with another policy: only what differs from the base stands under `policy.rules`, and
 * what was not changed stays as the school wrote it.
 */

/** `undefined`: there is no file yet, so one begins, on the default policy. */
type KeptText = string | undefined;

type RulesJson = Readonly<Record<string, unknown>>;

interface SchoolJson {
  readonly policy?: PolicyName | { readonly base: PolicyName; readonly rules?: RulesJson };
}

interface PolicyJson {
  readonly base: PolicyName;
  readonly rules: RulesJson;
}

/** The base and what the school changed of it. */
export interface OwnPolicy {
  readonly base: PolicyName;
  readonly overrides: RuleOverrides;
}

export function ownPolicy(text: KeptText): OwnPolicy {
  const { base, rules } = policyJson(schoolJson<SchoolJson>(text));
  return { base, overrides: ruleOverrides.parse(rules) };
}

function policyJson({ policy = 'default' }: SchoolJson): PolicyJson {
  return typeof policy === 'string' ? { base: policy, rules: {} } : { rules: {}, ...policy };
}

/** The file with this rule as the draft has it; the very same text where that is how it is. */
export function withRule(text: KeptText, rule: Rule, given: RuleDraft): KeptText {
  const { base, overrides } = ownPolicy(text);
  const draft = { ...given, sentence: given.sentence.trim() };
  if (changedFields(draft, draftOf(rule, base, overrides[rule.id])).length === 0) return text;
  const json = overrideJson(draft, baseDraft(rule, base));
  return changed(text, (rules) => {
    const { [rule.id]: _before, ...others } = rules;
    if (json === undefined) return others;
    // In its place where it stood already.
    return rule.id in rules ? { ...rules, [rule.id]: json } : { ...others, [rule.id]: json };
  });
}

/** The file without the school's changes of this rule, or of all of them. */
export function withoutChanges(text: KeptText, rule: RuleId | 'all'): string {
  return changed(text, (rules) =>
    rule === 'all' ? {} : Object.fromEntries(Object.entries(rules).filter(([id]) => id !== rule)),
  );
}

/**
 * The file on another built-in policy.
 *
 * @param keep what the school changed holds on the new base too, as far as it differs from that; else it goes
 */
export function withBase(text: KeptText, rules: readonly Rule[], base: PolicyName, keep: boolean): string {
  const { overrides } = ownPolicy(text);
  const school = schoolJson<SchoolJson>(text);
  const kept = keep
    ? rules.flatMap((rule) => {
        const change = overrides[rule.id];
        const json = change && overrideJson(draftOf(rule, base, change), baseDraft(rule, base));
        return json === undefined ? [] : [[rule.id, json] as const];
      })
    : [];
  return schoolText({ ...school, policy: policyOf(school, { base, rules: Object.fromEntries(kept) }) });
}

function changed(text: KeptText, change: (rules: RulesJson) => RulesJson): string {
  const school = schoolJson<SchoolJson>(text);
  const { base, rules } = policyJson(school);
  return schoolText({ ...school, policy: policyOf(school, { base, rules: change(rules) }) });
}

/** The short form where nothing is changed, unless the school wrote the long one, which device management needs. */
function policyOf({ policy }: SchoolJson, { base, rules }: PolicyJson): SchoolJson['policy'] {
  if (Object.keys(rules).length > 0) return { base, rules };
  return typeof policy === 'object' ? { base } : base;
}
