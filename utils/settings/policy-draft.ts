import { POLICIES, type PolicyName } from '../policy/policies/index.ts';
import type { Rule } from '../policy/rule.ts';
import type { Level, OptionValue, Policy, RuleSetting } from '../policy/school.ts';
import { type RuleOverride, schoolOptions } from '../policy/school-file/rule-overrides.ts';

/**
 * One rule as a school may have it, every field filled in: what the policy editor shows and changes. Against the one
 * of the base policy it gives the least that a school file has to say.
 */
export interface RuleDraft {
  /** While a rule is off the rest is kept, for the day on which it is turned on again. */
  readonly level: Level | 'off';
  /** Seconds; `NaN`: what was typed is no number. */
  readonly grace: number;
  /** Seconds. */
  readonly settle: number;
  /** Ids of ours, or references that the school typed. */
  readonly clauses: readonly string[];
  /** The school's own words; empty: none. */
  readonly sentence: string;
  /** The rule's own options that a school may set. */
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** A field of the draft: its name in a school file is the same. */
export type DraftField = string;

/** The longest sentence that the editor takes: about six lines on a card. */
export const LONGEST_SENTENCE = 300;

/** The rule as the base policy has it. */
export function baseDraft(rule: Rule, base: PolicyName): RuleDraft {
  return settingDraft(rule, POLICIES[base].rules[rule.id]);
}

/** The rule as it holds in a school, which may come from elsewhere than a file of this device. */
export function heldDraft(rule: Rule, policy: Policy): RuleDraft {
  const setting = policy.rules[rule.id];
  if (setting !== undefined) return settingDraft(rule, setting);
  return { ...baseDraft(rule, policy.base as PolicyName), level: 'off' };
}

/** @param setting `undefined`: off */
function settingDraft(rule: Rule, setting: RuleSetting | undefined): RuleDraft {
  return {
    level: setting?.level ?? 'off',
    grace: setting?.grace ?? rule.grace,
    settle: setting?.settle ?? rule.settle,
    clauses: setting?.clauses.map(({ id }) => id) ?? [],
    sentence: setting?.sentence ?? '',
    options: Object.fromEntries(
      schoolOptions(rule.id).map((name) => [name, setting?.options[name] ?? rule.options[name] ?? '']),
    ),
  };
}

/** The rule as the base policy with the school's changes has it. */
export function draftOf(rule: Rule, base: PolicyName, override: RuleOverride | undefined): RuleDraft {
  const before = baseDraft(rule, base);
  if (override === undefined) return before;
  const { level, grace, settle, clauses, sentence, options } = override;
  return {
    level: level ?? before.level,
    grace: grace ?? before.grace,
    settle: settle ?? before.settle,
    clauses: clauses ?? before.clauses,
    sentence: sentence ?? before.sentence,
    options: { ...before.options, ...options },
  };
}

/** What differs between two drafts of one rule, in the order in which the editor shows it. */
export function changedFields(draft: RuleDraft, from: RuleDraft): readonly DraftField[] {
  const own = Object.keys(from.options).filter((name) => !same(draft.options[name], from.options[name]));
  const shared = (['level', 'grace', 'settle', 'clauses', 'sentence'] as const).filter(
    (name) => !same(draft[name], from[name]),
  );
  return [...shared.filter((name) => name === 'level'), ...own, ...shared.filter((name) => name !== 'level')];
}

/** What a school file says to have the draft on this base: `"off"`, an object, or nothing where nothing differs. */
export function overrideJson(draft: RuleDraft, base: RuleDraft): object | 'off' | undefined {
  const fields = changedFields(draft, base);
  if (fields.length === 0) return undefined;
  if (draft.level === 'off' && fields.length === 1 && fields[0] === 'level') return 'off';
  const object = Object.fromEntries(fields.map((name) => [name, valueOf(draft, name)])) as object;
  // A rule that the base has off stays off only where that is said: other fields ask for a level.
  return draft.level === 'off' ? { level: 'off', ...object } : object;
}

function valueOf(draft: RuleDraft, name: DraftField): unknown {
  const { options, ...shared } = draft;
  return Object.hasOwn(options, name) ? options[name] : shared[name as keyof typeof shared];
}

/** Both are plain data of one shape. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
