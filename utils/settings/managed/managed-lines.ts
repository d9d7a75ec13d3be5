import { POLICY_TITLES, count } from '../understood.ts';

/** A field of a school file, as people call it. */
const LABELS: Readonly<Record<string, string>> = {
  name: 'School',
  domains: 'Domains',
  zone: 'Time zone',
  stage: 'Key stage',
  policy: 'Policy',
  contacts: 'Contacts',
  administrators: 'Administrators',
  chatReader: 'Who reads the chat',
  contentChecker: 'Who checks content',
  review: 'Review of the policy',
  approvedBy: 'Approved by',
  staff: 'Staff',
  sessions: 'Timetable',
  hours: 'Hours',
  keys: 'Keys',
  weeklyReturn: 'Weekly return',
  recordsDays: 'Days that attendance is kept',
  limits: 'Longest lessons, in minutes',
  recordingDays: 'Days that recordings are kept',
  closed: 'Closed days',
  expectations: 'Expectations',
  retentionDays: 'Days that a record is kept',
};

/** Longer texts are in what arrived, word for word. */
const LONGEST = 200;

/** One managed field in a line. `value`: one that `parseManaged` took. */
export function managedLine({ name, value }: { readonly name: string; readonly value: unknown }): {
  readonly label: string;
  readonly value: string;
} {
  const said = name === 'policy' ? policyText(value as PolicyJson) : plainText(value);
  return { label: LABELS[name] ?? name, value: said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said };
}

interface PolicyJson {
  readonly base: string;
  readonly rules?: object;
}

function policyText({ base, rules = {} }: PolicyJson): string {
  const title = (POLICY_TITLES as Readonly<Record<string, string>>)[base] ?? base;
  const changed = Object.keys(rules).length;
  return changed === 0 ? title : `${title}; ${count(changed, 'rule', 'rules')} set by your school`;
}

function plainText(value: unknown): string {
  if (Array.isArray(value)) {
    return value.every((one) => typeof one === 'string') && value.length > 0
      ? value.join(', ')
      : count(value.length, 'entry', 'entries');
  }
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, one]) => (typeof one === 'object' ? key : `${key} ${String(one)}`))
    .join(', ');
}
