import type { RuleId } from './rule-ids.ts';
import type { Level } from './school.ts';

/** One thing that holds and differs from the policy: what feeds card, badge, timeline and incident. */
export interface Finding {
  readonly rule: RuleId;
  /** What the finding is about within its rule: a person id, a name, or `meeting`. */
  readonly subject: string;
  /** Clause ids of the policy; empty: not from the school's policy. */
  readonly clauses: readonly string[];
  readonly severity: Level;
  /** Person ids. */
  readonly who: readonly string[];
  /** What the card says; holds names. */
  readonly text: string;
  /** A question to the teacher rather than a statement. */
  readonly question: boolean;
  /** Epoch ms at which the finding opened. */
  readonly openedAt: number;
}

export type Transition =
  | { readonly kind: 'opened'; readonly at: number; readonly finding: Finding }
  | { readonly kind: 'changed'; readonly at: number; readonly finding: Finding; readonly before: Finding }
  | { readonly kind: 'closed'; readonly at: number; readonly finding: Finding };
