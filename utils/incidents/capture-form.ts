import { RULE_IDS, type RuleId } from '../policy/rule-ids.ts';
import { CATEGORIES, type CategoryId, categoryOfRule, QUICK_ACTIONS } from './categories.ts';

/**
 * What the capture form on a meeting page offers. The background hands it over with the school: the
 * table of categories would be 2 kB more in every meeting page.
 */
export interface CaptureForm {
  readonly categories: readonly { readonly id: CategoryId; readonly label: string; readonly prompt: string }[];
  readonly actions: readonly string[];
  /** The category that an incident begins with, by the rule of its finding. */
  readonly byRule: Readonly<Record<RuleId, CategoryId>>;
  /** And without a finding. */
  readonly byHand: CategoryId;
}

export const CAPTURE_FORM: CaptureForm = {
  categories: CATEGORIES.map(({ id, label, prompt }) => ({ id, label, prompt })),
  actions: QUICK_ACTIONS,
  byRule: Object.fromEntries(RULE_IDS.map((rule) => [rule, categoryOfRule(rule)])) as Record<RuleId, CategoryId>,
  byHand: 'something-else',
};
