import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { POLICIES } from '../../utils/policy/policies/index.ts';
import { RULE_IDS } from '../../utils/policy/rule-ids.ts';
import type { School } from '../../utils/policy/school.ts';
import { defaultSchool, parseSchoolFile } from '../../utils/policy/school-file.ts';
import { hoursText, ruleLine } from '../../utils/settings/rule-lines.ts';
import { understood } from '../../utils/settings/understood.ts';

const ALL = new Set(RULE_IDS);

function school(name: string): School {
  const parsed = parseSchoolFile(readFileSync(new URL(`../schools/${name}.school.json`, import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.school;
}

function hours(days: NonNullable<School['hours']>['days']): School {
  return { ...defaultSchool(), hours: { days, from: '08:00', to: '12:00' } };
}

describe('what was understood of a school file', () => {
  it('is told in plain words', () => {
    const told = understood(school('woodlands'), ALL);
    expect(told.name).toBe('Fernmoor Primary School');
    expect(told.policy).toBe('Woodlands');
    expect(told.document).toBe('Acceptable Use Policy for Remote Learning and Online Communication, January 2021');
    expect(told.changed).toBe(2);
    expect(told.facts).toEqual([
      ['Staff', '3 people'],
      ['Timetable', '2 sessions'],
      ['Hours', 'Monday to Friday, 09:00 to 17:00'],
      ['Time zone', 'Europe/London'],
      ['Contacts', 'safeguarding lead (DSL)'],
      ['Weekly return', 'Friday at 15:30, with full names'],
    ]);
    expect(told.classes).toEqual([{ id: '2A', pupils: 3 }]);
    expect(told.missing).toEqual([]);
    expect(told.notYet).toEqual([]);
  });

  it('names every rule that is on, once, under its level, with its source', () => {
    const told = understood(school('woodlands'), ALL);
    const listed = told.levels.flatMap(({ level, rules }) => rules.map(({ rule }) => [rule, level]));
    const { rules } = school('woodlands').policy;
    expect(Object.fromEntries(listed)).toEqual(
      Object.fromEntries(Object.entries(rules).map(([id, one]) => [id, one.level])),
    );
    expect(listed).toHaveLength(Object.keys(rules).length);
    const urgent = told.levels.find(({ level }) => level === 'urgent')?.rules;
    expect(urgent?.find(({ rule }) => rule === 'second-adult-missing')).toMatchObject({
      rule: 'second-adult-missing',
      text: 'Fewer than 2 staff are in.',
      source: 'P12, paragraph 20; Section 4: Two adults from our school are in every live lesson.',
    });
    expect(urgent?.find(({ rule }) => rule === 'excluded-pupil')?.source).toBe('');
  });

  it('names every rule of this version that the policy leaves alone', () => {
    const told = understood(school('woodlands'), ALL);
    const { rules } = school('woodlands').policy;
    expect(told.off.map(({ rule }) => rule)).toEqual(RULE_IDS.filter((id) => rules[id] === undefined));
    expect(told.off.length).toBeGreaterThan(0);
    expect(understood(school('woodlands'), new Set(['recording-forbidden'])).off).toEqual([
      { rule: 'recording-forbidden', text: 'A recording runs, whoever started it.', source: '' },
    ]);
  });

  it('sets apart what this version does not watch for', () => {
    const told = understood(school('woodlands'), new Set(['one-to-one']));
    expect(told.levels.flatMap(({ rules }) => rules.map(({ rule }) => rule))).toEqual(['one-to-one']);
    expect(told.notYet).toHaveLength(Object.keys(school('woodlands').policy.rules).length - 1);
  });

  it('says of the default what no file leaves open, and nothing that no rule asks for', () => {
    const told = understood(defaultSchool(), ALL);
    expect(told.changed).toBe(0);
    expect(told.document).toBeUndefined();
    expect(told.levels[0]?.rules[0]?.source).toBe('W1; P2; M1');
    expect(told.missing.map((line) => line.split(':')[0])).toEqual([
      'No class list',
      'No staff list',
      'No timetable',
      'No lesson lengths',
      'No domains',
      'No safeguarding lead (DSL)',
    ]);
  });

  it('says when the hours are our assumption', () => {
    const { hours: _, ...without } = school('crofton');
    expect(understood(without, ALL).missing).toContain(
      'No hours: Monday to Friday, 08:30 to 15:30 is our assumption, and being outside them is only a note.',
    );
    expect(understood(school('crofton'), ALL).missing).toEqual([]);
  });

  it('asks for the names that the meadows text wants', () => {
    const { chatReader: _, ...without } = school('meadows');
    expect(understood({ ...without, administrators: ['Mr G Pruett'] }, ALL).missing).toEqual([
      'Nobody is named who reads the chat each day.',
      'Fewer than two administrators of the platform are named (M20).',
    ]);
  });
});

function line(policy: School['policy'], rule: (typeof RULE_IDS)[number]): string | undefined {
  const setting = policy.rules[rule];
  return setting && ruleLine(rule, setting, { ...defaultSchool(), policy });
}

describe('a line of a rule', () => {
  it('follows what the policy makes of it', () => {
    const { crofton, 'trust-primary': trust, woodlands } = POLICIES;
    expect(line(crofton, 'pupil-sharing-screen')).toBe('Someone who is not expected shares a screen.');
    expect(line(trust, 'pupil-sharing-screen')).toBe('A pupil, or someone who is not expected, shares a screen.');
    expect(line(crofton, 'pupil-has-control')).toBe('Someone who is not staff is an organiser of the meeting.');
    expect(line(trust, 'pupil-has-control')).toBe('Someone who is not staff is an organiser or presenter.');
    expect(line(woodlands, 'not-approved')).toBe('The session is not approved, or you are not authorised.');
    expect(line(woodlands, 'outside-hours')).toBe(
      'Pupils are in outside Monday to Friday, 09:00 to 17:00, or on a closed day.',
    );
  });

  it('names days as people do', () => {
    expect(hoursText(hours(['fri', 'mon', 'tue', 'wed', 'thu']))).toBe('Monday to Friday, 08:00 to 12:00');
    expect(hoursText(hours(['wed', 'mon']))).toBe('Monday, Wednesday, 08:00 to 12:00');
    expect(hoursText(hours(['sat', 'sun']))).toBe('Saturday, Sunday, 08:00 to 12:00');
    expect(hoursText(hours(['sun']))).toBe('Sunday, 08:00 to 12:00');
  });
});
