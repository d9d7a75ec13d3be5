import { isMostlyLetters } from './expand.ts';

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** What the form is made by; data that comes with the school. */
export interface WorrySpellings {
  /** How words are written in chats, and what they stand for. After the first word of a row come its spellings. */
  readonly spellings: readonly string[];
  /** Word groups that the patterns know in one form only: the source of a regular expression, and the form. */
  readonly groups: readonly (readonly [source: string, form: string])[];
}

/**
 * Puts messages in the one form that the patterns of worries know: common spellings of chats, digits and
 * signs in words read as letters, " . " where a sentence ends, " lol " for laughing signs. It is given a
 * message as `plainText` gives it.
 */
export function worryTextReader({ spellings, groups }: WorrySpellings): (plain: string) => string {
  const standsFor = new Map(
    spellings.flatMap((row) => {
      const [word = '', ...others] = row.split(' ');
      return others.map((other) => [other, word] as const);
    }),
  );
  const forms = groups.map(([source, form]) => [new RegExp(source, 'gu'), form] as const);

  function hasBoth(word: string): boolean {
    return (
      /\p{L}/u.test(word) &&
      /[\d@$!]/u.test(word) &&
      !standsFor.has(word) &&
      !/^ps[45]$|^\d/u.test(word.replace(/^5(?=nap)/u, '')) &&
      isMostlyLetters(word)
    );
  }

  return (plain) => {
    let text = plain.replace(/[😂🤣😆😹]|💀|\b(?:ha){2,}h?\b|\bx+d+\b|\blo+l+\b|\blmf?ao+\b/gu, ' lol ');
    text = text.replace(/[\p{L}\d@$][\p{L}\d@$!]*[\p{L}\d]/gu, (word) => (hasBoth(word) ? fromLeet(word) : word));
    text = text.replace(/(?<![\p{L}\p{N}])(?:\p{L} ){2,}\p{L}(?![\p{L}\p{N}])/gu, (run) => run.replaceAll(' ', ''));
    text = text.replace(/[.!?,;:\n]+(?=\s|$)/gu, ' . ').replace(/[^\p{L}\p{N}. ]+/gu, ' ');
    text = text
      .replace(/[\p{L}\p{N}]+/gu, (word) => standsFor.get(word) ?? word)
      .replace(/\s+/gu, ' ')
      .trim();
    for (const [pattern, form] of forms) text = text.replace(pattern, form);
    return `. ${text} .`;
  };
}

function fromLeet(word: string): string {
  return word.replace(/[\d@$!]/gu, (sign) => LEET[sign] ?? sign);
}
