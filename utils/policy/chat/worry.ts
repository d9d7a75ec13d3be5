import { CONTACT, FEAR, GAME, HARM, SECRECY, SELF_HARM, THREATS } from './worry-patterns.ts';
import { worryText } from './worry-text.ts';

/** The notation of `worry-patterns.ts` as a regular expression. */
function pattern(lists: readonly (readonly string[])[]): RegExp {
  const source = lists
    .flat()
    .join('|')
    .replaceAll('_', '(\\w+ )?')
    .replaceAll('~', '(\\w+ ){0,3}')
    .replace(/\((?!\?)/gu, '(?:');
  return new RegExp(`(?<!\\w)(?:${source})(?!\\w)`, 'u');
}

const ALWAYS = pattern([SELF_HARM, FEAR, SECRECY, CONTACT]);
const UNLESS_A_GAME = pattern([THREATS, HARM]);

/**
 * Whether a message may be a worry: harm, fear, self-harm, being asked for secrecy or for contact
 * outside. It can only ask. Which it was is not told: nothing of the words may be kept.
 *
 * @param plain as `plainText` gives it
 */
export function mayBeWorry(plain: string): boolean {
  const text = worryText(plain);
  return ALWAYS.test(text) || (UNLESS_A_GAME.test(text) && !GAME.test(text));
}
