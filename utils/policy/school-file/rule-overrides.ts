import * as z from 'zod';
import { RULE_IDS, type RuleId } from '../rule-ids.ts';
import type { Level, OptionValue } from '../school.ts';
import { fields, flag, oneOf, seconds, text, whole } from './fields.ts';

/** What a school file says of one rule; what it does not name stays as in the base policy. */
export interface RuleOverride {
  readonly level?: Level | 'off';
  readonly grace?: number;
  readonly settle?: number;
  readonly clauses?: readonly string[];
  readonly sentence?: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

export type RuleOverrides = Readonly<Partial<Record<RuleId, RuleOverride>>>;

/** The rules' own options that a school may set. */
const OPTIONS: Partial<Record<RuleId, Readonly<Record<string, z.ZodType<OptionValue>>>>> = {
  'pupil-microphone-open': { contribution: seconds(), handRecent: seconds() },
  // True: pupils may not share their screens; false: only an unexpected participant's sharing counts.
  'pupil-sharing-screen': { pupils: flag() },
  'second-adult-missing': { staff: whole('staff', 1, 20) },
  'one-to-one': { raiseAfter: seconds(), approvalCounts: flag() },
  'platform-not-allowed': {
    platforms: z.array(oneOf(['teams', 'zoom']), { error: 'must be a list such as ["teams"]' }).min(1, {
      error: 'must name one platform at least, such as ["teams"]',
    }),
  },
  'expectations-not-read': { every: oneOf(['lesson', 'week']) },
  'outside-hours': { warnBefore: seconds() },
  'lesson-too-long': { warnBefore: seconds() },
};

/** The names of a rule's own options that a school may set. */
export function schoolOptions(rule: RuleId): readonly string[] {
  return Object.keys(OPTIONS[rule] ?? {});
}

/** `"off"`, or the object form. A managed schema knows no unions, so `{ "level": "off" }` means the same. */
function override(rule: RuleId): z.ZodType<RuleOverride, unknown> {
  const options = OPTIONS[rule] ?? {};
  const shape = fields(
    `the rule "${rule}"`,
    {
      level: oneOf(['off', 'note', 'nudge', 'urgent']).exactOptional(),
      grace: seconds().exactOptional(),
      settle: seconds().exactOptional(),
      clauses: z.array(text('C1'), { error: 'must be a list of clauses such as ["C1"]' }).exactOptional(),
      sentence: text("the school's own words").exactOptional(),
      ...Object.fromEntries(Object.entries(options).map(([name, type]) => [name, type.exactOptional()])),
    },
    'must be "off", or an object such as { "level": "nudge" }',
  );
  return z
    .preprocess((value) => (value === 'off' ? { level: 'off' } : value), shape)
    .transform(({ level, grace, settle, clauses, sentence, ...rest }) => ({
      ...(level === undefined ? {} : { level }),
      ...(grace === undefined ? {} : { grace }),
      ...(settle === undefined ? {} : { settle }),
      ...(clauses === undefined ? {} : { clauses }),
      ...(sentence === undefined ? {} : { sentence }),
      options: rest as Readonly<Record<string, OptionValue>>,
    }));
}

/** `rules` of a policy object. Each rule's part is made when a file first names it: all of them take as long as the rest. */
export const ruleOverrides = fields(
  'rules',
  Object.fromEntries(RULE_IDS.map((rule) => [rule, z.lazy(() => override(rule)).exactOptional()])),
) as unknown as z.ZodType<RuleOverrides, unknown>;
