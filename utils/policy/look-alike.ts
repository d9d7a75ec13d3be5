import { type NameKey, nameKey, sameName } from './names.ts';

/**
 * Names that look the same without being the same: letters of other alphabets, digits and signs that
 * stand in for Latin ones (the idea of the Unicode skeleton, UTS 39, for the few that turn up in names).
 * Only ever a suggestion to the teacher: a look-alike is never taken for the person.
 */

/** Each sign of the first line looks like the letter under it. Capitals first: some look like another than their small form. */
const LOOKS: readonly (readonly [signs: string, like: string])[] = [
  ['ΗΝΥ', 'hny'],
  ['авеёзіїјкмнопрстухѕһьгѵӏԁԛԝ', 'abeeeiijkmhonpctyxshbrvldqw'],
  ['αβγεζηικμνορσςτυχωϲ', 'abyeznikuvopoctuxwc'],
  ['ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢɑɡ', 'abcdeghijklmnoprtuvwyzag'],
  ['0134578$@|!', 'oleastbsall'],
];

const LIKE = new Map(
  LOOKS.flatMap(([signs, like]) => [...signs].map((sign, index): [string, string] => [sign, like[index] ?? sign])),
);

/** A longer name is compared by its beginning, as names are. */
const LONGEST = 256;

/** The key of what a name looks like. Two names with one look key look alike, or are the same. */
export function lookKey(name: string): NameKey {
  let text = '';
  for (const sign of name.slice(0, LONGEST).normalize('NFKC').normalize('NFD')) {
    const small = sign.toLowerCase();
    text += LIKE.get(sign) ?? LIKE.get(small) ?? small;
  }
  return nameKey(text.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('cl', 'd').replace(/[ıi]/gu, 'l'));
}

/** True for two different names that look the same. */
export function looksLike(a: string, b: string): boolean {
  return sameName(lookKey(a), lookKey(b)) && !sameName(nameKey(a), nameKey(b));
}
