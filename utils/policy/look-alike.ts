import { type NameKey, nameKey, sameName } from './names.ts';

/**
 * Names that look the same without being the same: letters of other alphabets, digits and signs that
 * stand in for Latin ones (the idea of the Unicode skeleton, UTS 39, for the few that turn up in names).
 * Only ever a suggestion to the teacher: a look-alike is never taken for the person.
 */

/** Each sign of the first text looks like the letter under it. Capitals first: some look like another than their small form. */
const LETTERS: readonly (readonly [signs: string, like: string])[] = [
  ['ΗΝΥ', 'hny'],
  ['авеёзіїјкмнопрстухѕһьгѵӏԁԛԝ', 'abeeeiijkmhonpctyxshbrvldqw'],
  ['αβγεζηικμνορσςτυχωϲ', 'abyeznikuvopoctuxwc'],
  ['ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢɑɡ', 'abcdeghijklmnoprtuvwyzag'],
];
const DIGITS: readonly (readonly [signs: string, like: string])[] = [['0134578$@|!', 'oleastbsall']];

const LETTER_LIKE = mapOf(LETTERS);
const SIGN_LIKE = mapOf([...LETTERS, ...DIGITS]);

function mapOf(lists: typeof LETTERS): ReadonlyMap<string, string> {
  return new Map(
    lists.flatMap(([signs, like]) => [...signs].map((sign, index) => [sign, like[index] ?? sign] as const)),
  );
}

function replaceBy(like: ReadonlyMap<string, string>, text: string): string {
  let replaced = '';
  for (const sign of text) {
    const small = sign.toLowerCase();
    replaced += like.get(sign) ?? like.get(small) ?? small;
  }
  return replaced;
}

/** The text in small letters, with letters of other alphabets that look Latin made Latin. */
export function latinLetters(text: string): string {
  return replaceBy(LETTER_LIKE, text);
}

/** A longer name is compared by its beginning, as names are. */
const LONGEST = 256;

/** The key of what a name looks like. Two names with one look key look alike, or are the same. */
export function lookKey(name: string): NameKey {
  const text = replaceBy(SIGN_LIKE, name.slice(0, LONGEST).normalize('NFKC').normalize('NFD'));
  return nameKey(text.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('cl', 'd').replace(/[ıi]/gu, 'l'));
}

/** True for two different names that look the same. */
export function looksLike(a: string, b: string): boolean {
  return sameName(lookKey(a), lookKey(b)) && !sameName(nameKey(a), nameKey(b));
}
