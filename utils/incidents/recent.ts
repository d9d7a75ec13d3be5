import browser from 'webextension-polyfill';
import { categoryOf, isApart } from './categories.ts';

/** Which categories were used last on this device, the last one first: ids alone. */
export interface RecentCategories {
  read(): Promise<readonly string[]>;
  /** A kind that was chosen; one that is kept apart leaves no trace outside of its own book. */
  used(id: string): Promise<void>;
}

const KEY = 'recent-categories';
const MOST = 5;

export const browserRecent: RecentCategories = {
  async read() {
    const kept = (await browser.storage.local.get(KEY))[KEY];
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  },
  async used(id) {
    if (isApart(categoryOf(id))) return;
    const before = await this.read();
    if (before[0] === id) return;
    await browser.storage.local.set({ [KEY]: [id, ...before.filter((one) => one !== id)].slice(0, MOST) });
  },
};
