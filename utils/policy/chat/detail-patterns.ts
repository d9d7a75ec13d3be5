import type { DetailPatterns } from './details.ts';

/** Addresses of pages: what looks like a number or an address in one is none. */
const PAGES = String.raw`(?:\bhttps?:\/\/|(?<![\w.@-])[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}\/)[^\s<>"]*`;

/** Digits with what may part them in a phone number; never a comma or a slash, nor the point of a decimal. */
const DIGITS = String.raw`(?<![\p{L}\p{N}#£$€.,/*^=])(?:(?<!\d[ :])|(?=[\do]{5}))(?!0\.\d)(?:\+|00(?=[ \d(]))?\(?\+?(?:\d|o(?=\d))(?:[ ._()-]{0,3}[\do]){6,17}(?!(?!x\b)\p{L}|\p{N}|[%:/*^]|\.\d|,\d| ?[+=×÷])`;

/** Addresses that call a number. */
const CALLS = String.raw`(?:https?:\/\/)?\b(?:wa|signal)\.me\/\+?`;

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
const SPELT_OUT = `\\b(?:(?:double |treble |triple )?(?:${Object.keys(NUMBER_WORDS).join('|')})\\b[ ,-]*){8,}`;

const PROVIDER = '(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|live|aol|proton(?:mail)?|btinternet|msn)';
const TLD = '(?:com|co|org|net|edu|gov|uk|ie|eu|me|info|io|sch|school|example)';
const DOT = '(?: ?[([]?(?:\\.|\\bdot\\b)[)\\]]? ?)';
const LOCAL = '(?<![\\p{L}\\p{N}._+-])[\\p{L}\\p{N}._+-]{1,64}';
const LABEL = '[\\p{L}\\p{N}-]{1,63}';
const EMAIL = [
  // As it is written.
  `${LOCAL}@${LABEL}(?:\\.${LABEL}){0,5}\\.\\p{L}{2,20}`,
  // With spaces about the sign, the sign or the point as a word.
  `${LOCAL} ?@ ?(?!www\\b)${LABEL}(?:${DOT}${LABEL}){0,4}${DOT}${TLD}\\b`,
  `${LOCAL} ?[([]at[)\\]] ?${LABEL}(?:${DOT}${LABEL}){0,4}${DOT}${TLD}\\b`,
  `${LOCAL} at ${LABEL} ?[([]?dot[)\\]]? ?${TLD}\\b`,
  `${LOCAL} ?(?:@|at|[([]at[)\\]]) ?${PROVIDER}${DOT}${TLD}\\b`,
  `${LOCAL}@${PROVIDER}\\b`,
].join('|');
/** What stands before a lone "@" in a sentence rather than an address. */
const NO_LOCAL_PART = '^(?:look|looking|is|are|am|be|im|meet|see|lol|laugh|mad|good|bad|me|x|apples)$';

/** British: the second half never has C, I, K, M, O or V. */
const POSTCODE = '\\b(?:[a-z]{1,2}\\d[a-z\\d]?) ?\\d[abd-hjlnp-uw-z]{2}\\b';
const STREET = '(?:road|rd|street|avenue|ave|lane|ln|crescent|cres|grove|terrace|gardens|gdns|mews|cul de sac)';
/** Street words that are common words too. */
const WAY =
  '(?:st|close|cl|drive|dr|way|court|ct|place|pl|square|sq|hill|row|walk|park|green|rise|view|paddock|meadows?)';
/** Words that stand between a number and a postcode when the number is none of a house. */
const PROSE =
  '(?:in|at|of|for|from|near|is|are|was|were|had|has|have|and|or|to|than|per|with|by|km|miles?|m|people|houses|homes|crimes|minutes|times|percent|over|about)';

const HOUSE = [
  `\\b(?:flat|house|number|no\\.?|nr|unit|apt|apartment)(?: number)?(?: is)? ?\\d{1,4}[a-z]?\\b`,
  `(?<![\\d.,] ?)\\b\\d{1,3}[a-z]?,? (?:(?!${PROSE}\\b)[\\p{L}]+,? ){0,4}(?=${POSTCODE})`,
  `${POSTCODE},? (?:flat |house |number |no\\.? )*\\d{1,3}[a-z]?(?: \\.|[,.]|$)`,
  `\\b(?!(?:which|what|the|a|any|each|this|that|same) )\\p{L}+ ${STREET}\\b`,
  `\\b${STREET},? (?=${POSTCODE})`,
  `\\b\\d{1,3}[a-z]?,? \\p{L}+(?: \\p{L}+)? ${WAY}\\b`,
  `\\b(?!(?:is|be|to|a|the|can|how|we|i|they|it|you|in|on|this|that|which|what|no|any|my|our) )\\p{L}+ ${WAY},? (?:\\p{L}+,? )?(?=${POSTCODE})`,
].join('|');
/** Where somebody says that they live, the number and the street are enough. */
const LIVES_AT = `\\b(?:(?:i|we) (?:live|stay|am|are)(?: at| on)?|(?:im|were) (?:living )?at|(?:my|our|the) (?:address|house|home)(?: is| s)?:?|come (?:over )?to) (?:flat \\d+,? )?\\d{1,4}[a-z]?,? \\p{L}+(?: \\p{L}+)? (?:${STREET}|${WAY})\\b`;

export const DETAILS: DetailPatterns = {
  pages: PAGES,
  calls: CALLS,
  digits: DIGITS,
  numberWords: NUMBER_WORDS,
  speltOut: SPELT_OUT,
  email: EMAIL,
  noLocalPart: NO_LOCAL_PART,
  postcode: POSTCODE,
  house: HOUSE,
  livesAt: LIVES_AT,
};
