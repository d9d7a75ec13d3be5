/**
 * How names are compared (rules.md, "names"): without case, accents, apostrophes, hyphens, bracketed
 * additions, and with "Last, First" turned. Never by parts of words, never by likeness: a look-alike
 * is another name.
 */

/** Letters that Unicode does not take apart although a keyboard without them writes two or one plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i',
};

/** A longer name is compared by its beginning only: nobody has one, and it must cost nothing. */
const LONGEST = 256;

export interface NameKey {
  /** All letters and digits, run together: hyphens and spaces make no difference. */
  readonly whole: string;
  /** The words, in order. */
  readonly words: readonly string[];
}

/**
 * The form in which two names are compared. Total: any string has a key; one with nothing visible in
 * it has an empty one.
 */
export function nameKey(name: string): NameKey {
  let text = name.slice(0, LONGEST).normalize('NFKC').toLowerCase();
  const open = text.replace(/[([{（【][^)\]}）】]*[)\]}）】]?/gu, ' ');
  if (/[\p{L}\p{N}]/u.test(open)) text = open;
  const comma = text.indexOf(',');
  if (comma > 0 && text.indexOf(',', comma + 1) < 0) text = `${text.slice(comma + 1)} ${text.slice(0, comma)}`;
  text = text.normalize('NFD').replace(/[\p{M}\p{Cf}\p{Cc}]/gu, '');
  text = text.replace(/[ßæœøłđðþħı]/gu, (letter) => PLAIN[letter] ?? letter);
  text = text.replace(/['’‘ʼʻ`´′＇.\-‐‑‒–]/gu, '');
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return { whole: words.join(''), words };
}

/** True when both are the same whole name; an empty name equals nothing. */
export function sameName(a: NameKey, b: NameKey): boolean {
  return a.whole !== '' && a.whole === b.whole;
}

/**
 * True when `shown` is the first name of `full`, alone or with one initial of its last name:
 * "Sam" and "Sam T" for "Sam Taylor".
 */
export function isFirstNameOf(shown: NameKey, full: NameKey): boolean {
  const first = full.words[0];
  if (first === undefined || full.words.length < 2) return false;
  if (shown.whole === first) return true;
  const initial = shown.words.at(-1);
  if (shown.words.length < 2 || initial?.length !== 1) return false;
  const last = full.words.at(-1) ?? '';
  return shown.words.slice(0, -1).join('') === first && last.startsWith(initial);
}

/** True for a name that a device gave, not a person (C5: "no nicknames", names visible). */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name.trim());
}

const DEVICE =
  /^(?:.{0,40}(?:'s|’s) )?(?:ipad|iphone|ipod|macbook(?: (?:air|pro))?|imac|android|galaxy(?: .{1,20})?|chromebook|laptop|desktop(?:-\w+)?|tablet|phone|pc|xbox|kindle(?: fire)?|fire tablet|huawei(?: .{1,20})?|samsung(?: .{1,20})?|pixel(?: .{1,10})?|sm-\w{3,12}|user|guest|unknown(?: user)?|student|pupil|zoom user|teams user)(?: ?\(?\d{1,3}\)?)?$/iu;
