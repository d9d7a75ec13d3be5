import { APOSTROPHES, UNSEEN, withoutAccents } from '../letters.ts';
import { latinLetters } from '../look-alike.ts';

/** Only so much of a message is read, in UTF-16 units: it must cost nothing however long it is. */
const LONGEST = 2_000;

/**
 * A message as its words are looked for: small Latin letters without accents and apostrophes, nothing
 * invisible, single spaces; signs stay.
 */
export function plainText(message: string): string {
  const text = message
    .slice(0, LONGEST)
    .replace(/\bwho(?=['’]re\b)/giu, 'who ')
    .replace(APOSTROPHES, '')
    .normalize('NFKC')
    .replace(UNSEEN, '');
  return withoutAccents(latinLetters(text)).replace(/\s+/gu, ' ').trim();
}
