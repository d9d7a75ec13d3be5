import browser from 'webextension-polyfill';
import { serialQueue } from '../base/serial-queue.ts';

/**
 * Returns that the DSL has confirmed, in `storage.local` beside the marks: a fact about a return and not a
 * record of the log, which nobody edits. Local date and time of the school, `2026-11-27 15:40`, by reference.
 */
export type Confirmed = Readonly<Record<string, string>>;

export interface ReceiptStore {
  read(): Promise<Confirmed>;
  /** Keeps the first date of a return that is confirmed again. */
  add(confirmed: Confirmed): Promise<void>;
}

const KEY = 'receipts';
const inTurn = serialQueue();

export const browserReceipts: ReceiptStore = {
  async read() {
    const kept: unknown = (await browser.storage.local.get(KEY))[KEY];
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  },
  add: (confirmed) =>
    inTurn(async () => {
      await browser.storage.local.set({ [KEY]: { ...confirmed, ...(await browserReceipts.read()) } });
    }),
};
