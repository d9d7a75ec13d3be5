/** What is written in place of a letter to slip past a reader of words. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  a: 'a4@',
  b: 'b8',
  c: 'c(©',
  e: 'e3€',
  g: 'g9',
  i: 'i1!|',
  l: 'l1|',
  o: 'o0',
  s: 's5$z',
  t: 't7+',
  u: 'uvµ',
};

/**
 * A regular expression's source for words in the notation of `bad-words.ts`: each letter may be another
 * sign, and may be stretched; of a double letter there must be two.
 */
export function expand(words: string): string {
  return words.replace(/([a-z])\1*|\(/gu, (run: string) => {
    const letter = run[0] ?? '';
    if (letter === '(') return '(?:';
    const signs = STANDS_FOR[letter];
    return `${signs === undefined ? letter : `[${signs}]`}{${run.length},${run.length + 3}}`;
  });
}

/** True unless digits and signs make up most of it: "p155" is a page, "sh1t" is not. */
export function isMostlyLetters(text: string): boolean {
  return (text.match(/\p{L}/gu)?.length ?? 0) * 2 >= text.length;
}
