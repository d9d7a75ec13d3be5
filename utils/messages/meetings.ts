import browser from 'webextension-polyfill';
import { MEETING_PAGES } from './hosts.ts';
import type { Command, CommandAnswers } from './protocol.ts';

/** The active tab first: whoever presses a key means the page before them. Then every other meeting page. */
async function meetingTabs(): Promise<readonly number[]> {
  const [active, meetings] = await Promise.all([
    browser.tabs.query({ active: true, lastFocusedWindow: true }),
    browser.tabs.query({ url: [...MEETING_PAGES] }),
  ]);
  const ids = [...active, ...meetings].map((tab) => tab.id).filter((id) => id !== undefined);
  return [...new Set(ids)];
}

/**
 * Asks the meeting pages one after the other, until one gives an answer that will do.
 *
 * @returns its answer, or `undefined` when no page gave one
 */
export async function askMeetings<Type extends Command['type']>(
  type: Type,
  willDo: (answer: CommandAnswers[Type]) => boolean,
): Promise<CommandAnswers[Type] | undefined> {
  for (const tab of await meetingTabs()) {
    try {
      const answer = (await browser.tabs.sendMessage(tab, { type })) as CommandAnswers[Type] | null | undefined;
      if (answer && willDo(answer)) return answer;
    } catch {
      // No script of ours in that tab, or one that an update left behind: the next one may have it.
    }
  }
  return undefined;
}
