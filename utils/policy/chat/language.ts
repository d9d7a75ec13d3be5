import { expand, isMostlyLetters } from './expand.ts';

/**
 * The words, in the notation of `bad-words.ts`. They come with the school (`School.badWords`): they are
 * data that no meeting page should load for itself.
 */
export interface BadWords {
  /** Counted wherever they stand. */
  readonly anywhere: string;
  /** Source of a regular expression: innocent words that hold one of those. */
  readonly innocent: string;
  readonly whole: string;
  readonly phrases: readonly string[];
  readonly masked: readonly string[];
}

const BEGINS = '(?<![a-z\\d])';
const ENDS = '(?![a-z\\d])';

/** Single signs with something between them: "f u c k", "s.h.1.t". */
const SET_APART = /(?<![a-z\d])[a-z\d@$!](?:[\s._\-*,/]{1,3}[a-z\d@$!](?![a-z\d])){2,40}/gu;
/** Pieces of one word with signs and no space between them: "s.hit", "dick-head". */
const IN_PIECES = /(?<![a-z\d@$!._\-*/])[a-z\d@$!]{1,12}(?:[._\-*/][a-z\d@$!]{1,12}){1,12}/gu;
/** Two pieces of one word: "fu ck". What could be two words of a sentence ("s hit", "b itch") is none. */
const IN_TWO = /^(?:fuck(?:s|er|ers|ing|ed)?|cunts?|bitch(?:es)?|wankers?|asshole)$/u;

/** A token with signs in place of letters: "f**k", "f-ck". */
const WITH_MASK = /(?<![a-z\d*#%_-])[a-z][a-z\d@$!]{0,20}[*#%_-][a-z\d@$!*#%_-]{0,20}/gu;

/**
 * Makes a reader that tells whether a message has language that a school would not want. It goes by words
 * alone, so it is never sure: a word in a book of the lesson counts too. It is given a message as
 * `plainText` gives it.
 */
export function languageReader(words: BadWords): (plain: string) => boolean {
  const innocent = new RegExp(words.innocent, 'gu');
  const anywhere = new RegExp(expand(words.anywhere), 'gu');
  const wholeWord = new RegExp(`${BEGINS}(?:${expand(words.whole)})${ENDS}`, 'gu');
  const phrases = words.phrases.map((one) => one.replace(/\{([^}]+)\}/gu, (_, some: string) => `(?:${expand(some)})`));
  const phrase = new RegExp(`${BEGINS}(?:${phrases.join('|')})${ENDS}`, 'gu');
  const alone = new RegExp(`^(?:${expand(`${words.anywhere}|${words.whole}`)})$`, 'u');

  function hasBadLanguage(plain: string): boolean {
    if (plain.includes('🖕')) return true;
    // Three of a letter say as much as thirty, and cost less.
    const text = plain.replace(/(\P{N})\1{3,}/gu, '$1$1$1').replace(innocent, ' ');
    return (
      finds(anywhere, text) ||
      finds(wholeWord, text) ||
      finds(phrase, text) ||
      isSetApart(text) ||
      isInTwo(text) ||
      isMasked(text)
    );
  }

  function isSetApart(text: string): boolean {
    for (const [run] of text.matchAll(SET_APART)) {
      const word = run.replace(/[\s._\-*,/]/gu, '');
      if (finds(anywhere, word.replace(innocent, '')) || (isMostlyLetters(word) && alone.test(word))) return true;
    }
    for (const [token] of text.matchAll(IN_PIECES)) {
      const word = token.replace(/[._\-*/]/gu, '');
      if (isMostlyLetters(word) && alone.test(word)) return true;
    }
    return false;
  }

  function isMasked(text: string): boolean {
    for (const [token] of text.matchAll(WITH_MASK)) {
      const masks = token.match(/[*#%_-]/gu)?.length ?? 0;
      const letters = token.length - masks;
      if (letters < 2 && masks < 3) continue;
      const shape = new RegExp(`^${token.replace(/[@$!]/gu, '.').replace(/[*#%_-]/gu, '.')}$`, 'u');
      if (words.masked.some((word) => shape.test(word))) return true;
    }
    return false;
  }

  return hasBadLanguage;
}

function finds(pattern: RegExp, text: string): boolean {
  // Not matchAll: it copies the pattern, and with it compiles it anew.
  return (text.match(pattern) ?? []).some(isMostlyLetters);
}

function isInTwo(text: string): boolean {
  const words = text.split(/[^a-z@$!]+/u);
  return words.some((word, index) => index > 0 && isOneWord(words[index - 1] ?? '', word));
}

function isOneWord(first: string, second: string): boolean {
  if (first.length === 0 || second.length === 0) return false;
  return (
    IN_TWO.test(`${first}${second}`.replaceAll('@', 'a').replaceAll('$', 's')) && `${first} ${second}` !== 'b itch'
  );
}
