import { RULE_IDS, type RuleId } from '../policy/rule-ids.ts';
import type { School } from '../policy/school.ts';
import { CATEGORIES, type Category, type CategoryId, categoryOfRule, isApart, QUICK_ACTIONS } from './categories.ts';
import { type Referee, refereesOf } from './referred-to.ts';
import { type Guidance, guidanceFor, urgentGuidance } from './urgent.ts';

/**
 * What the capture form on a meeting page offers, and what is said of the urgent. The background hands it
 * over with the school: the tables would be 3 kB more in every meeting page.
 */
export interface CaptureForm {
  /** Those used last first. */
  readonly categories: readonly (Pick<Category, 'id' | 'label' | 'prompt'> & {
    readonly urgent?: Guidance;
    /** Kept apart from everything else, and in no list. */
    readonly staff?: true;
  })[];
  readonly actions: readonly string[];
  readonly referees: readonly Referee[];
  /** The category that an incident begins with, by the rule of its finding. */
  readonly byRule: Readonly<Record<RuleId, CategoryId>>;
  /** And without a finding. */
  readonly byHand: CategoryId;
  /** Before anything was captured. */
  readonly urgent: Guidance;
}

const BY_RULE = Object.fromEntries(RULE_IDS.map((rule) => [rule, categoryOfRule(rule)])) as CaptureForm['byRule'];

/** @param recent ids of the categories that were used last, the last one first */
export function captureForm({ contacts }: School, recent: readonly string[]): CaptureForm {
  return {
    categories: recentFirst(recent).map((category) => {
      const urgent = guidanceFor(category, contacts);
      const { id, label, prompt } = category;
      return {
        id,
        label,
        prompt,
        ...(urgent === undefined ? {} : { urgent }),
        ...(isApart(category) ? { staff: true as const } : {}),
      };
    }),
    actions: QUICK_ACTIONS,
    referees: refereesOf(contacts),
    byRule: BY_RULE,
    byHand: 'something-else',
    urgent: urgentGuidance(contacts),
  };
}

/** All categories, those that were used last before the others. */
function recentFirst(recent: readonly string[]): readonly Category[] {
  const last = (category: Category) => (recent.includes(category.id) ? recent.indexOf(category.id) : recent.length);
  return CATEGORIES.toSorted((a, b) => last(a) - last(b));
}
