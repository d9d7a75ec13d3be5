import { describe, expect, it } from 'vitest';
import { POLICY_NAMES } from '../../utils/policy/policies/index.ts';
import { RULES } from '../../utils/policy/rules/index.ts';
import type { School } from '../../utils/policy/school.ts';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';
import { schoolOptions } from '../../utils/policy/school-file/rule-overrides.ts';
import { durationText } from '../../utils/settings/duration-text.ts';
import { ruleFacts } from '../../utils/settings/rule-facts.ts';

function schoolOn(policy: unknown): School {
  const parsed = parseSchoolFile(JSON.stringify({ school: 1, policy }));
  if (!parsed.ok) throw new Error(`${parsed.error.path} ${parsed.error.message}`);
  return parsed.school;
}

function facts(id: string, school: School) {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(id);
  return ruleFacts(rule, school);
}

describe('the facts of a rule', () => {
  it.each(POLICY_NAMES)('give for each rule of %s the very words that a school file needs to have it so', (base) => {
    const school = schoolOn(base);
    for (const rule of RULES) {
      const told = ruleFacts(rule, school);
      const { rules } = schoolOn({ base, rules: JSON.parse(`{${told.example}}`) }).policy;
      const again = ruleFacts(rule, { ...school, policy: { ...school.policy, rules } });
      if (told.level !== 'off') expect(again, rule.id).toEqual(told);
    }
  });

  it('have plain words and a value for every option that a school may set', () => {
    for (const rule of RULES) {
      const { options } = ruleFacts(rule, schoolOn('default'));
      expect(options.map(({ name }) => name)).toEqual(schoolOptions(rule.id));
      for (const { name, about, value } of options) {
        expect(rule.options, rule.id).toHaveProperty(name);
        expect(about).toMatch(/^[A-Z].* /);
        expect(value).toMatch(/\w/);
      }
    }
  });

  it('say what the text behind a policy adds', () => {
    expect(facts('unexpected-participant', schoolOn('crofton')).also).toEqual([
      'A name that nobody knows is a nudge at first, and more than that after 1 minute.',
    ]);
    expect(facts('unexpected-participant', schoolOn('westgate')).also).toEqual([]);
    expect(facts('outside-hours', schoolOn('crofton')).also).toEqual([
      'It is a note only, until the school gives its hours.',
    ]);
    const hours = { days: ['mon'], from: '09:00', to: '15:00' } as const;
    expect(facts('outside-hours', { ...schoolOn('crofton'), hours }).also).toEqual([]);
  });

  it('say from whose coming in the quiet at the start counts', () => {
    const at = (id: string) => facts(id, schoolOn('default')).waits;
    expect(at('private-chat-open')).toEqual(['At once.', 'Never in the first minute after you come in.']);
    expect(at('pupils-left-behind')).toEqual([
      'At once.',
      'Only when the meeting is known to be a lesson.',
      'Also after you have left the meeting.',
    ]);
  });
});

it.each([
  [0, '0 seconds'],
  [0.5, '0.5 seconds'],
  [1, '1 second'],
  [45, '45 seconds'],
  [60, '1 minute'],
  [90, '1 minute 30 seconds'],
  [300, '5 minutes'],
  [3_601, '60 minutes 1 second'],
])('%d seconds are told as "%s"', (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});
