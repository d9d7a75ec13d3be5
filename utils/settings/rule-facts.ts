import type { Rule, SightName } from '../policy/rule.ts';
import type { Clause, Level, RuleSetting, School } from '../policy/school.ts';
import { durationText } from './duration-text.ts';
import { type OptionLine, optionLines, policyLines } from './rule-options.ts';

/** One rule in plain words, as this school's policy has it: for its page, which only lays it out. */
export interface RuleFacts {
  readonly level: Level | 'off';
  readonly clauses: readonly Clause[];
  /** The school's own words for it. */
  readonly sentence: string | undefined;
  /** What the policy's text adds. */
  readonly also: readonly string[];
  /** When it speaks. */
  readonly waits: readonly string[];
  /** What must be in sight for it; empty: it looks again each time, whatever is in sight. */
  readonly sights: readonly string[];
  /** What the teacher's permission does. */
  readonly permission: string;
  readonly options: readonly OptionLine[];
  /** What a school file would say of it to have it as it is now. */
  readonly example: string;
}

const SIGHTS: Readonly<Record<SightName, string>> = {
  participants: 'who is in the meeting, and the signs beside their names',
  recording: 'whether a recording is on',
  sharing: 'whose screen is shared',
  chat: 'the messages in the chat',
  waitingRoom: 'whether the waiting room is on',
  background: 'whether your background is hidden',
  account: 'the account that you are signed in with',
};

const PERMISSION = {
  closes: 'If you allow it, the card goes.',
  lowers: 'If you allow it, it stays as a quiet note: the policy’s text does not say that you may.',
  ignored: 'It stays, whatever you allow.',
};

/** What the page of a rule says under the school's policy now. */
export function ruleFacts(rule: Rule, school: School): RuleFacts {
  const setting = school.policy.rules[rule.id];
  return {
    level: setting?.level ?? 'off',
    clauses: setting?.clauses ?? [],
    sentence: setting?.sentence,
    also: setting === undefined ? [] : policyLines(setting, school),
    waits: waits(rule, setting),
    sights: rule.needs.map((sight) => SIGHTS[sight]),
    permission: PERMISSION[setting?.permission ?? 'ignored'],
    options: optionLines(rule, setting),
    example: example(rule, setting),
  };
}

function waits(rule: Rule, setting: RuleSetting | undefined): string[] {
  const grace = setting?.grace ?? rule.grace;
  const settle = setting?.settle ?? rule.settle;
  const from = rule.settleFrom === 'teacher' ? 'you come in' : 'the first pupil comes in';
  return [
    grace === 0
      ? 'At once.'
      : `When it has held for ${durationText(grace)} without a break. Time in which it cannot be seen does not count.`,
    ...(settle === 0 ? [] : [`Never in the first ${settle === 60 ? 'minute' : durationText(settle)} after ${from}.`]),
    ...(rule.asks === 'lesson' ? ['Only when the meeting is known to be a lesson.'] : []),
    ...(rule.asks === 'pupils' ? ['Without a class list, only when the meeting is known to be a lesson.'] : []),
    ...(rule.looks === 'also-after' ? ['Also after you have left the meeting.'] : []),
  ];
}

function example(rule: Rule, setting: RuleSetting | undefined): string {
  const options = optionLines(rule, setting).map(({ name }) => [name, setting?.options[name] ?? rule.options[name]]);
  const { level = 'note', grace = rule.grace, settle = rule.settle } = setting ?? {};
  const settings = { level, grace, settle, ...Object.fromEntries(options) };
  return `"${rule.id}": ${JSON.stringify(settings, undefined, 2)}`;
}
