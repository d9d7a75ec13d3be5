import * as z from 'zod';
import { POLICY_NAMES, type PolicyName } from '../policies/index.ts';
import {
  ageKey,
  date,
  dateRange,
  domain,
  email,
  fields,
  flag,
  listOf,
  localTime,
  oneOf,
  selector,
  text,
  timeOfDay,
  whole,
  zone,
} from './fields.ts';
import { ruleOverrides } from './rule-overrides.ts';

/** The one schema of a school file. Required is only what no default can stand for. */

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const STAGES = ['EYFS', 'KS1', 'KS2', 'KS3', 'KS4', 'KS5'] as const;
const name = text('Sam Taylor');

const contact = fields('a contact', {
  name: name.exactOptional(),
  email: email().exactOptional(),
  phone: text('01632 960123').exactOptional(),
}).exactOptional();

const staffMember = fields('a member of staff', {
  name,
  aliases: listOf('other names', name),
  account: text('r.shah@school.example').exactOptional(),
  role: oneOf(['teacher', 'assistant', 'dsl', 'headteacher', 'other']).default('teacher'),
  authorised: flag().default(true),
  readOn: date().exactOptional(),
});

const pupil = fields('a pupil', {
  name,
  aliases: listOf('other names', name),
  account: text('s.taylor@school.example').exactOptional(),
  takesPart: flag().default(true),
  video: flag().default(true),
  cameraAgreedOff: flag().default(false),
  ownConsent: flag().default(true),
  agreement: date().exactOptional(),
  adults: listOf('parents or carers who may appear', name),
  id: text('P-1042').exactOptional(),
  protectedIdentity: flag().default(false),
  excludedUntil: date().exactOptional(),
});

const schoolClass = fields('a class', {
  id: text('5B'),
  stage: oneOf(STAGES).exactOptional(),
  pupils: listOf('pupils', pupil),
});

/** A session stays within one day: its repeats go by the day on which it begins. */
const session = fields('a session', {
  title: text('Maths').exactOptional(),
  class: text('5B'),
  starts: localTime(),
  ends: localTime(),
  repeats: oneOf(['once', 'daily', 'weekly', 'fortnightly']).default('once'),
  until: date().exactOptional(),
  approved: flag().default(false),
  approvedBy: text('DSL').exactOptional(),
  oneToOne: flag().default(false),
  purpose: oneOf(['lesson', 'mentoring', 'assembly', 'joined-stream']).default('lesson'),
  parentInformed: z
    .preprocess(
      (value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : value),
      oneOf(['yes', 'no', 'not-needed']),
    )
    .default('no'),
  guests: listOf('guests', text('Museum of London')),
  teachers: listOf('teachers', name),
})
  .superRefine(({ starts, ends, until }, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (ends.slice(0, 10) !== starts.slice(0, 10))
      wrong('ends', `must be on the day of starts ("${starts}"): a session begins and ends on one day`);
    else if (ends <= starts) wrong('ends', `must be after starts ("${starts}")`);
    if (until !== undefined && until < starts.slice(0, 10)) wrong('until', `must not be before starts ("${starts}")`);
  })
  .transform(({ title, ...rest }) => ({ title: title ?? rest.class, ...rest }));

const hours = fields('hours', {
  days: z.array(oneOf(DAYS), { error: 'must be a list of days such as ["mon", "tue"]' }).min(1, {
    error: 'must name one day at least, such as ["mon"]',
  }),
  from: timeOfDay(),
  to: timeOfDay(),
}).superRefine(({ from, to }, context) => {
  if (to <= from) context.addIssue({ code: 'custom', path: ['to'], message: `must be after from ("${from}")` });
});

const policy = z.preprocess(
  (value) => (typeof value === 'string' ? { base: value } : value),
  fields(
    'policy',
    {
      base: oneOf(POLICY_NAMES as readonly [PolicyName, ...PolicyName[]]),
      rules: ruleOverrides.exactOptional(),
    },
    'must be the name of a built-in policy, or an object such as { "base": "default", "rules": {} }',
  ),
);

const minutes = whole('minutes', 1, 600).exactOptional();
const days = (byDefault: number) => whole('days', 1, 36_500).default(byDefault);

/** By signal, strongest first. Which signals there are is the platforms' to say. */
const probeTable = z
  .record(
    z.string(),
    z
      .array(selector(), { error: 'must be a list of selectors such as ["#hangup-button"]' })
      .min(1, { error: 'must have one selector at least' })
      .max(10, { error: 'must have ten selectors at most' }),
    { error: 'must be an object: a signal, and its selectors' },
  )
  .exactOptional();

export const schoolSchema = fields('a school file', {
  school: z.literal(1, { error: 'must be 1, the version of the format that this product reads' }),
  name: text('Ashby Down Junior School').default(''),
  domains: listOf('domains', domain()),
  zone: zone().default('Europe/London'),
  stage: oneOf(STAGES).exactOptional(),
  policy: policy.default({ base: 'default' }),
  contacts: fields('contacts', {
    dsl: contact,
    deputyDsl: contact,
    headteacher: contact,
    seniorLeader: contact,
    chairOfGovernors: contact,
    lado: contact,
    ictManager: contact,
    helpline: contact,
  }).default({}),
  administrators: listOf('names', name),
  chatReader: name.exactOptional(),
  contentChecker: name.exactOptional(),
  review: fields('review', {
    adopted: date().exactOptional(),
    due: date().exactOptional(),
    version: text('3').exactOptional(),
  }).default({}),
  approvedBy: fields('approvedBy', { name, date: date() }).exactOptional(),
  staff: listOf('members of staff', staffMember),
  classes: listOf('classes', schoolClass),
  sessions: listOf('sessions', session),
  hours: hours.exactOptional(),
  keys: fields('keys', {
    dsl: ageKey().exactOptional(),
    headteacher: ageKey().exactOptional(),
    chairOfGovernors: ageKey().exactOptional(),
    recovery: ageKey().exactOptional(),
  }).default({}),
  weeklyReturn: fields('weeklyReturn', {
    day: oneOf(DAYS).default('fri'),
    at: timeOfDay().default('15:30'),
    names: oneOf(['full', 'ids', 'initials']).default('full'),
  }).default({ day: 'fri', at: '15:30', names: 'full' }),
  recordsDays: days(180),
  // By device management only; a file may carry the field empty.
  probes: fields('probes', { teams: probeTable, zoom: probeTable }).exactOptional(),
  limits: fields('limits', {
    EYFS: minutes,
    KS1: minutes,
    KS2: minutes,
    KS3: minutes,
    KS4: minutes,
    KS5: minutes,
  }).default({}),
  recordingDays: days(30),
  closed: listOf('days', dateRange()),
  expectations: text('what is read out at the start').exactOptional(),
  retentionDays: days(180),
});

export type SchoolData = z.output<typeof schoolSchema>;
