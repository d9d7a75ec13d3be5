import { describe, expect, it } from 'vitest';
import { CLAUSE_IDS, clause, isClauseId } from '../../utils/policy/clauses/index.ts';

function numbered(letter: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);
}

describe('the clauses', () => {
  it('are those of the clause list, none missing, none invented', () => {
    expect(CLAUSE_IDS).toEqual([
      ...numbered('W', 18),
      ...numbered('R', 31),
      ...numbered('C', 24),
      ...numbered('P', 39),
      ...numbered('M', 30),
    ]);
  });

  it('are each one short, plain text that can stand on a card', () => {
    const clauses = CLAUSE_IDS.map(clause);
    expect(clauses.filter(({ paragraph }) => !/^[a-z]/u.test(paragraph))).toEqual([]);
    expect(clauses.filter(({ sentence }) => !/^[A-Z].*\.$/u.test(sentence))).toEqual([]);
    expect(clauses.filter(({ sentence }) => sentence.length > 175)).toEqual([]);
  });

  it('hold no address, no telephone number and no titled name', () => {
    const personal = /@|https?:|www\.|\d{5,}|\b(?:Mr|Mrs|Ms|Miss|Dr) /u;
    expect(CLAUSE_IDS.map(clause).filter(({ sentence }) => personal.test(sentence))).toEqual([]);
  });

  it('are found by id only', () => {
    expect(isClauseId('P10')).toBe(true);
    expect(isClauseId('p10')).toBe(false);
    expect(isClauseId('P40')).toBe(false);
    expect(isClauseId('constructor')).toBe(false);
    expect(clause('P10').id).toBe('P10');
  });
});
