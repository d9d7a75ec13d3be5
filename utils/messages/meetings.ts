import browser from 'webextension-polyfill';
import { MEETING_PAGES } from './hosts.ts';
import type { Command, CommandAnswers, MeetingNow } from './protocol.ts';

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
    const answer = await askTab<Type>(tab, { type } as Command);
    if (isAnswer(answer) && willDo(answer)) return answer;
  }
  return undefined;
}

/** A tab that the browser put to sleep never answers; the others are not to wait for it. In ms. */
const PATIENCE = 2_000;

/** `undefined`: no script of ours in that tab, or one that an update left behind. `silent`: it is there, and busy or asleep. */
export async function askTab<Type extends Command['type']>(
  tab: number,
  command: Command,
): Promise<CommandAnswers[Type] | 'silent' | undefined> {
  const late = new Promise<'silent'>((resolve) => setTimeout(resolve, PATIENCE, 'silent'));
  try {
    const answer = browser.tabs.sendMessage(tab, command) as Promise<CommandAnswers[Type] | null | undefined>;
    return (await Promise.race([answer, late])) ?? undefined;
  } catch {
    return undefined;
  }
}

function isAnswer<Answer extends object>(given: Answer | 'silent' | undefined): given is Answer {
  return typeof given === 'object';
}

/** One meeting page, as the side panel shows it. */
export interface MeetingTab {
  readonly tabId: number;
  readonly now: MeetingNow;
}

/** Every meeting page that answers, the one before the teacher first. */
export async function seeMeetings(): Promise<readonly MeetingTab[]> {
  const asked = (await meetingTabs()).map(async (tabId) => ({
    tabId,
    now: await askTab<'view-now'>(tabId, { type: 'view-now' }),
  }));
  return (await Promise.all(asked)).filter((one): one is MeetingTab => isAnswer(one.now));
}

/** Says something to one meeting page; false: it did not answer, or there was nothing to record in. */
export async function tellMeeting(tabId: number, command: Command): Promise<boolean> {
  const answer = await askTab(tabId, command);
  return isAnswer(answer) && !('accepted' in answer && answer.accepted === false);
}
