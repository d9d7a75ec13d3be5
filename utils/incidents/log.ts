import { serialQueue } from '../base/serial-queue.ts';
import {
  EMPTY_HEAD,
  type Erasure,
  type Head,
  linkRecord,
  type NewRecord,
  type Tombstone,
  withErased,
} from './chain.ts';
import type { KeptRecord, LogDatabase } from './database.ts';
import { type LogHealth, startHealthCheck } from './health.ts';
import { LogError } from './log-error.ts';
import { BOOKS, type Book, openFields, type RecordIndex, referenceOf, type StoredRecord } from './record.ts';
import { addRestored } from './restore.ts';
import { sealOldPage } from './seal-old.ts';
import type { Opener, Stretches } from './stretches.ts';

/**
 * The incident log. One writer (the background), append only. What `append` resolves with is on the disk:
 * strict durability, resolved by the transaction's `complete`. Bodies are sealed on their way to the disk
 * and opened on their way back: writing is always possible, reading while it is unlocked.
 */

/** Records read at once: flat memory for a log of any length. */
const PAGE = 500;
/**
 * How often an append starts anew because another writer moved the head: an old and a new background
 * overlap while the extension is updated. Each time one of them got on, so it ends with their queue.
 */
const HEAD_TRIES = 50;

/** The high-water mark of each book, kept apart from the log so that a loss of the log is noticed; and its tombstone. */
export interface MarkStore {
  read(book: Book): Promise<Head | undefined>;
  write(book: Book, head: Head): Promise<void>;
  readTombstone(book: Book): Promise<Tombstone | undefined>;
  writeTombstone(book: Book, tombstone: Tombstone): Promise<void>;
}

export interface LogPorts {
  readonly database: LogDatabase;
  readonly marks: MarkStore;
  readonly stretches: Stretches;
}

/** Each rejects with LogError `locked` while the log is locked. */
export interface LogReader {
  /** At most `limit` records with numbers below `before`, newest first. */
  newest(book: Book, limit: number, before?: number): Promise<readonly StoredRecord[]>;
  /** Records with numbers from `from` to `to`, both inclusive, oldest first. */
  range(book: Book, from: number, to?: number): Promise<readonly StoredRecord[]>;
  /** The record of a client-made id, in whichever book. */
  find(id: string): Promise<{ readonly book: Book; readonly record: StoredRecord } | undefined>;
}

/** What is to be written: known only in the writer's turn, for an amendment stands on what is there. */
export interface Entry extends Omit<NewRecord, 'id'> {
  readonly book: Book;
  /** Of earlier records of this book: gone in the transaction that stores the entry, which says why. */
  readonly erase?: readonly Erasure[];
}

export interface Appended {
  readonly reference: string;
  readonly book: Book;
  readonly record: RecordIndex;
}

export interface IncidentLog extends LogReader {
  /** Reads what the background reads by itself: nobody is reading then, so it locks at its time all the same. */
  readonly quietly: LogReader;
  /**
   * Stores one record under a client-made id. The same id again stores nothing and gives the first
   * reference. `compose` runs in the writer's turn and may run again. While the log is locked its reader finds
   * what was written in this stretch, and rejects for everything else.
   *
   * @throws LogError when nothing was stored, or what `compose` throws
   */
  append(
    id: string,
    compose: (reader: LogReader, heads: (book: Book) => Promise<Head>) => Promise<Entry>,
  ): Promise<Appended>;
  /** What stays readable of the record of a client-made id, locked or not. */
  indexOf(id: string): Promise<{ readonly book: Book; readonly record: RecordIndex } | undefined>;
  /**
   * Reads the whole book and compares it with the high-water mark; while it is locked, the links alone.
   *
   * @throws LogError
   */
  check(book: Book): Promise<LogHealth>;
  /**
   * Deletes a book's beginning up to its tombstone, in ranges; with `tombstone` up to that one, which is written
   * first. What is interrupted goes on with the next call. @throws LogError
   */
  purge(book: Book, tombstone?: Tombstone): Promise<void>;
  /** What was deleted of a book, if anything. */
  deleted(book: Book): Promise<Tombstone | undefined>;
  /** Whether records of a backup are of this log; nothing is written. @throws LogError `other-log` */
  checkRestored(book: Book, records: readonly StoredRecord[]): Promise<void>;
  /** Adds those that are not here and leaves the others as they are; how many. @throws LogError `other-log`: none */
  restore(book: Book, records: readonly StoredRecord[]): Promise<number>;
  /** Takes a backup's head and tombstone, so that what is captured meanwhile comes after its last number. */
  restoreEnds(
    book: Book,
    ends: { readonly mark?: Head | undefined; readonly tombstone?: Tombstone | undefined },
  ): Promise<void>;
  /** Seals what version 1 wrote open, a page at a time, from where it stopped; captures go in between. */
  sealOld(): Promise<void>;
  close(): Promise<void>;
}

interface Found {
  readonly book: Book;
  readonly kept: KeptRecord;
}

export function createIncidentLog({ database, marks, stretches }: LogPorts): IncidentLog {
  const { use } = database;
  // There is one writer, and whatever it does it does in a turn.
  const inTurn = serialQueue();

  function newestKept(book: Book, limit: number, before?: number): Promise<readonly KeptRecord[]> {
    return use(async (db) => {
      const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
      const records: KeptRecord[] = [];
      let cursor = await db.transaction(book).store.openCursor(range, 'prev');
      while (cursor && records.length < limit) {
        records.push(cursor.value);
        cursor = await cursor.continue();
      }
      return records;
    });
  }

  function findKept(id: string): Promise<Found | undefined> {
    return use(async (db) => {
      for (const book of BOOKS) {
        const kept = await db.getFromIndex(book, 'id', id);
        if (kept) return { book, kept };
      }
      return undefined;
    });
  }

  function pageFrom(book: Book, from: number): Promise<readonly KeptRecord[]> {
    return use((db) => db.getAll(book, IDBKeyRange.lowerBound(from), PAGE));
  }

  /** Whoever may not read learns that at once, not from the first record. */
  function readerWith(opener: () => Promise<Opener>): LogReader {
    return {
      async newest(book, limit, before) {
        const open = await opener();
        return await Promise.all((await newestKept(book, limit, before)).map((one) => open(book, one)));
      },
      async range(book, from, to = Number.MAX_SAFE_INTEGER) {
        const open = await opener();
        if (from > to) return [];
        const kept = await use((db) => db.getAll(book, IDBKeyRange.bound(from, to)));
        return await Promise.all(kept.map((one) => open(book, one)));
      },
      async find(id) {
        const open = await opener();
        const found = await findKept(id);
        return found && { book: found.book, record: await open(found.book, found.kept) };
      },
    };
  }

  const reader = readerWith(stretches.opener);
  const writersReader: LogReader = { ...reader, find: readerWith(stretches.writersOpener).find };

  /** After a loss the numbers go on from the mark: the gap stays to be seen. */
  async function head(book: Book): Promise<Head> {
    const [[last], mark] = await Promise.all([newestKept(book, 1), marks.read(book)]);
    const stored = last ?? EMPTY_HEAD;
    return mark !== undefined && mark.seq > stored.seq ? mark : { seq: stored.seq, hash: stored.hash };
  }

  async function erased(book: Book, erasures: readonly Erasure[]): Promise<readonly KeptRecord[]> {
    const records = await Promise.all(
      erasures.map(async (erasure) => {
        const [record] = await reader.range(book, erasure.seq, erasure.seq);
        // What cannot be opened stays as it lies there.
        return record && openFields(record) ? await stretches.seal(book, withErased(record, erasure)) : undefined;
      }),
    );
    return records.filter((record) => record !== undefined);
  }

  /** true: stored, and `rewritten` with it, all or nothing; false: the book moved on meanwhile. */
  function put(book: Book, record: KeptRecord, rewritten: readonly KeptRecord[]): Promise<boolean> {
    return use(async (db) => {
      const tx = db.transaction(book, 'readwrite', { durability: 'strict' });
      const done = tx.done;
      done.catch(() => undefined);
      const [taken, newest] = await Promise.all([
        tx.store.index('id').getKey(record.id),
        tx.store.openKeyCursor(null, 'prev'),
      ]);
      if (taken !== undefined || (newest !== null && newest.key >= record.seq)) return false;
      // One that was purged meanwhile must not come back.
      const there = await Promise.all(rewritten.map((one) => tx.store.getKey(one.seq)));
      const again = rewritten.filter((_, index) => there[index] !== undefined);
      await Promise.all([tx.store.add(record), ...again.map((one) => tx.store.put(one)), done]);
      return true;
    });
  }

  /** Deletes the first records of a book, `PAGE` at most; false: none is left with a number up to `upTo`. */
  function removeSome(book: Book, upTo: number): Promise<boolean> {
    return use(async (db) => {
      const tx = db.transaction(book, 'readwrite', { durability: 'strict' });
      const done = tx.done;
      done.catch(() => undefined);
      const first = (await tx.store.openKeyCursor())?.key ?? Number.POSITIVE_INFINITY;
      if (first <= upTo) await tx.store.delete(IDBKeyRange.bound(first, Math.min(first + PAGE - 1, upTo)));
      await done;
      return first <= upTo;
    });
  }

  /** A mark that cannot be written takes nothing from what is stored; the next one makes it good. */
  async function raiseMark(book: Book, record: Head): Promise<void> {
    try {
      const mark = await marks.read(book);
      if ((mark?.seq ?? 0) < record.seq) await marks.write(book, { seq: record.seq, hash: record.hash });
    } catch (error) {
      console.warn('Lesson Lookout: the high-water mark of the log was not written', error);
    }
  }

  async function appendNow(id: string, compose: Parameters<IncidentLog['append']>[1]): Promise<Appended> {
    for (let attempt = 0; attempt < HEAD_TRIES; attempt += 1) {
      const found = await findKept(id);
      if (found) {
        await raiseMark(found.book, found.kept);
        return { book: found.book, record: found.kept, reference: referenceOf(found.book, found.kept.seq) };
      }
      const { book, erase = [], ...entry } = await compose(writersReader, head);
      const record = linkRecord(book, await head(book), { ...entry, id });
      const sealed = await stretches.seal(book, record);
      if (!(await put(book, sealed, await erased(book, erase)))) continue;
      await raiseMark(book, record);
      return { reference: referenceOf(book, record.seq), book, record };
    }
    throw new LogError('busy');
  }

  return {
    ...reader,
    quietly: readerWith(stretches.quietOpener),
    async indexOf(id) {
      const found = await findKept(id);
      return found && { book: found.book, record: found.kept };
    },
    append: (id, compose) => inTurn(() => appendNow(id, compose)),
    async check(book) {
      const [mark, tombstone] = await Promise.all([marks.read(book), marks.readTombstone(book)]);
      const check = startHealthCheck(book, mark ?? EMPTY_HEAD, tombstone);
      for (let from = (tombstone?.seq ?? 0) + 1; ; ) {
        const page = await pageFrom(book, from);
        const open = await stretches.opener().catch(whenLocked);
        for (const kept of page) {
          if (open === undefined) check.addLocked(kept);
          else await check.add(await open(book, kept));
        }
        const last = page.at(-1);
        if (last === undefined) return check.finish();
        from = last.seq + 1;
      }
    },
    deleted: (book) => marks.readTombstone(book),
    async purge(book, tombstone) {
      if (tombstone !== undefined) await marks.writeTombstone(book, tombstone);
      const upTo = tombstone?.seq ?? (await marks.readTombstone(book))?.seq ?? 0;
      let left = upTo > 0;
      while (left) left = await removeSome(book, upTo);
    },
    async checkRestored(book, records) {
      await addRestored(database, stretches, marks, book, records, false);
    },
    restore: (book, records) => inTurn(() => addRestored(database, stretches, marks, book, records, true)),
    restoreEnds: (book, { mark, tombstone }) =>
      inTurn(async () => {
        const empty = (await newestKept(book, 1)).length === 0;
        if (empty && tombstone !== undefined && (await marks.readTombstone(book)) === undefined)
          await marks.writeTombstone(book, tombstone);
        if (mark !== undefined && mark.seq > (await head(book)).seq) await marks.write(book, mark);
      }),
    async sealOld() {
      for (const book of BOOKS) while (await inTurn(() => sealOldPage(database, stretches, book)));
    },
    close: () => database.close(),
  };
}

function whenLocked(error: unknown): undefined {
  if (error instanceof LogError && error.code === 'locked') return undefined;
  throw error;
}
