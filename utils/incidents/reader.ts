import type { KeptRecord, LogDatabase, OldRecord } from './database.ts';
import { type Book, BOOKS, type StoredRecord } from './record.ts';
import type { Opener } from './stretches.ts';

/** Reading the log: nothing here writes. */

/** Each but `count` rejects with LogError `locked` while the log is locked. */
export interface LogReader {
  /** At most `limit` records with numbers below `before`, newest first. */
  newest(book: Book, limit: number, before?: number): Promise<readonly StoredRecord[]>;
  /** Records with numbers from `from` to `to`, both inclusive, oldest first. */
  range(book: Book, from: number, to?: number): Promise<readonly StoredRecord[]>;
  /** How many numbers of `range` have a record; locked or not. */
  count(book: Book, from: number, to?: number): Promise<number>;
  /** The record of a client-made id, in whichever book. */
  find(id: string): Promise<{ readonly book: Book; readonly record: StoredRecord } | undefined>;
}

type OnDisk = KeptRecord | OldRecord;

interface Found {
  readonly book: Book;
  readonly kept: OnDisk;
}

/** What a reader's `newest` gives, sealed. By ranges: each step of a cursor would wait behind whatever else is going on. */
export function newestKept(
  { use }: LogDatabase,
  book: Book,
  limit: number,
  before = Number.MAX_SAFE_INTEGER,
): Promise<readonly OnDisk[]> {
  return use(async (db) => {
    const { store } = db.transaction(book);
    const records: OnDisk[] = [];
    for (let below = before; records.length < limit; ) {
      const newest = await store.openKeyCursor(IDBKeyRange.upperBound(below, true), 'prev');
      if (newest === null) break;
      below = newest.key - (limit - records.length) + 1;
      records.push(...(await store.getAll(IDBKeyRange.bound(below, newest.key))).reverse());
    }
    return records;
  });
}

/** What a reader's `find` gives, sealed. */
export function findKept({ use }: LogDatabase, id: string): Promise<Found | undefined> {
  return use(async (db) => {
    const tx = db.transaction(BOOKS);
    const all = await Promise.all(BOOKS.map((book) => tx.objectStore(book).index('id').get(id)));
    const found = BOOKS.map((book, index) => ({ book, kept: all[index] }));
    return found.find((one): one is Found => one.kept !== undefined);
  });
}

/** Whoever may not read learns that at once, not from the first record. */
export function readerOf(database: LogDatabase, opener: () => Promise<Opener>): LogReader {
  const { use } = database;
  return {
    async newest(book, limit, before) {
      const open = await opener();
      return await Promise.all((await newestKept(database, book, limit, before)).map((one) => open(book, one)));
    },
    async range(book, from, to = Number.MAX_SAFE_INTEGER) {
      const open = await opener();
      if (from > to) return [];
      const kept = await use((db) => db.getAll(book, IDBKeyRange.bound(from, to)));
      return await Promise.all(kept.map((one) => open(book, one)));
    },
    count: (book, from, to = Number.MAX_SAFE_INTEGER) =>
      from > to ? Promise.resolve(0) : use((db) => db.count(book, IDBKeyRange.bound(from, to))),
    async find(id) {
      const open = await opener();
      const found = await findKept(database, id);
      return found && { book: found.book, record: await open(found.book, found.kept) };
    },
  };
}
