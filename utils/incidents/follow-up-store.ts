import browser from 'webextension-polyfill';
import { serialQueue } from '../base/serial-queue.ts';
import { type FollowUps, isFollowUps, noFollowUps } from './follow-ups.ts';

/** Where follow-ups are kept; changes run one after the other, and what a failed one was handed stays. */
export interface FollowUpStore {
  read(): Promise<FollowUps>;
  change(change: (before: FollowUps) => FollowUps | Promise<FollowUps>): Promise<FollowUps>;
}

const KEY = 'follow-ups';

async function read(): Promise<FollowUps> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY];
  return isFollowUps(kept) ? kept : noFollowUps(crypto.randomUUID());
}

/** In `storage.local`: what is due is counted while the log is locked. */
export function browserFollowUps(): FollowUpStore {
  const inTurn = serialQueue();
  return {
    read,
    change: (change) =>
      inTurn(async () => {
        const before = await read();
        const after = await change(before);
        if (after !== before) await browser.storage.local.set({ [KEY]: after });
        return after;
      }),
  };
}
