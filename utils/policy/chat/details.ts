/** What a message may hold that says how to reach somebody. */
export type Detail = 'phone number' | 'e-mail address' | 'postal address';

/** Addresses of pages: what looks like a number or an address in one is none. */
const PAGES = /(?:\bhttps?:\/\/|(?<![\w.@-])[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}\/)[^\s<>"]*/gu;

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  nought: '0',
  o: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};
const SPELT_OUT = new RegExp(
  `\\b(?:(?:double |treble |triple )?(?:${Object.keys(NUMBER_WORDS).join('|')})\\b[ ,-]*){8,}`,
  'gu',
);

/** Digits with what may part them in a phone number; never a comma or a slash, nor the point of a decimal. */
const DIGITS =
  /(?<![\p{L}\p{N}#£$€.,/*^=])(?:(?<!\d[ :])|(?=[\do]{5}))(?!0\.\d)(?:\+|00(?=[ \d(]))?\(?\+?(?:\d|o(?=\d))(?:[ ._()-]{0,3}[\do]){6,17}(?!(?!x\b)\p{L}|\p{N}|[%:/*^]|\.\d|,\d| ?[+=×÷])/gu;
/** Addresses that call a number. */
const CALLS = /(?:https?:\/\/)?\b(?:wa|signal)\.me\/\+?/gu;

/**
 * What a message holds of phone numbers, e-mail and postal addresses; the first of them. Numbers in an
 * answer, dates, codes and bare postcodes are none.
 *
 * @param plain as `plainText` gives it
 */
export function detailIn(plain: string): Detail | undefined {
  const text = plain.replace(CALLS, ' +').replace(PAGES, ' ');
  if (hasEmail(text)) return 'e-mail address';
  if (hasPhone(text)) return 'phone number';
  return hasAddress(plain) ? 'postal address' : undefined;
}

function hasPhone(plain: string): boolean {
  // A number of something else before it is no part of it.
  const text = spellDigits(plain.replace(/(?<=\d) (?=0\d{4} ?\d{6})/gu, ' | '));
  if (/\bisbn\b/u.test(text)) return false;
  return (text.match(DIGITS) ?? []).some((found) => isPhone(found, text));
}

/** "oh seven double seven …" in digits. */
function spellDigits(text: string): string {
  return text.replace(SPELT_OUT, (run) => {
    let digits = '';
    let times = 1;
    for (const word of run.split(/[ ,-]+/u)) {
      const digit = NUMBER_WORDS[word];
      if (digit === undefined) times = word === 'double' ? 2 : word === '' ? 1 : 3;
      else {
        digits += digit.repeat(times);
        times = 1;
      }
    }
    return ` ${digits} `;
  });
}

function isPhone(found: string, text: string): boolean {
  const digits = found.replaceAll('o', '0').replace(/\D/gu, '');
  if ('01234567890123456789'.includes(digits) || /^[01]+$/u.test(digits)) return false;
  // Counting up in steps, or a sequence: no number is written so.
  if (/^0(?: \d{1,2}){3,}$/u.test(found) && / \d\d/u.test(found)) return false;
  if (/^\(?\+/u.test(found)) return digits.length >= 8 && digits.length <= 15;
  if (digits.startsWith('00')) return digits.length >= 11 && digits.length <= 17;
  // Ofcom's plan: ten or eleven digits from 01, 02, 03, 07, 08, 09.
  if (/^0[1-37-9]/u.test(digits)) return digits.length === 10 || digits.length === 11;
  if (/^447\d{9}$/u.test(digits)) return true;
  if (/^\(?\d{3}\)?[ .-]\d{3}-\d{4}$/u.test(found)) return true;
  return /^7\d{9}$/u.test(digits) && /\b(?:number|phone|mobile|mob|tel|call|text|ring|whatsapp)\b/u.test(text);
}

const PROVIDER = '(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|live|aol|proton(?:mail)?|btinternet|msn)';
const TLD = '(?:com|co|org|net|edu|gov|uk|ie|eu|me|info|io|sch|school|example)';
const DOT = '(?: ?[([]?(?:\\.|\\bdot\\b)[)\\]]? ?)';
const LOCAL = '(?<![\\p{L}\\p{N}._+-])[\\p{L}\\p{N}._+-]{1,64}';
const LABEL = '[\\p{L}\\p{N}-]{1,63}';
const EMAIL = new RegExp(
  [
    // As it is written.
    `${LOCAL}@${LABEL}(?:\\.${LABEL}){0,5}\\.\\p{L}{2,20}`,
    // With spaces about the sign, the sign or the point as a word.
    `${LOCAL} ?@ ?(?!www\\b)${LABEL}(?:${DOT}${LABEL}){0,4}${DOT}${TLD}\\b`,
    `${LOCAL} ?[([]at[)\\]] ?${LABEL}(?:${DOT}${LABEL}){0,4}${DOT}${TLD}\\b`,
    `${LOCAL} at ${LABEL} ?[([]?dot[)\\]]? ?${TLD}\\b`,
    `${LOCAL} ?(?:@|at|[([]at[)\\]]) ?${PROVIDER}${DOT}${TLD}\\b`,
    `${LOCAL}@${PROVIDER}\\b`,
  ].join('|'),
  'u',
);
/** What stands before a lone "@" in a sentence rather than an address. */
const NO_LOCAL_PART = /^(?:look|looking|is|are|am|be|im|meet|see|lol|laugh|mad|good|bad|me|x|apples)$/u;

function hasEmail(plain: string): boolean {
  if (!/@|\bat\b/u.test(plain)) return false;
  const found = EMAIL.exec(plain)?.[0];
  if (found === undefined) return false;
  const local = found.split(/[ @([]/u)[0] ?? '';
  return !/ /u.test(found) || !NO_LOCAL_PART.test(local);
}

/** British: the second half never has C, I, K, M, O or V. */
const POSTCODE = /\b(?:[a-z]{1,2}\d[a-z\d]?) ?\d[abd-hjlnp-uw-z]{2}\b/u;
const STREET = '(?:road|rd|street|avenue|ave|lane|ln|crescent|cres|grove|terrace|gardens|gdns|mews|cul de sac)';
/** Street words that are common words too. */
const WAY =
  '(?:st|close|cl|drive|dr|way|court|ct|place|pl|square|sq|hill|row|walk|park|green|rise|view|paddock|meadows?)';
/** Words that stand between a number and a postcode when the number is none of a house. */
const PROSE =
  '(?:in|at|of|for|from|near|is|are|was|were|had|has|have|and|or|to|than|per|with|by|km|miles?|m|people|houses|homes|crimes|minutes|times|percent|over|about)';

const HOUSE = new RegExp(
  [
    `\\b(?:flat|house|number|no\\.?|nr|unit|apt|apartment)(?: number)?(?: is)? ?\\d{1,4}[a-z]?\\b`,
    `(?<![\\d.,] ?)\\b\\d{1,3}[a-z]?,? (?:(?!${PROSE}\\b)[\\p{L}]+,? ){0,4}(?=${POSTCODE.source})`,
    `${POSTCODE.source},? (?:flat |house |number |no\\.? )*\\d{1,3}[a-z]?(?: \\.|[,.]|$)`,
    `\\b(?!(?:which|what|the|a|any|each|this|that|same) )\\p{L}+ ${STREET}\\b`,
    `\\b${STREET},? (?=${POSTCODE.source})`,
    `\\b\\d{1,3}[a-z]?,? \\p{L}+(?: \\p{L}+)? ${WAY}\\b`,
    `\\b(?!(?:is|be|to|a|the|can|how|we|i|they|it|you|in|on|this|that|which|what|no|any|my|our) )\\p{L}+ ${WAY},? (?:\\p{L}+,? )?(?=${POSTCODE.source})`,
  ].join('|'),
  'u',
);
/** Where somebody says that they live, the number and the street are enough. */
const LIVES_AT = new RegExp(
  `\\b(?:(?:i|we) (?:live|stay|am|are)(?: at| on)?|(?:im|were) (?:living )?at|(?:my|our|the) (?:address|house|home)(?: is| s)?:?|come (?:over )?to) (?:flat \\d+,? )?\\d{1,4}[a-z]?,? \\p{L}+(?: \\p{L}+)? (?:${STREET}|${WAY})\\b`,
  'u',
);

function hasAddress(plain: string): boolean {
  if (LIVES_AT.test(plain)) return true;
  return POSTCODE.test(plain) && HOUSE.test(plain);
}
