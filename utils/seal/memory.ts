import browser, { type Storage } from 'webextension-polyfill';
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

/** Calls back after it was locked or unlocked, by whatever page; returns the way to stop. Not when its time moves. */
export function onLockTurn(turned: () => void): () => void {
  function listen({ [`${PREFIX}unlocked`]: change }: Record<string, Storage.StorageChange>, area: string): void {
    if (area !== 'session' || change === undefined) return;
    if ((change.oldValue === undefined) !== (change.newValue === undefined)) turned();
  }
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
