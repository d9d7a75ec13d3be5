/** What a message may hold that says how to reach somebody. */
export type Detail = 'phone number' | 'e-mail address' | 'postal address';

/**
 * The patterns of details, sources of regular expressions over the form of `plainText`. They come with the
 * school (`School.details`): they are data that no meeting page should load for itself.
 */
export interface DetailPatterns {
  /** Addresses of pages: what looks like a number or an address in one is none. */
  readonly pages: string;
  /** Addresses that call a number. */
  readonly calls: string;
  readonly digits: string;
  /** The digit of each word. */
  readonly numberWords: Readonly<Record<string, string>>;
  readonly speltOut: string;
  readonly email: string;
  /** What stands before a lone "@" in a sentence rather than an address. */
  readonly noLocalPart: string;
  readonly postcode: string;
  /** What belongs to an address where a postcode is. */
  readonly house: string;
  /** Where somebody says that they live, the number and the street are enough. */
  readonly livesAt: string;
}

/** What a message holds of phone numbers, e-mail and postal addresses; the first of them. */
export type DetailReader = (plain: string) => Detail | undefined;

/**
 * Makes a reader of details. Numbers in an answer, dates, codes and bare postcodes are none. It is given
 * a message as `plainText` gives it.
 */
export function detailReader(patterns: DetailPatterns): DetailReader {
  const pages = new RegExp(patterns.pages, 'gu');
  const calls = new RegExp(patterns.calls, 'gu');
  const digitRuns = new RegExp(patterns.digits, 'gu');
  const speltOut = new RegExp(patterns.speltOut, 'gu');
  const email = new RegExp(patterns.email, 'u');
  const noLocalPart = new RegExp(patterns.noLocalPart, 'u');
  const postcode = new RegExp(patterns.postcode, 'u');
  const house = new RegExp(patterns.house, 'u');
  const livesAt = new RegExp(patterns.livesAt, 'u');

  function hasPhone(plain: string): boolean {
    // A number of something else before it is no part of it.
    const text = spellDigits(plain.replace(/(?<=\d) (?=0\d{4} ?\d{6})/gu, ' | '));
    if (/\bisbn\b/u.test(text)) return false;
    return (text.match(digitRuns) ?? []).some((found) => isPhone(found, text));
  }

  /** "oh seven double seven …" in digits. */
  function spellDigits(text: string): string {
    return text.replace(speltOut, (run) => {
      let digits = '';
      let times = 1;
      for (const word of run.split(/[ ,-]+/u)) {
        const digit = patterns.numberWords[word];
        if (digit === undefined) times = word === 'double' ? 2 : word === '' ? 1 : 3;
        else {
          digits += digit.repeat(times);
          times = 1;
        }
      }
      return ` ${digits} `;
    });
  }

  function hasEmail(plain: string): boolean {
    if (!/@|\bat\b/u.test(plain)) return false;
    const found = email.exec(plain)?.[0];
    if (found === undefined) return false;
    const local = found.split(/[ @([]/u)[0] ?? '';
    return !/ /u.test(found) || !noLocalPart.test(local);
  }

  function hasAddress(plain: string): boolean {
    return livesAt.test(plain) || (postcode.test(plain) && house.test(plain));
  }

  return (plain) => {
    const text = plain.replace(calls, ' +').replace(pages, ' ');
    if (hasEmail(text)) return 'e-mail address';
    if (hasPhone(text)) return 'phone number';
    return hasAddress(plain) ? 'postal address' : undefined;
  };
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
