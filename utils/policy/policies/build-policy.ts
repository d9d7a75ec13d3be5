import { type ClauseId, clause } from '../clauses/index.ts';
import { RULE_IDS, type RuleId } from '../rule-ids.ts';
import type { Hours, Level, OptionValue, PermissionEffect, Policy, RuleSetting } from '../school.ts';
import { permissionWithoutText } from './without-text.ts';

/** One cell of the table of rules: what one policy makes of one rule. Times in seconds. */
interface Cell {
  readonly level: Level;
  /** Empty, the table's "own": the text is silent, and the card says so. */
  readonly clauses: readonly ClauseId[];
  /** Absent: as for a rule on which no text knows permission. */
  readonly permission?: PermissionEffect;
  /** Absent: the rule's own default. */
  readonly grace?: number;
  /**
   * Where the policy differs from the rule's own defaults. Beside the options that a school file may set
   * these stand only here, for words of one text: `pupils: false` (only an unexpected participant's
   * sharing counts), `strangerRaiseAfter` (seconds until a name nobody knows gets the full level),
   * `protectedIdentity` and `ownConsent` (whose camera, whose consent counts too), `unknownSession` (no
   * session known counts as not agreed), `authorised` (the teacher must be an authorised one),
   * `question` (asked, not stated), `assumedHours` (a note until the school gives its hours).
   */
  readonly options?: Readonly<Record<string, OptionValue>>;
}

interface Draft {
  readonly base: string;
  readonly document: Policy['document'];
  readonly hours: Hours;
  readonly anyClass: boolean;
  readonly rules: Readonly<Partial<Record<RuleId, Cell>>>;
}

function settingOf(rule: RuleId, cell: Cell): RuleSetting {
  return {
    level: cell.level,
    clauses: cell.clauses.map(clause),
    permission: cell.permission ?? permissionWithoutText(rule),
    ...(cell.grace === undefined ? {} : { grace: cell.grace }),
    options: cell.options ?? {},
  };
}

/** The policy with its clauses filled in, its rules in the order of the contract. */
export function buildPolicy(draft: Draft): Policy {
  const rules: Partial<Record<RuleId, RuleSetting>> = {};
  for (const rule of RULE_IDS) {
    const cell = draft.rules[rule];
    if (cell !== undefined) rules[rule] = settingOf(rule, cell);
  }
  return { base: draft.base, document: draft.document, hours: draft.hours, anyClass: draft.anyClass, rules };
}
