import type { Rule } from '../policy/rule.ts';
import type { RuleId } from '../policy/rule-ids.ts';
import type { OptionValue, RuleSetting, School } from '../policy/school.ts';
import { schoolOptions } from '../policy/school-file/rule-overrides.ts';
import { durationText } from './duration-text.ts';

/** One thing that a school file may set of a rule. */
export interface OptionLine {
  /** As the school file has it. */
  readonly name: string;
  readonly about: string;
  /** What holds now, in words. */
  readonly value: string;
}

interface Words {
  readonly about: string;
  readonly say: (value: OptionValue) => string;
}

const WARN_BEFORE: Words = { about: 'How long before the end a quiet line says so', say: seconds };

/** The rules' own options, by rule and name. */
const WORDS: Partial<Record<RuleId, Readonly<Record<string, Words>>>> = {
  'pupil-microphone-open': {
    contribution: { about: 'How long a microphone may stay on after a contribution', say: seconds },
    handRecent: { about: 'How lately a hand must have been up for it to count as a contribution', say: seconds },
  },
  'pupil-sharing-screen': {
    pupils: { about: 'Whether a pupil’s sharing counts too, not only that of someone who is not expected', say: flag },
  },
  'second-adult-missing': { staff: { about: 'How many staff should be in', say: String } },
  'one-to-one': {
    raiseAfter: { about: 'How long it stays a nudge before two pupils have been in together', say: seconds },
    approvalCounts: { about: 'Whether an approved one-to-one is left alone', say: flag },
  },
  'platform-not-allowed': { platforms: { about: 'Where lessons may be held', say: platforms } },
  'expectations-not-read': {
    every: {
      about: 'How often they are read out',
      say: (value) => (value === 'week' ? 'once a week' : 'every lesson'),
    },
  },
  'outside-hours': { warnBefore: WARN_BEFORE },
  'lesson-too-long': { warnBefore: WARN_BEFORE },
};

function seconds(value: OptionValue): string {
  return durationText(Number(value));
}

function flag(value: OptionValue): string {
  return value === true ? 'yes' : 'no';
}

const PLATFORMS: Readonly<Record<string, string>> = { teams: 'Teams', zoom: 'Zoom' };

function platforms(value: OptionValue): string {
  return Array.isArray(value) ? value.map((one: string) => PLATFORMS[one] ?? one).join(' and ') : '';
}

/** What a school may set of the rule beside level, times, clauses and sentence, and what holds now. */
export function optionLines(rule: Rule, setting: RuleSetting | undefined): readonly OptionLine[] {
  return schoolOptions(rule.id).map((name) => {
    const words = WORDS[rule.id]?.[name];
    const value = setting?.options[name] ?? rule.options[name] ?? '';
    return { name, about: words?.about ?? name, value: words?.say(value) ?? String(value) };
  });
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
