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

async function newRecording(...[tabId, recorded, at]: Parameters<NewRecording>): Promise<string | undefined> {
  const key = `recording:${tabId}`;
  const before = (await browser.storage.session.get(key))[key] as Seen | undefined;
  if (recorded) {
    if (before !== undefined && before.endedAt === undefined) return undefined;
    await browser.storage.session.set({ [key]: {} satisfies Seen });
    return before?.endedAt !== undefined && at - before.endedAt < SAME ? undefined : `${tabId}-${at}`;
  }
  if (before !== undefined && before.endedAt === undefined) {
    await browser.storage.session.set({ [key]: { endedAt: at } satisfies Seen });
  }
  return undefined;
}
