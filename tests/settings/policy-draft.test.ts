import { describe, expect, it } from 'vitest';
import { POLICY_NAMES, type PolicyName } from '../../utils/policy/policies/index.ts';
import type { Rule } from '../../utils/policy/rule.ts';
import { RULES } from '../../utils/policy/rules/index.ts';
import type { School } from '../../utils/policy/school.ts';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';
import { draftProblems, policyWith } from '../../utils/settings/draft-problems.ts';
import { baseDraft, changedFields, draftOf, heldDraft, type RuleDraft } from '../../utils/settings/policy-draft.ts';
import { ownPolicy, withBase, withoutChanges, withRule } from '../../utils/settings/policy-text.ts';

type Json = Record<string, unknown> & { policy?: { base: string; rules?: Record<string, unknown> } | string };

function ruleOf(id: string): Rule {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(id);
  return rule;
}

function schoolOf(text: string): School {
  const parsed = parseSchoolFile(text);
  if (!parsed.ok) throw new Error(`${parsed.error.path} ${parsed.error.message}`);
  return parsed.school;
}

function json(text: string | undefined): Json {
  return JSON.parse(text ?? '') as Json;
}

function file(policy: unknown, more: object = {}): string {
  return JSON.stringify({ school: 1, ...more, policy });
}

function kept(text: string, rule: Rule): RuleDraft {
  const { base, overrides } = ownPolicy(text);
  return draftOf(rule, base, overrides[rule.id]);
}

/** What `policy.rules` says of the rule once these fields of it are changed. */
function written(base: PolicyName, id: string, change: Partial<RuleDraft>): unknown {
  const rule = ruleOf(id);
  const text = file(base);
  const { policy } = json(withRule(text, rule, { ...kept(text, rule), ...change }));
  return typeof policy === 'object' ? policy.rules?.[id] : undefined;
}

describe.each(POLICY_NAMES)('on %s', (base) => {
  it('a draft that nobody changed leaves the file as it is, letter for letter, for each rule', () => {
    const text = file(base, { name: 'Ashby Down' });
    for (const rule of RULES) expect(withRule(text, rule, kept(text, rule)), rule.id).toBe(text);
  });

  it('a draft says what the parsed policy says, for each rule', () => {
    const { policy } = schoolOf(file(base));
    for (const rule of RULES) {
      expect(heldDraft(rule, policy), rule.id).toEqual(baseDraft(rule, base));
      const again = policyWith(rule, base, baseDraft(rule, base));
      expect(again, rule.id).toEqual(policy);
    }
  });

  it('every rule goes off and on at each level, back to its own, and the file’s policy is as before', () => {
    const text = file(base);
    for (const rule of RULES) {
      const before = kept(text, rule);
      for (const level of ['off', 'note', 'nudge', 'urgent'] as const) {
        const next = withRule(text, rule, { ...before, level }) ?? '';
        expect(schoolOf(next).policy.rules[rule.id]?.level ?? 'off', rule.id).toBe(level);
        expect(kept(next, rule)).toEqual({ ...before, level });
        expect(json(withRule(next, rule, before)).policy, rule.id).toEqual(level === before.level ? base : { base });
        expect(schoolOf(withoutChanges(next, rule.id)).policy).toEqual(schoolOf(text).policy);
      }
    }
  });

  it('each time and option holds at its bounds, and not beyond', () => {
    const text = file(base);
    for (const rule of RULES) {
      const before = { ...kept(text, rule), level: 'nudge' as const };
      const times = ['grace', 'settle', ...Object.keys(before.options).filter((name) => isTime(before, name))];
      for (const name of times) {
        for (const seconds of [0, 0.5, 14_400]) {
          const draft = withField(before, name, seconds);
          expect(draftProblems(rule, base, draft, before), `${rule.id} ${name}`).toEqual({});
          expect(kept(withRule(text, rule, draft) ?? '', rule)).toEqual(draft);
        }
        for (const seconds of [-1, 14_400.5, Number.NaN, Number.POSITIVE_INFINITY]) {
          expect(draftProblems(rule, base, withField(before, name, seconds), before)).toEqual({
            [name]: 'Give a time from 0 seconds to 4 hours.',
          });
        }
      }
    }
  });
});

function isTime({ options }: RuleDraft, name: string): boolean {
  return typeof options[name] === 'number' && name !== 'staff';
}

function withField(draft: RuleDraft, name: string, value: number): RuleDraft {
  return name in draft.options
    ? { ...draft, options: { ...draft.options, [name]: value } }
    : { ...draft, [name]: value };
}

describe('what is written', () => {
  it.each<[string, PolicyName, string, Partial<RuleDraft>, unknown]>([
    ['off', 'crofton', 'one-to-one', { level: 'off' }, 'off'],
    ['another level', 'crofton', 'one-to-one', { level: 'urgent' }, { level: 'urgent' }],
    ['on where the base has it off', 'crofton', 'chat-on', { level: 'note' }, { level: 'note' }],
    ['a time', 'crofton', 'pupil-microphone-open', { grace: 90 }, { grace: 90 }],
    ['a time as the base has it', 'trust-primary', 'pupil-microphone-open', { grace: 20 }, undefined],
    ['no paragraph', 'crofton', 'one-to-one', { clauses: [] }, { clauses: [] }],
    ['the school’s own', 'crofton', 'one-to-one', { clauses: ['C8', '4.2'] }, { clauses: ['C8', '4.2'] }],
    ['a sentence, trimmed', 'crofton', 'one-to-one', { sentence: ' Never alone. ' }, { sentence: 'Never alone.' }],
    ['a sentence of spaces', 'crofton', 'one-to-one', { sentence: '  ' }, undefined],
    ['off, with words kept', 'crofton', 'one-to-one', { level: 'off', sentence: 'a' }, { level: 'off', sentence: 'a' }],
    ['words while the base has it off', 'crofton', 'chat-on', { sentence: 'a' }, { level: 'off', sentence: 'a' }],
    ['staff', 'woodlands', 'second-adult-missing', { options: { staff: 3 } }, { staff: 3 }],
    ['platforms', 'crofton', 'platform-not-allowed', { options: { platforms: ['teams'] } }, { platforms: ['teams'] }],
    ['how often', 'default', 'expectations-not-read', { options: { every: 'week' } }, { every: 'week' }],
    ['a yes or no', 'crofton', 'pupil-sharing-screen', { options: { pupils: true } }, { pupils: true }],
  ])('%s', (_, base, id, change, expected) => {
    expect(written(base, id, change)).toEqual(expected);
  });

  it('leaves all else of the file as the school wrote it', () => {
    const more = { name: 'Ashby Down', hours: { days: ['mon'], from: '09:00', to: '15:00' }, keys: {} };
    const text = file({ base: 'crofton', rules: { 'chat-on': { level: 'off' }, 'one-to-one': 'off' } }, more);
    const rule = ruleOf('one-to-one');
    expect(json(withRule(text, rule, { ...kept(text, rule), level: 'urgent' }))).toEqual({
      school: 1,
      ...more,
      policy: { base: 'crofton', rules: { 'chat-on': { level: 'off' }, 'one-to-one': { level: 'urgent' } } },
    });
  });

  it('begins a file where there is none, on the default policy', () => {
    const rule = ruleOf('chat-on');
    const text = withRule(undefined, rule, { ...baseDraft(rule, 'default'), level: 'note' });
    expect(json(text)).toEqual({ school: 1, policy: { base: 'default', rules: { 'chat-on': { level: 'note' } } } });
    expect(withRule(undefined, rule, baseDraft(rule, 'default'))).toBeUndefined();
  });

  it('puts one rule back, or all', () => {
    const rules = { 'one-to-one': 'off', 'chat-on': { level: 'note' } };
    const text = file({ base: 'crofton', rules });
    expect(json(withoutChanges(text, 'one-to-one')).policy).toEqual({
      base: 'crofton',
      rules: { 'chat-on': { level: 'note' } },
    });
    expect(json(withoutChanges(text, 'all')).policy).toEqual({ base: 'crofton' });
    expect(json(withoutChanges(file('crofton'), 'all')).policy).toBe('crofton');
  });
});

describe('another base', () => {
  const rules = {
    'pupil-microphone-open': { grace: 20 },
    'one-to-one': { level: 'urgent', sentence: 'Never alone.' },
    'recording-forbidden': { level: 'urgent' },
    'pupil-camera-off': { grace: 30 },
  };
  const text = file({ base: 'crofton', rules });

  it('takes the school’s own changes along, as far as they differ there', () => {
    expect(json(withBase(text, RULES, 'trust-primary', true)).policy).toEqual({
      base: 'trust-primary',
      // The wait is the new base's own, and so is the ban on recording; a rule that is off there stays off.
      rules: {
        'one-to-one': { level: 'urgent', sentence: 'Never alone.' },
        'pupil-camera-off': { level: 'off', grace: 30 },
      },
    });
  });

  it('or lets go of them', () => {
    expect(json(withBase(text, RULES, 'meadows', false)).policy).toEqual({ base: 'meadows' });
    expect(json(withBase(file('crofton'), RULES, 'meadows', true)).policy).toBe('meadows');
    expect(json(withBase(undefined, RULES, 'meadows', true))).toEqual({ school: 1, policy: 'meadows' });
  });

  it('from any to any is a file that can be used', () => {
    for (const from of POLICY_NAMES)
      for (const to of POLICY_NAMES)
        for (const keep of [true, false])
          expect(schoolOf(withBase(file({ base: from, rules }), RULES, to, keep)).policy.base).toBe(to);
  });
});

describe('what is wrong with a draft', () => {
  const wrong = (id: string, change: Partial<RuleDraft>) => {
    const rule = ruleOf(id);
    const before = baseDraft(rule, 'woodlands');
    return draftProblems(rule, 'woodlands', { ...before, ...change }, before);
  };

  it.each<[string, Partial<RuleDraft>, object]>([
    ['second-adult-missing', { options: { staff: 0 } }, { staff: 'Give a whole number from 1 to 20.' }],
    ['second-adult-missing', { options: { staff: 21 } }, { staff: 'Give a whole number from 1 to 20.' }],
    ['second-adult-missing', { options: { staff: 1.5 } }, { staff: 'Give a whole number from 1 to 20.' }],
    ['second-adult-missing', { options: { staff: Number.NaN } }, { staff: 'Give a whole number from 1 to 20.' }],
    ['second-adult-missing', { options: { staff: 20 } }, {}],
    ['platform-not-allowed', { options: { platforms: [] } }, { platforms: 'Choose one at least.' }],
    ['one-to-one', { sentence: 'a'.repeat(300) }, {}],
    ['one-to-one', { sentence: 'a'.repeat(301) }, { sentence: 'Keep it to 300 characters; these are 301.' }],
    ['one-to-one', { sentence: '\u202E' }, { sentence: 'Write words that can be seen, or leave it empty.' }],
    ['one-to-one', { clauses: ['\u200B'] }, { clauses: 'Write each reference on a line of its own.' }],
  ])('%s %o', (id, change, expected) => {
    expect(wrong(id, change)).toEqual(expected);
  });

  it('is not a long sentence that the school wrote into its file', () => {
    const rule = ruleOf('one-to-one');
    const text = file({ base: 'crofton', rules: { 'one-to-one': { sentence: 'a'.repeat(500) } } });
    const before = kept(text, rule);
    expect(draftProblems(rule, 'crofton', { ...before, grace: 5 }, before)).toEqual({});
  });
});

it('a rule that was switched off keeps what the school said of it', () => {
  const rule = ruleOf('one-to-one');
  const text = file({ base: 'crofton', rules: { 'one-to-one': { sentence: 'Never alone.', grace: 5 } } });
  const off = withRule(text, rule, { ...kept(text, rule), level: 'off' }) ?? '';
  expect(schoolOf(off).policy.rules['one-to-one']).toBeUndefined();
  const on = withRule(off, rule, { ...kept(off, rule), level: 'nudge' }) ?? '';
  expect(json(on)).toEqual(json(text));
  expect(changedFields(kept(off, rule), baseDraft(rule, 'crofton'))).toEqual(['level', 'grace', 'sentence']);
});
