import type { Rule } from '../policy/rule.ts';
import type { RuleId } from '../policy/rule-ids.ts';
import type { OptionValue, RuleSetting, School } from '../policy/school.ts';
import { schoolOptions } from '../policy/school-file/rule-overrides.ts';
import { durationText } from './duration-text.ts';

/** How a value is typed and told. */
export type OptionKind = 'seconds' | 'flag' | 'staff' | 'platforms' | 'every';

/** One thing that a school file may set of a rule. */
export interface OptionLine {
  /** As the school file has it. */
  readonly name: string;
  readonly about: string;
  readonly kind: OptionKind;
  /** What holds now, in words. */
  readonly value: string;
}

interface Words {
  readonly about: string;
  readonly kind: OptionKind;
}

const WARN_BEFORE: Words = { about: 'How long before the end a quiet line says so', kind: 'seconds' };

/** The rules' own options, by rule and name. */
const WORDS: Partial<Record<RuleId, Readonly<Record<string, Words>>>> = {
  'pupil-microphone-open': {
    contribution: { about: 'How long a microphone may stay on after a contribution', kind: 'seconds' },
    handRecent: { about: 'How lately a hand must have been up for it to count as a contribution', kind: 'seconds' },
  },
  'pupil-sharing-screen': {
    pupils: {
      about: 'Whether a pupil’s sharing counts too, not only that of someone who is not expected',
      kind: 'flag',
    },
  },
  'second-adult-missing': { staff: { about: 'How many staff should be in', kind: 'staff' } },
  'one-to-one': {
    raiseAfter: { about: 'How long it stays a nudge before two pupils have been in together', kind: 'seconds' },
    approvalCounts: { about: 'Whether an approved one-to-one is left alone', kind: 'flag' },
  },
  'platform-not-allowed': { platforms: { about: 'Where lessons may be held', kind: 'platforms' } },
  'expectations-not-read': {
    every: { about: 'How often they are read out', kind: 'every' },
  },
  'outside-hours': { warnBefore: WARN_BEFORE },
  'lesson-too-long': { warnBefore: WARN_BEFORE },
};

/** The platforms on which lessons may be held, by the name that a school file gives. */
export const PLATFORMS: Readonly<Record<string, string>> = { teams: 'Teams', zoom: 'Zoom' };

const SAY: Readonly<Record<OptionKind, (value: OptionValue) => string>> = {
  seconds: (value) => durationText(Number(value)),
  flag: (value) => (value === true ? 'yes' : 'no'),
  staff: String,
  platforms: (value) =>
    Array.isArray(value) ? value.map((one: string) => PLATFORMS[one] ?? one).join(' and ') : String(value),
  every: (value) => (value === 'week' ? 'once a week' : 'every lesson'),
};

/** What a school may set of the rule beside level, times, clauses and sentence, and what holds now. */
export function optionLines(rule: Rule, setting: RuleSetting | undefined): readonly OptionLine[] {
  return schoolOptions(rule.id).map((name) =>
    optionLine(rule.id, name, setting?.options[name] ?? rule.options[name] ?? ''),
  );
}

/** One option with a value, in words. */
export function optionLine(rule: RuleId, name: string, value: OptionValue): OptionLine {
  const words = WORDS[rule]?.[name];
  if (words === undefined) throw new Error(`${rule} has no words for the option ${name}`);
  return { name, ...words, value: SAY[words.kind](value) };
}

/** What the text behind a policy adds to a rule: no option of a school file. */
export function policyLines({ level, options }: RuleSetting, { hours }: School): readonly string[] {
  const raise = options['strangerRaiseAfter'];
  const lines: [unknown, string][] = [
    [options['question'], 'It is asked, not stated.'],
    [options['protectedIdentity'], 'It holds for pupils whose identity is protected, too.'],
    [options['ownConsent'], 'The pupil’s own consent counts as well as the family’s.'],
    [options['unknownSession'], 'A lesson that is in no timetable counts as not agreed.'],
    [options['assumedHours'] === true && hours === undefined, 'It is a note only, until the school gives its hours.'],
    [
      typeof raise === 'number' && raise > 0 && level !== 'nudge',
      `A name that nobody knows is a nudge at first, and more than that after ${durationText(Number(raise))}.`,
    ],
  ];
  return lines.flatMap(([holds, text]) => (holds === true ? [text] : []));
}
