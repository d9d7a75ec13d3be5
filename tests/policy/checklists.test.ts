import { describe, expect, it } from 'vitest';
import { CHECKLISTS } from '../../utils/policy/checklists/by-policy.ts';
import { checklistsOf } from '../../utils/policy/checklists/checklists-of.ts';
import { ITEM_IDS, READ_OUT } from '../../utils/policy/checklists/items.ts';
import { LINE_IDS } from '../../utils/policy/checklists/read-out.ts';
import { answerWords, itemWords } from '../../utils/policy/checklists/words.ts';
import { TEXT_NAMES, TEXTS } from '../../utils/policy/clauses/index.ts';
import { POLICIES, type PolicyName } from '../../utils/policy/policies/index.ts';
import { school } from '../incidents/school.ts';

const of = (name: PolicyName, more = {}) => checklistsOf(school({ policy: POLICIES[name], ...more }));
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe('the checklists of the policies', () => {
  it.each(TEXT_NAMES)('%s: each question and line rests on a clause of that text', (name) => {
    const { items, lines } = CHECKLISTS[name];
    const clauses = [...Object.values(items), ...Object.values(lines)].flat();
    expect(clauses.length).toBeGreaterThan(0);
    expect(clauses.filter((id) => !id.startsWith(TEXTS[name]))).toEqual([]);
    for (const asked of [...Object.values(items), ...Object.values(lines)]) expect(asked.length).toBeGreaterThan(0);
  });

  it.each([
    ['items', ITEM_IDS],
    ['lines', LINE_IDS],
  ] as const)('default: %s of all five, but for a chat that is off', (part, all) => {
    for (const id of all) {
      const asks = (name: PolicyName) => (CHECKLISTS[name][part] as Record<string, string[]>)[id] ?? [];
      const five = TEXT_NAMES.flatMap(asks);
      expect(five.length, id).toBeGreaterThan(0);
      expect(asks('default').toSorted(), id).toEqual(id === 'chat-off' ? [] : five.toSorted());
    }
  });

  it('are in the words of the school, with the paragraphs that ask', () => {
    const { before } = of('meadows', { contentChecker: 'Mr T Bell' });
    expect(before.find(({ id }) => id === 'content')).toEqual({
      id: 'content',
      text: 'Has Mr T Bell checked the content?',
      source: 'section 5.4 (M22)',
      answers: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
        { value: 'not-today', label: 'Not today' },
      ],
    });
    expect(before.find(({ id }) => id === 'chat-off')?.text).toContain('does the named person read it');
  });

  it('offer the exception for a pupil’s safety where a text has it', () => {
    const device = (name: PolicyName) =>
      of(name)
        .before.find(({ id }) => id === 'device')
        ?.answers.map(({ value }) => value);
    expect(device('woodlands')).toContain('pupil-safety');
    expect(device('default')).toContain('pupil-safety');
    expect(device('crofton')).toEqual(['yes', 'no']);
    expect(device('westgate')).toBeUndefined();
  });

  it('ask about one-to-ones and others’ streams there alone', () => {
    const { before } = of('default');
    expect(ids(before.filter(({ when }) => when === 'one-to-one'))).toEqual([
      'parent-told',
      'own-team',
      'recording-or-adult',
    ]);
    expect(ids(before.filter(({ when }) => when === 'joined-stream'))).toEqual(['others-stream']);
  });

  it('have a text to read out: the school’s own, else ours by what its policy asks', () => {
    expect(of('crofton').readOut).toBe(
      'Sit in a shared room or with the door open, with an adult near you and off camera.',
    );
    expect(of('default').readOut.split('\n')).toHaveLength(LINE_IDS.length);
    expect(of('default', { expectations: 'Be kind.' }).readOut).toBe('Be kind.');
    expect(ids(of('default').start)).toEqual([READ_OUT]);
  });
});

it('says an item and an answer of another version by its id', () => {
  expect(itemWords('end-for-all', {})).toBe('Does the session end for all pupils at the same time?');
  expect(itemWords('toString', {})).toBe('toString');
  expect(answerWords('yes')).toBe('Yes');
  expect(answerWords('perhaps')).toBe('perhaps');
});
