import { count } from '../base/count.ts';
import { POLICIES, type PolicyName } from '../policy/policies/index.ts';
import { RULE_IDS, type RuleId } from '../policy/rule-ids.ts';
import type { Clause, ContactRole, Level, Policy, RuleSetting, School } from '../policy/school.ts';
import { dayText as weekdayText, hoursText, plainLine, ruleLine } from './rule-lines.ts';
import { dayText, rangeText } from './timetable/words.ts';

/** What was understood from a school file, in plain words: for the options page, which only lays it out. */
export interface Understood {
  /** Empty: the file gives none. */
  readonly name: string;
  readonly policy: string;
  /** Title and date of the document behind the policy's clauses. */
  readonly document: string | undefined;
  /** Rules that the school itself changed or switched off. */
  readonly changed: number;
  /** Label and value, in reading order. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly classes: readonly { readonly id: string; readonly pupils: number }[];
  readonly levels: readonly LevelGroup[];
  /** On in the policy, but no part of this version. */
  readonly notYet: readonly RuleLine[];
  /** Part of this version, but off in the policy. */
  readonly off: readonly RuleLine[];
  /** What a rule that is on lacks, and what follows. */
  readonly missing: readonly string[];
}

export interface LevelGroup {
  readonly level: Level;
  readonly rules: readonly RuleLine[];
}

export interface RuleLine {
  readonly rule: RuleId;
  readonly text: string;
  /** e.g. "P12, paragraph 20"; empty: not from the school's policy. */
  readonly source: string;
}

/** What a built-in policy is called. */
export const POLICY_TITLES: Readonly<Record<PolicyName, string>> = {
  westgate: 'Westgate',
  'trust-primary': 'Trust primary',
  crofton: 'Crofton',
  woodlands: 'Woodlands',
  meadows: 'Meadows',
  default: 'Default policy: what at least one of five published school policies asks for, and none forbids',
};

const CONTACTS: Readonly<Record<ContactRole, string>> = {
  dsl: 'safeguarding lead (DSL)',
  deputyDsl: 'deputy DSL',
  headteacher: 'headteacher',
  seniorLeader: 'senior leader',
  chairOfGovernors: 'chair of governors',
  lado: 'LADO',
  ictManager: 'ICT manager',
  helpline: 'helpline',
};

const LEVELS: readonly Level[] = ['urgent', 'nudge', 'note'];

/** `built`: the rules that this version has. */
export function understood(school: School, built: ReadonlySet<RuleId>): Understood {
  const { policy } = school;
  const base = policy.base as PolicyName;
  const lines = RULE_IDS.flatMap((rule) => {
    const setting = policy.rules[rule];
    if (setting === undefined) return [];
    return [{ rule, level: setting.level, text: ruleLine(rule, setting, school), source: sourceOf(setting, policy) }];
  });
  return {
    name: school.name,
    policy: POLICY_TITLES[base],
    document: policy.document && `${policy.document.title}, ${policy.document.date}`,
    changed: RULE_IDS.filter((rule) => !same(policy.rules[rule], POLICIES[base].rules[rule])).length,
    facts: facts(school),
    classes: school.classes.map(({ id, pupils }) => ({ id, pupils: pupils.length })),
    levels: LEVELS.map((level) => ({
      level,
      rules: lines.filter((one) => one.level === level && built.has(one.rule)),
    })),
    notYet: lines.filter((one) => !built.has(one.rule)),
    off: RULE_IDS.filter((rule) => policy.rules[rule] === undefined && built.has(rule)).map((rule) => ({
      rule,
      text: plainLine(rule),
      source: '',
    })),
    missing: missing(school),
  };
}

/** The clauses' places in the document, then the school's own words where it gave some. */
export function sourceOf({ clauses, sentence }: RuleSetting, policy: Policy): string {
  const places = clauses.map((one) => placeOf(one, policy));
  return [places.join('; '), sentence ?? ''].filter((part) => part !== '').join(': ');
}

/** "P12, paragraph 20"; the id alone under the default policy, whose clauses come from five documents, and for one that the school typed. */
export function placeOf({ id, paragraph }: Clause, { document }: Policy): string {
  return paragraph === '' || document === undefined ? id : `${id}, ${paragraph}`;
}

/** Both are plain data, made with their fields in one order. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function facts(school: School): [string, string][] {
  const { contacts, weeklyReturn, closed } = school;
  const roles = (Object.keys(CONTACTS) as ContactRole[]).filter((role) => Object.keys(contacts[role] ?? {}).length > 0);
  const names = { full: 'with full names', ids: 'with pupil ids', initials: 'with initials' }[weeklyReturn.names];
  return [
    ['Staff', school.staff.length === 0 ? 'none listed' : count(school.staff.length, 'person', 'people')],
    ['Timetable', school.sessions.length === 0 ? 'empty' : count(school.sessions.length, 'session', 'sessions')],
    ['Hours', hoursText(school)],
    ['Time zone', school.zone],
    ...(closed.length === 0 ? [] : [['Closed', closed.map(rangeText).join(', ')] as [string, string]]),
    ['Contacts', roles.length === 0 ? 'none' : roles.map((role) => CONTACTS[role]).join(', ')],
    ['Weekly return', `${weekdayText(weeklyReturn.day)} at ${weeklyReturn.at}, ${names}`],
    ...(school.review.due === undefined ? [] : [['Review due', dayText(school.review.due)] as [string, string]]),
  ];
}

function missing(school: School): string[] {
  const { rules, base } = school.policy;
  const gaps: [boolean, string][] = [
    [
      school.classes.every((one) => one.pupils.length === 0),
      'No class list: nobody counts as unexpected, and everyone who is not staff counts as a pupil.',
    ],
    [school.staff.length === 0, 'No staff list: only you count as staff.'],
    [
      school.sessions.length === 0,
      'No timetable: a meeting counts as a lesson once a listed pupil is there, or when you say so.',
    ],
    [
      school.hours === undefined && rules['outside-hours']?.options['assumedHours'] === true,
      `No hours: ${hoursText(school)} is our assumption, and being outside them is only a note.`,
    ],
    [
      rules['lesson-too-long'] !== undefined && Object.keys(school.limits).length === 0,
      'No lesson lengths: ours are assumed, and a longer lesson is only a note.',
    ],
    [
      rules['account-not-school'] !== undefined && school.domains.length === 0,
      'No domains: whether you are signed in with a school account cannot be told.',
    ],
    [rules['chat-on'] !== undefined && school.chatReader === undefined, 'Nobody is named who reads the chat each day.'],
    [
      base === 'meadows' && school.administrators.length < 2,
      'Fewer than two administrators of the platform are named (M20).',
    ],
    [
      Object.keys(school.contacts.dsl ?? {}).length === 0,
      'No safeguarding lead (DSL): a worry about a child cannot show whom to ring.',
    ],
  ];
  return gaps.flatMap(([holds, text]) => (holds ? [text] : []));
}
