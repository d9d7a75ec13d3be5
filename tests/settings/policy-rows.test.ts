import { describe, expect, it } from 'vitest';
import { CLAUSE_IDS } from '../../utils/policy/clauses/index.ts';
import { POLICIES, POLICY_NAMES } from '../../utils/policy/policies/index.ts';
import { RULES } from '../../utils/policy/rules/index.ts';
import { defaultSchool, parseSchoolFile } from '../../utils/policy/school-file.ts';
import { clauseChoice, withClause, withOwn } from '../../utils/settings/clause-choice.ts';
import { forManaged } from '../../utils/settings/for-managed.ts';
import { parseManaged } from '../../utils/settings/managed/parse-managed.ts';
import { baseDraft } from '../../utils/settings/policy-draft.ts';
import { compared, policyRows, shownRows, switchedOff } from '../../utils/settings/policy-rows.ts';

function schoolOn(policy: unknown) {
  const parsed = parseSchoolFile(JSON.stringify({ school: 1, policy }));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.school;
}

const CHANGED = schoolOn({
  base: 'crofton',
  rules: {
    'one-to-one': 'off',
    'pupil-microphone-open': { level: 'urgent', grace: 90, sentence: 'Mute.' },
    'chat-on': { level: 'note' },
  },
});
const ROWS = policyRows(RULES, CHANGED);

describe('the rows of the policy', () => {
  it('are all rules once, with nothing changed on any built-in policy', () => {
    for (const base of POLICY_NAMES) {
      const rows = policyRows(RULES, schoolOn(base));
      expect(rows.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
      expect(rows.filter(({ changes }) => changes.length > 0)).toEqual([]);
    }
  });

  it('say what the school changed, and what it was', () => {
    const changes = Object.fromEntries(
      shownRows(ROWS, 'changed', '').map((row) => [
        row.rule,
        row.changes.map(({ title, now, before }) => `${title}: ${now} < ${before}`),
      ]),
    );
    expect(changes).toEqual({
      'pupil-microphone-open': [
        'Level: urgent < a nudge',
        'How long it waits: 1 minute 30 seconds < 45 seconds',
        'Words on the card: “Mute.” < the paragraphs’ own',
      ],
      'chat-on': ['Level: a note < off'],
      'one-to-one': ['Level: off < a nudge'],
    });
  });

  it('are found by word, paragraph and what they are', () => {
    const found = (shown: Parameters<typeof shownRows>[1], search: string) =>
      shownRows(ROWS, shown, search).map(({ rule }) => rule);
    expect(found('all', 'c8')).toEqual(['one-pupil-waiting', 'one-to-one']);
    expect(found('off', 'C8')).toEqual(['one-to-one']);
    expect(found('all', ' MICROPHONE  hand ')).toEqual(['pupil-microphone-open']);
    expect(found('on', 'no such words')).toEqual([]);
    expect(found('on', '').length + found('off', '').length).toBe(RULES.length);
  });

  it('of rules that are off name what their paragraphs lose', () => {
    expect([...switchedOff(CHANGED.policy)]).toEqual(['one-to-one']);
    expect([...switchedOff(defaultSchool().policy)]).toEqual([]);
  });
});

it('two policies are compared rule by rule', () => {
  const { on, off, other } = compared(POLICIES.crofton, CHANGED.policy, RULES);
  expect({ on, off, other }).toEqual({ on: ['chat-on'], off: ['one-to-one'], other: ['pupil-microphone-open'] });
});

describe('the paragraphs to choose from', () => {
  it('are those of the base and those that the rule serves in its text, in the text’s order', () => {
    for (const base of POLICY_NAMES) {
      for (const rule of RULES) {
        const draft = baseDraft(rule, base);
        const ids = clauseChoice(rule.id, base, [draft]).ours.map(({ id }) => id);
        expect(ids, rule.id).toEqual(expect.arrayContaining([...draft.clauses]));
        expect(ids).toEqual(CLAUSE_IDS.filter((id) => ids.includes(id)));
      }
    }
  });

  it('keep apart what the school typed', () => {
    const draft = { ...CHANGED_DRAFT, clauses: ['C8', '4.2', 'P13'] };
    const { ours, own } = clauseChoice('one-to-one', 'crofton', [draft]);
    expect([ours.map(({ id }) => id), own]).toEqual([['C8', 'P13'], ['4.2']]);
  });

  it('are taken and left one by one, and typed one to a line', () => {
    expect(withClause(['C8', '4.2'], 'C8', false)).toEqual(['4.2']);
    expect(withClause(['4.2'], 'C8', true)).toEqual(['4.2', 'C8']);
    expect(withOwn(['C8', '4.2'], ' 5.1 \n\n5.1\nAppendix, page 3')).toEqual(['C8', '5.1', 'Appendix, page 3']);
    expect(withOwn(['4.2'], '')).toEqual([]);
  });
});

const CHANGED_DRAFT = baseDraft(RULES.find(({ id }) => id === 'one-to-one') ?? RULES[0]!, 'crofton');

describe('the file for every device', () => {
  const session = { class: '5B', starts: '2026-11-23T10:00', ends: '2026-11-23T11:00' };
  const school = {
    school: 1,
    name: 'Ashby Down',
    classes: [{ id: '5B', pupils: [{ name: 'Leo Farthing' }] }],
    sessions: [session, { ...session, oneToOne: true, title: 'Leo alone' }, { ...session, parentInformed: true }],
  };

  it.each([
    [undefined, undefined],
    ['crofton', { base: 'crofton' }],
    [{ base: 'crofton', rules: { 'one-to-one': 'off', 'chat-on': { level: 'note' } } }, undefined],
  ])('with the policy %o can go through device management, and names no pupil', (policy, expected) => {
    const text = forManaged(JSON.stringify({ ...school, policy }));
    expect(parseManaged(JSON.parse(text))).toMatchObject({ ok: true });
    expect(text).not.toContain('Leo');
    if (expected) expect(JSON.parse(text)).toMatchObject({ name: 'Ashby Down', policy: expected });
  });
});
