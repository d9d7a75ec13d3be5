import browser from 'webextension-polyfill';
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
  let queue: Promise<unknown> = Promise.resolve();
  return {
    read,
    change(change) {
      const turn = queue.then(async () => {
        const before = await read();
        const after = await change(before);
        if (after !== before) await browser.storage.local.set({ [KEY]: after });
        return after;
      });
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}
