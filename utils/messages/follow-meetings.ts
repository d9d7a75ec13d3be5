import browser, { type Runtime } from 'webextension-polyfill';
import { type MeetingTab, seeMeetings } from './meetings.ts';
import type { Command, MeetingNow } from './protocol.ts';

/** Between two looks at which pages there are, in ms: one that the browser put to sleep does not say that it went. */
const STILL_THERE = 5_000;

/**
 * Follows every meeting page: each answers once what it shows has changed, and is asked anew. A page that goes is seen
 * to go at once.
 *
 * @param show the one before the teacher first
 * @returns ends it
 */
export function followMeetings(show: (tabs: readonly MeetingTab[]) => void): () => void {
  const known = new Map<number, MeetingNow>();
  const followed = new Set<number>();
  const ended = new AbortController();
  let order: readonly number[] = [];

  function tell(): void {
    const tabs = order.flatMap((tabId) => {
      const now = known.get(tabId);
      return now ? [{ tabId, now }] : [];
    });
    if (!ended.signal.aborted) show(tabs);
  }

  async function follow(tabId: number, after: number): Promise<void> {
    const now = await waitForNews(tabId, after);
    if (ended.signal.aborted) return;
    if (now === undefined) {
      followed.delete(tabId);
      known.delete(tabId);
      tell();
      // Another page may be in its place already.
      return await find();
    }
    known.set(tabId, now);
    tell();
    void follow(tabId, now.turn);
  }

  /** Finds what is not followed yet, what does not answer any more, and which is before the teacher. */
  async function find(): Promise<void> {
    const seen = await seeMeetings();
    order = seen.map(({ tabId }) => tabId);
    for (const { tabId, now } of seen) {
      if (followed.has(tabId)) continue;
      followed.add(tabId);
      known.set(tabId, now);
      void follow(tabId, now.turn);
    }
    tell();
  }

  const inSight = (): void => void (document.visibilityState === 'visible' && find());
  // A meeting page tells the badge that something changed; it answers nothing: the background does.
  const heard = (_message: unknown, { tab }: Runtime.MessageSender): undefined => {
    if (tab?.id !== undefined && !followed.has(tab.id)) inSight();
  };
  const timer = setInterval(inSight, STILL_THERE);
  void find();
  document.addEventListener('visibilitychange', inSight);
  browser.runtime.onMessage.addListener(heard);
  browser.tabs.onActivated.addListener(inSight);
  return () => {
    ended.abort();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', inSight);
    browser.runtime.onMessage.removeListener(heard);
    browser.tabs.onActivated.removeListener(inSight);
  };
}

/** `undefined`: the page went. */
async function waitForNews(tabId: number, after: number): Promise<MeetingNow | undefined> {
  const question: Command = { type: 'view-now', after };
  try {
    return ((await browser.tabs.sendMessage(tabId, question)) as MeetingNow | null | undefined) ?? undefined;
  } catch {
    return undefined;
  }
}
