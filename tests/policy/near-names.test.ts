import { describe, expect, it } from 'vitest';
import { nameKey } from '../../utils/policy/names.ts';
import { isNearName } from '../../utils/policy/near-names.ts';

/** Shown name, class member's name. Invented, in the shapes in which they are really typed. */
const NEAR = `
  the same first three letters, no surname
    Samuel            | Sam Taylor
    Samantha          | Sam Taylor
    Sami              | Samuel Okoro
    Chlo              | Chloé Dubois
    Christopher       | Chris Vane
  the same first three letters, the same surname
    Samuel Taylor     | Sam Taylor
    Taylor, Samantha  | Sam Taylor
    Alexandra O'Brien | Alex O’Brien
  the same first three letters, the surname's initial
    Samuel T          | Sam Taylor
    Samuel T.         | Sam Taylor
  one slip in the first name, no surname
    Smam              | Sam Taylor
    Sm                | Sam Taylor
    Saam              | Sam Taylor
    Pam               | Sam Taylor
    Lian              | Liam O'Brien
    Khloe             | Chloe Dubois
    Cloe              | Chloé Dubois
    Bne               | Ben Cole
  one slip in the first name, the same surname
    Bem Cole          | Ben Cole
    Ana-Maria Lind    | Anna-Maria Lind
    Lima O'Brien      | Liam O'Brien
  two slips in the whole name
    Sam Tailor        | Sam Taylor
    Sam Tyalor        | Sam Taylor
    Sam Tailr         | Sam Taylor
    Som Tayler        | Sam Taylor
    Sam J Taylor      | Sam Taylor
    Priia Nandd       | Priya Nand
    Noor Azzizz       | Noor Aziz
    Thomas Meier      | Thomas Mayer
`;

const FAR = `
  another surname
    Samuel Jones      | Sam Taylor
    Samantha Okoro    | Sam Taylor
    Ben Carter        | Ben Cole
  another surname's initial
    Samuel J          | Sam Taylor
  three slips
    Som Tayller       | Sam Taylor
    Pryja Nannd       | Priya Nand
    Thomas Maierr     | Thomas Meyer
  two slips in the first name alone
    Chole             | Clohe Dubois
    Tom               | Ben Cole
    Lena              | Liam O'Brien
    Cm                | Sam Taylor
  two letters are no three
    Sa                | Sebastian Vane
    Li Xu             | Liam O'Brien
  the surname alone, a part of a word
    Taylor            | Sam Taylor
    Cole              | Ben Cole
    Sa T              | Sarah Vane
  strangers, empty names, signs
    Zed Quill         | Sam Taylor
    iPad              | Sam Taylor
                      | Sam Taylor
    😀                | Sam Taylor
    !!!               | Sam Taylor
`;

function rows(table: string): string[][] {
  return table
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

describe('a name near a class member’s', () => {
  it.each(rows(NEAR))('%s is near %s', (shown, member) => {
    expect(isNearName(nameKey(shown ?? ''), nameKey(member ?? ''))).toBe(true);
  });

  it.each(rows(FAR))('%s is not near %s', (shown, member) => {
    expect(isNearName(nameKey(shown ?? ''), nameKey(member ?? ''))).toBe(false);
  });

  it('costs nothing for a name of 10,000 characters', () => {
    expect(isNearName(nameKey('Sam'.repeat(3_333)), nameKey('Sam Taylor'))).toBe(true);
    expect(isNearName(nameKey(`Zed ${'Quill'.repeat(2_000)}`), nameKey('Sam Taylor'))).toBe(false);
  });
});
