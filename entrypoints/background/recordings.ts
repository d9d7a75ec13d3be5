import browser from 'webextension-polyfill';
import { serialQueue } from '../../utils/base/serial-queue.ts';

/** A recording that is seen again within so many ms is the same: whoever comes back to a lesson finds it going on. */
const SAME = 600_000;

interface Seen {
  /** Epoch ms since when it is not seen any more; absent: it is. */
  readonly endedAt?: number;
}

/**
 * The id of a recording that was not known before, from what one tab's meeting page says of it.
 *
 * @param at epoch ms
 */
export type NewRecording = (tabId: number, recorded: boolean, at: number) => Promise<string | undefined>;

/** Two messages of one page may be heard at once: a recording is new to one of them. */
export function followRecordings(): NewRecording {
  const inTurn = serialQueue();
  return (tabId, recorded, at) => inTurn(() => newRecording(tabId, recorded, at));
}

/** By tab, until the browser is started anew: an update in a lesson, which empties `storage.session`, makes none new. */
const KEY = 'recordings';

/** When the browser is started: its tabs have other numbers. */
export async function forgetRecordings(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

async function newRecording(...[tabId, recorded, at]: Parameters<NewRecording>): Promise<string | undefined> {
  const seen = ((await browser.storage.local.get(KEY))[KEY] ?? {}) as Readonly<Record<number, Seen>>;
  const before = seen[tabId];
  const runs = before !== undefined && before.endedAt === undefined;
  if (recorded === runs) return undefined;
  await browser.storage.local.set({ [KEY]: { ...seen, [tabId]: recorded ? {} : { endedAt: at } } });
  const again = before?.endedAt !== undefined && at - before.endedAt < SAME;
  return recorded && !again ? `${tabId}-${at}` : undefined;
}
