import { type WorrySpellings, worryTextReader } from './worry-text.ts';

/**
 * The patterns of worries, sources of regular expressions over the form of `worry-text.ts`. They come with
 * the school (`School.worries`): they are data, and 8 kB that no meeting page should load for itself.
 */
export interface WorryPatterns extends WorrySpellings {
  readonly always: string;
  /** Only where nothing speaks of a game. */
  readonly unlessAGame: string;
  readonly game: string;
}

/** Whether a message may be a worry; `plain` as `plainText` gives it. */
export type WorryReader = (plain: string) => boolean;

/**
 * Reads messages for worries: harm, fear, self-harm, being asked for secrecy or for contact outside. It
 * can only ask. Which it was is not told: nothing of the words may be kept.
 */
export function worryReader(patterns: WorryPatterns): WorryReader {
  const always = new RegExp(patterns.always, 'u');
  const unlessAGame = new RegExp(patterns.unlessAGame, 'u');
  const game = new RegExp(patterns.game, 'u');
  const worryText = worryTextReader(patterns);
  return (plain) => {
    const text = worryText(plain);
    return always.test(text) || (unlessAGame.test(text) && !game.test(text));
  };
}
