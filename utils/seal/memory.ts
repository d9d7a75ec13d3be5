import browser from 'webextension-polyfill';
import type { Memory } from './lock.ts';

const PREFIX = 'seal:';

/**
 * What is unlocked, in `storage.session`: in the browser's memory, for our own pages and background alone,
 * through every stop of the background, until the browser is closed.
 */
export const browserMemory: Memory = {
  async get(name) {
    const key = PREFIX + name;
    return (await browser.storage.session.get(key))[key];
  },
  async set(name, value) {
    await browser.storage.session.set({ [PREFIX + name]: value });
  },
  async clear() {
    const names = Object.keys(await browser.storage.session.get(null));
    await browser.storage.session.remove(names.filter((name) => name.startsWith(PREFIX)));
  },
};
