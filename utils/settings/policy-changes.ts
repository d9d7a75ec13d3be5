import type { Rule } from '../policy/rule.ts';
import type { Level } from '../policy/school.ts';
import { durationText } from './duration-text.ts';
import { changedFields, type DraftField, type RuleDraft } from './policy-draft.ts';
import { optionLine } from './rule-options.ts';

/** What a school changed of a rule, field by field, in words. */
export interface RuleChange {
  readonly field: DraftField;
  readonly title: string;
  readonly now: string;
  /** As the base policy has it. */
  readonly before: string;
}

const TITLES: Readonly<Record<string, string>> = {
  level: 'Level',
  grace: 'How long it waits',
  settle: 'Quiet at the start',
  clauses: 'Paragraphs on the card',
  sentence: 'Words on the card',
};

const LEVELS: Readonly<Record<Level | 'off', string>> = {
  off: 'off',
  note: 'a note',
  nudge: 'a nudge',
  urgent: 'urgent',
};

/** What a field is called: the shared ones by their title, an option by what it is about. */
function fieldTitle(rule: Rule, field: DraftField): string {
  return TITLES[field] ?? optionLine(rule.id, field, rule.options[field] ?? '').about;
}

/** The value of one field in words. */
export function fieldText(rule: Rule, field: DraftField, draft: RuleDraft): string {
  switch (field) {
    case 'level':
      return LEVELS[draft.level];
    case 'grace':
      return draft.grace === 0 ? 'at once' : durationText(draft.grace);
    case 'settle':
      return draft.settle === 0 ? 'none' : durationText(draft.settle);
    case 'clauses':
      return draft.clauses.join(', ') || 'none';
    case 'sentence':
      return draft.sentence === '' ? 'the paragraphs’ own' : `“${draft.sentence}”`;
    default:
      return optionLine(rule.id, field, draft.options[field] ?? '').value;
  }
}

/** What differs between a rule now and in the base policy. */
export function ruleChanges(rule: Rule, draft: RuleDraft, base: RuleDraft): readonly RuleChange[] {
  return changedFields(draft, base).map((field) => ({
    field,
    title: fieldTitle(rule, field),
    now: fieldText(rule, field, draft),
    before: fieldText(rule, field, base),
  }));
}
