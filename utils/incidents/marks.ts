import browser from 'webextension-polyfill';
import type { Head } from './chain.ts';
import type { MarkStore } from './log.ts';
import type { Book } from './record.ts';

function keyOf(book: Book): string {
  return `log-mark:${book}`;
}

function tombstoneKeyOf(book: Book): string {
  return `log-tombstone:${book}`;
}

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null || !('seq' in value) || !('hash' in value)) return false;
  return Number.isSafeInteger(value.seq) && typeof value.hash === 'string';
}

/** The log's high-water marks in `storage.local`: another store than the log's, so that one can miss the other. */
export const browserMarks: MarkStore = {
  async read(book) {
    const key = keyOf(book);
    const value = (await browser.storage.local.get(key))[key];
    return isHead(value) ? value : undefined;
  },
  async write(book, { seq, hash }) {
    await browser.storage.local.set({ [keyOf(book)]: { seq, hash } });
  },
  async readTombstone(book) {
    const key = tombstoneKeyOf(book);
    const value = (await browser.storage.local.get(key))[key];
    return isHead(value) && 'on' in value && typeof value.on === 'string' ? { ...value, on: value.on } : undefined;
  },
  async writeTombstone(book, { seq, hash, on }) {
    await browser.storage.local.set({ [tombstoneKeyOf(book)]: { seq, hash, on } });
  },
};
