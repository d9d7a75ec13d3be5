import { APOSTROPHES, UNSEEN, withoutAccents } from './letters.ts';

/**
 * How names are compared (rules.md, "names"): without case, accents, apostrophes, hyphens, bracketed
 * additions, and with "Last, First" turned. Never by parts of words, never by likeness: a look-alike
 * is another name (`look-alike.ts`).
 */

/** Letters that Unicode does not take apart although a keyboard without them writes one or two plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ŋ: 'n',
  ŧ: 't',
  ς: 'σ',
};
const TO_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/** A longer name is compared by its beginning only: nobody has one, and it must cost nothing. */
const LONGEST = 256;

const BRACKETED = /[([{<【〔「][^)\]}>】〕」]*[)\]}>】〕」]?/gu;
const HYPHENS = /[-‐‑‒–—―−⁃﹣]/gu;
/** "Sam-T": what the hyphen sets off is an initial. */
const HYPHEN_INITIAL = /[-‐‑‒–—―−⁃﹣](\p{L})[\s.]*$/u;
const LETTER = /^\p{Ll}$/u;

export interface NameKey {
  /** What two equal names have in common: the words run together, an initial after a word set off. */
  readonly whole: string;
  /** The words, in order; a hyphen does not part words. */
  readonly words: readonly string[];
  /** For each word its first letter, and those that stood behind a hyphen in it. */
  readonly initials: readonly string[];
}

/**
 * The form in which two names are compared. Total: any string has a key; one with nothing visible in
 * it has an empty one.
 */
export function nameKey(name: string): NameKey {
  let text = name.slice(0, LONGEST).replace(APOSTROPHES, '').normalize('NFKC').toLowerCase().replace(UNSEEN, '');
  const open = text.replace(BRACKETED, ' ');
  if (/[\p{L}\p{N}]/u.test(open)) text = open;
  const comma = text.indexOf(',');
  if (comma > 0 && text.indexOf(',', comma + 1) < 0) text = `${text.slice(comma + 1)} ${text.slice(0, comma)}`;
  text = withoutAccents(text)
    .replace(TO_PLAIN, (letter) => PLAIN[letter] ?? letter)
    .replace(HYPHEN_INITIAL, ' $1');
  const words: string[] = [];
  const initials: string[] = [];
  for (const [word] of text.matchAll(/[\p{L}\p{N}\p{M}\-‐‑‒–—―−⁃﹣]+/gu)) {
    const pieces = word.split(HYPHENS).filter((piece) => piece !== '');
    const letters = pieces.map((piece) => [...piece][0]).join('');
    const before = words.at(-1);
    // "O Brien" and "D Arcy" are one word, with the apostrophe left out.
    if (before === 'o' || before === 'd') {
      words[words.length - 1] = before + pieces.join('');
      initials[initials.length - 1] += letters;
    } else if (pieces.length > 0) {
      words.push(pieces.join(''));
      initials.push(letters);
    }
  }
  return { whole: runTogether(words), words, initials };
}

/**
 * Spaces make no difference, or "Anne Marie" would not be "Anne-Marie"; but an initial keeps its
 * distance: "Jo E" is not "Joe".
 */
function runTogether(words: readonly string[]): string {
  return words.map((word, index) => (index > 0 && LETTER.test(word) ? ` ${word}` : word)).join('');
}

/** True when both are the same whole name; an empty name equals nothing. */
export function sameName(a: NameKey, b: NameKey): boolean {
  return a.whole !== '' && a.whole === b.whole;
}

export interface FirstName {
  readonly name: string;
  /** The initials that may follow it: those of all names after it. */
  readonly initials: string;
}

/** What somebody may be called by their first name: "Mary" and "Mary Jane" for "Mary Jane Cross". */
export function firstNamesOf({ words, initials }: NameKey): FirstName[] {
  const names: FirstName[] = [];
  for (let count = 1; count < words.length; count++) {
    if (count > 1 && LETTER.test(words[count - 1] ?? '')) break;
    names.push({ name: words.slice(0, count).join(''), initials: initials.slice(count).join('') });
  }
  return names;
}

/** "Sam T": the first name and the initial; `undefined` for a name that does not end in a letter alone. */
export function splitInitial({ words }: NameKey): { readonly name: string; readonly initial: string } | undefined {
  const initial = words.at(-1);
  if (words.length < 2 || initial === undefined || !LETTER.test(initial)) return undefined;
  return { name: runTogether(words.slice(0, -1)), initial };
}

/** True for a name that a device gave, not a person (C5: "no nicknames", names visible). */
export function isDeviceName(name: string): boolean {
  const plain = name
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/[`´‘’ʼ′]/gu, "'");
  const open = plain.replace(BRACKETED, ' ').replace(/\s+/gu, ' ').trim();
  return DEVICE.test(open === '' ? plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() : open);
}

const HARDWARE = [
  'ipad(?: (?:air|pro|mini))?',
  'iphone(?: .{1,12})?',
  'ipod|macbook(?: (?:air|pro))?|imac|mac mini|chromebook|laptop|computer|desktop|tablet|(?:mobile )?phone|mobile|pc',
  'xbox|playstation|ps[45]|nintendo switch|fire tablet|moto g.{0,10}|sm-\\w{3,12}|(?:desktop|laptop|pc)-\\w{2,15}',
  '(?:android|galaxy|samsung|huawei|pixel|redmi|xiaomi|oneplus|oppo|motorola|nokia|lenovo|surface|kindle|thinkpad|nexus|asus|acer|toshiba|hp)(?: .{1,20})?',
].join('|');
/** Whose it is, before or after; a bare "s" too, for "Sams iPad" (but James Guest is a person). */
const DEVICE = new RegExp(
  `^(?:(?:(?:.{1,40}(?:'s|s'|s) )?(?:(?:the|my|our|home|family|school|class|classroom|new|old|mum|dad) ){0,2}(?:${HARDWARE})(?: (?:von|de|di|of|van) .{1,40})?)|` +
    `(?:.{1,40}(?:'s|s') )?(?:user|guest|participant|unknown(?: user)?|anonymous(?: user)?|student|pupil|zoom user|teams user))` +
    `(?: ?-? ?\\d{1,3})?$`,
  'iu',
);
