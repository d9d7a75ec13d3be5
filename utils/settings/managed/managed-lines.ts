import { count } from '../../base/count.ts';
import { POLICY_TITLES, type Understood } from '../understood.ts';
import type { ManagedSchool } from './with-managed.ts';

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
  probes: 'Signs of the meeting page',
};

/** Fields that the whole school's facts say better, by the label of the fact. */
const FACTS: Readonly<Record<string, string>> = {
  staff: 'Staff',
  hours: 'Hours',
  contacts: 'Contacts',
  weeklyReturn: 'Weekly return',
  closed: 'Closed',
};

/** Longer texts are in what arrived, word for word. */
const LONGEST = 200;

export interface ManagedLine {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly inFile: boolean;
}

/**
 * The managed fields that hold, each in a line, in the order of a school file.
 *
 * @param facts what is understood of the school that they are part of
 */
export function managedLines(fields: ManagedSchool['fields'], facts: Understood['facts']): readonly ManagedLine[] {
  const order = Object.keys(LABELS);
  return fields
    .map(({ name, value, inFile }) => ({
      name,
      label: LABELS[name] ?? name,
      value: clipped(facts.find(([label]) => label === FACTS[name])?.[1] ?? textOf(name, value)),
      inFile,
    }))
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function textOf(name: string, value: unknown): string {
  if (name === 'policy') return policyText(value as PolicyJson);
  return name === 'probes' ? probesText(value as Readonly<Record<string, object>>) : plainText(value);
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

function probesText(probes: Readonly<Record<string, object>>): string {
  const corrected = Object.values(probes).flatMap((table) => Object.keys(table)).length;
  return `${count(corrected, 'probe', 'probes')} corrected by your school`;
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
