import { extensionAlive } from '../../utils/messages/client.ts';

/** Waits between questions that the background does not answer, in ms. */
const FIRST_WAIT = 200;
const LONGEST_WAIT = 5_000;

/**
 * Asks until there is an answer: the background may be starting or stopping.
 *
 * @returns `undefined`: the extension was updated or taken away
 */
export async function askUntil<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
  for (let wait = FIRST_WAIT; extensionAlive(); wait = Math.min(wait * 2, LONGEST_WAIT)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return undefined;
}
