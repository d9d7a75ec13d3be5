import { describe, expect, it } from 'vitest';
import { cardsToShow } from '../../utils/nudges/cards.ts';
import type { CardClause } from '../../utils/nudges/view.ts';
import type { Finding } from '../../utils/policy/finding.ts';
import { RULES } from '../../utils/policy/rules/index.ts';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';

const RULE = 'pupil-microphone-open';

/** What stands of the policy on a microphone's card in a school on `crofton` with this change of the rule. */
function clausesWith(change: object): readonly CardClause[] | undefined {
  const file = { school: 1, policy: { base: 'crofton', rules: { [RULE]: change } } };
  const parsed = parseSchoolFile(JSON.stringify(file));
  if (!parsed.ok) throw new Error(parsed.error.message);
  const finding: Finding = {
    rule: RULE,
    subject: 'p1',
    clauses: [],
    severity: 'nudge',
    who: ['p1'],
    text: 'Sam’s microphone is on.',
    question: false,
    openedAt: 0,
  };
  const open = [{ rule: RULE, findings: [finding], interruptedAt: 0 }] as const;
  return cardsToShow(open, RULES, parsed.school, () => 'Sam')[0]?.clauses;
}

const C1 = 'C1, staff and pupil responsibilities';
const DOCUMENT = 'Live Online Sessions Policy, January 2021';

describe('the policy on a card', () => {
  it('is the clause with its paragraph, sentence and document', () => {
    expect(clausesWith({})).toEqual([
      {
        reference: C1,
        sentence: 'Microphones stay muted, save while someone contributes or talks with the teacher.',
        document: DOCUMENT,
      },
    ]);
  });

  it('names the document beside its own clauses only, not beside what the school typed', () => {
    const told = clausesWith({ clauses: ['C1', 'Staff handbook 4.2'] });
    expect(told?.map(({ reference, document }) => [reference, document])).toEqual([
      [C1, DOCUMENT],
      ['Staff handbook 4.2', undefined],
    ]);
  });

  it('is the school’s own sentence where it gave one', () => {
    const sentence = 'Please mute.';
    expect(clausesWith({ sentence })).toEqual([{ reference: C1, sentence, document: DOCUMENT }]);
    const own = 'Staff handbook 4.2';
    expect(clausesWith({ sentence, clauses: [own] })).toEqual([{ reference: own, sentence }]);
    expect(clausesWith({ sentence, clauses: [] })).toEqual([{ reference: '', sentence }]);
    expect(clausesWith({ sentence, clauses: [own, 'C1'] })).toEqual([
      { reference: `${own} · ${C1}`, sentence, document: DOCUMENT },
    ]);
  });

  it('is empty where the school took every clause away', () => {
    expect(clausesWith({ clauses: [] })).toEqual([]);
  });
});
