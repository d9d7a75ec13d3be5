import { POLICIES, type PolicyName } from '../policy/policies/index.ts';
import type { Rule } from '../policy/rule.ts';
import type { Policy } from '../policy/school.ts';
import { applyRules } from '../policy/school-file/apply-rules.ts';
import { ruleOverrides } from '../policy/school-file/rule-overrides.ts';
import { baseDraft, type DraftField, LONGEST_SENTENCE, overrideJson, type RuleDraft } from './policy-draft.ts';
import { type OptionKind, optionLine } from './rule-options.ts';

const TIME = 'Give a time from 0 seconds to 4 hours.';

const OPTIONS: Readonly<Record<OptionKind, string>> = {
  seconds: TIME,
  staff: 'Give a whole number from 1 to 20.',
  platforms: 'Choose one at least.',
  flag: 'Choose one of the two.',
  every: 'Choose one of the two.',
};

export type DraftProblems = Readonly<Record<DraftField, string>>;

/**
 * What is wrong with a draft, by field, in the words of the form; the school file's own schema is the judge.
 *
 * @param kept as it is kept now: a sentence that the school wrote in its file may be longer than the form takes
 */
export function draftProblems(rule: Rule, base: PolicyName, draft: RuleDraft, kept: RuleDraft): DraftProblems {
  const problems: Record<DraftField, string> = {};
  const parsed = parse(rule, base, draft);
  for (const { path } of parsed.error?.issues ?? []) {
    const field = String(path[1] ?? 'level');
    problems[field] = wording(rule, field, draft);
  }
  const length = draft.sentence.trim().length;
  if (length > LONGEST_SENTENCE && draft.sentence !== kept.sentence)
    problems['sentence'] = `Keep it to ${LONGEST_SENTENCE} characters; these are ${length}.`;
  return problems;
}

/** The base policy with this one rule as the draft has it; `undefined` while something is wrong with it. */
export function policyWith(rule: Rule, base: PolicyName, draft: RuleDraft): Policy | undefined {
  const { data } = parse(rule, base, draft);
  const policy = data && applyRules(POLICIES[base], data);
  return policy === undefined || 'message' in policy ? undefined : policy;
}

function parse(rule: Rule, base: PolicyName, draft: RuleDraft): ReturnType<typeof ruleOverrides.safeParse> {
  const json = overrideJson({ ...draft, sentence: draft.sentence.trim() }, baseDraft(rule, base));
  return ruleOverrides.safeParse(json === undefined ? {} : { [rule.id]: json });
}

function wording(rule: Rule, field: DraftField, draft: RuleDraft): string {
  if (field === 'grace' || field === 'settle') return TIME;
  if (field === 'clauses') return 'Write each reference on a line of its own.';
  if (field === 'sentence') return 'Write words that can be seen, or leave it empty.';
  return OPTIONS[optionLine(rule.id, field, draft.options[field] ?? '').kind];
}
