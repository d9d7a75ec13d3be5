import { CONTACT, FEAR, GAME, HARM, SECRECY, SELF_HARM, THREATS } from './worry-patterns.ts';
import { worryText } from './worry-text.ts';

const ALWAYS = new RegExp([...SELF_HARM, ...FEAR, ...SECRECY, ...CONTACT].join('|'), 'u');
const UNLESS_A_GAME = new RegExp([...THREATS, ...HARM].join('|'), 'u');

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
