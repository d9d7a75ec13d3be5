import { logFault } from '../base/log-fault.ts';
import { serialQueue } from '../base/serial-queue.ts';
import {
  EMPTY_HEAD,
  type Erasure,
  GENESIS,
  type Head,
  linkRecord,
  type NewRecord,
  type Tombstone,
  withErased,
} from './chain.ts';
import type { KeptRecord, LogDatabase } from './database.ts';
import { checkOf } from './check.ts';
import type { LogHealth } from './health.ts';
import { LogError } from './log-error.ts';
import { moveOldPage } from './move-old.ts';
import { AT_ONCE } from './pages.ts';
import { findKept, type LogReader, newestKept, readerOf } from './reader.ts';
import { BOOKS, type Book, openFields, referenceOf, type StoredRecord } from './record.ts';
import { addRestored } from './restore.ts';
import type { Sealer, Stretches } from './stretches.ts';

/**
 * The incident log. One writer (the background), append only. What `append` resolves with is on the disk:
 * strict durability, resolved by the transaction's `complete`. Records are sealed on their way to the disk
 * and opened on their way back: writing is always possible, reading while it is unlocked.
 */

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

/** What is to be written: known only in the writer's turn, for an amendment stands on what is there. */
export interface Entry extends Omit<NewRecord, 'id'> {
  readonly book: Book;
  /** Public keys that may open it beside the teacher's, where whoever composed it knows; absent: they are asked for. */
  readonly readers?: readonly string[];
  /** Of earlier records of this book: gone in the transaction that stores the entry, which says why. */
  readonly erase?: readonly Erasure[];
}

/** Where a record lies: known while the log is locked too. */
export interface Place {
  readonly book: Book;
  readonly seq: number;
}

export interface Appended extends Place {
  readonly reference: string;
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
  /** Where the record of a client-made id lies, locked or not. */
  placeOf(id: string): Promise<Place | undefined>;
  /**
   * Reads the whole book and compares it with its head and the high-water mark; while it is locked, the numbers alone.
   * Asked again while it looks at just this, it is done once.
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
  /**
   * Moves what earlier versions left readable under the seal, a page at a time, from where it stopped; captures go
   * in between. Nothing while it is locked. false: so it is, and some may be left.
   */
  sealOld(): Promise<boolean>;
  close(): Promise<void>;
}

export function createIncidentLog({ database, marks, stretches }: LogPorts): IncidentLog {
  const { use, write } = database;
  // There is one writer, and whatever it does it does in a turn.
  const inTurn = serialQueue();

  const reader = readerOf(database, stretches.opener);
  const writersReader: LogReader = { ...reader, find: readerOf(database, stretches.writersOpener).find };

  function storedHead(book: Book): Promise<Head> {
    return use(async (db) => {
      const tx = db.transaction([book, 'heads']);
      const [head = EMPTY_HEAD, newest] = await Promise.all([
        tx.objectStore('heads').get(book),
        tx.objectStore(book).openKeyCursor(null, 'prev'),
      ]);
      // A head that was lost: the chain breaks there, to be seen, and no capture is refused for it.
      return newest !== null && newest.key > head.seq ? { seq: newest.key, hash: GENESIS } : head;
    });
  }

  /** After a loss the numbers go on from the mark: the gap stays to be seen. A mark that cannot be read refuses no capture. */
  async function head(book: Book): Promise<Head> {
    const unread = logFault('warn', 'the high-water mark of the log was not read');
    const [stored, mark] = await Promise.all([storedHead(book), marks.read(book).catch(unread)]);
    return mark !== undefined && mark.seq > stored.seq ? mark : stored;
  }

  async function erased(book: Book, erasures: readonly Erasure[], seal: Sealer): Promise<readonly KeptRecord[]> {
    const records = await Promise.all(
      erasures.map(async (erasure) => {
        const [record] = await reader.range(book, erasure.seq, erasure.seq);
        // What cannot be opened stays as it lies there.
        return record && openFields(record) ? await seal(withErased(record, erasure)) : undefined;
      }),
    );
    return records.filter((record) => record !== undefined);
  }

  /** true: stored, and its head and `rewritten` with it, all or nothing; false: the book moved on meanwhile. */
  function put(book: Book, record: KeptRecord, hash: string, rewritten: readonly KeptRecord[]): Promise<boolean> {
    return write([book, 'heads'], async (tx) => {
      const [store, heads] = [tx.objectStore(book), tx.objectStore('heads')];
      const [taken, newest, last] = await Promise.all([
        store.index('id').getKey(record.id),
        store.openKeyCursor(null, 'prev'),
        heads.get(book),
      ]);
      if (taken !== undefined || Math.max(newest?.key ?? 0, last?.seq ?? 0) >= record.seq) return false;
      // One that was purged meanwhile must not come back.
      const there = await Promise.all(rewritten.map((one) => store.getKey(one.seq)));
      const again = rewritten.filter((_, index) => there[index] !== undefined);
      const writes = [
        () => store.add(record),
        () => heads.put({ seq: record.seq, hash }, book),
        ...again.map((one) => () => store.put(one)),
      ];
      // One that throws at once, the transaction being over, leaves no other one's end unheard.
      await Promise.all(writes.map(async (run) => await run()));
      return true;
    });
  }

  /** Deletes the first records of a book, `AT_ONCE` at most; false: none is left with a number up to `upTo`. */
  function removeSome(book: Book, upTo: number): Promise<boolean> {
    return write([book], async (tx) => {
      const store = tx.objectStore(book);
      const first = (await store.openKeyCursor())?.key ?? Number.POSITIVE_INFINITY;
      if (first <= upTo) await store.delete(IDBKeyRange.bound(first, Math.min(first + AT_ONCE - 1, upTo)));
      return first <= upTo;
    });
  }

  /** A mark that cannot be written takes nothing from what is stored; the next one makes it good. */
  async function raiseMark(book: Book, record: Head): Promise<void> {
    try {
      const mark = await marks.read(book);
      if ((mark?.seq ?? 0) < record.seq) await marks.write(book, { seq: record.seq, hash: record.hash });
    } catch (error) {
      logFault('warn', 'the high-water mark of the log was not written')(error);
    }
  }

  async function appendNow(id: string, compose: Parameters<IncidentLog['append']>[1]): Promise<Appended> {
    for (let attempt = 0; attempt < HEAD_TRIES; attempt += 1) {
      const found = await findKept(database, id);
      if (found) {
        await raiseMark(found.book, await storedHead(found.book));
        return appended(found.book, found.kept.seq);
      }
      const { book, readers, erase = [], ...entry } = await compose(writersReader, head);
      const [last, seal] = await Promise.all([head(book), stretches.sealer(book, readers)]);
      const record = linkRecord(book, last, { ...entry, id });
      if (!(await put(book, await seal(record), record.hash, await erased(book, erase, seal)))) continue;
      await raiseMark(book, record);
      return appended(book, record.seq);
    }
    throw new LogError('busy');
  }

  return {
    ...reader,
    quietly: readerOf(database, stretches.quietOpener),
    async placeOf(id) {
      const found = await findKept(database, id);
      return found && { book: found.book, seq: found.kept.seq };
    },
    append: (id, compose) => inTurn(() => appendNow(id, compose)),
    check: checkOf(database, marks, stretches),
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
        const empty = (await newestKept(database, book, 1)).length === 0;
        if (empty && tombstone !== undefined && (await marks.readTombstone(book)) === undefined)
          await marks.writeTombstone(book, tombstone);
        if (mark !== undefined && mark.seq > (await head(book)).seq) await marks.write(book, mark);
      }),
    async sealOld() {
      for (const book of BOOKS) {
        let left: Awaited<ReturnType<typeof moveOldPage>>;
        do left = await inTurn(() => moveOldPage(database, stretches, book));
        while (left === 'some');
        if (left === 'locked') return false;
      }
      return true;
    },
    close: () => database.close(),
  };
}

function appended(book: Book, seq: number): Appended {
  return { reference: referenceOf(book, seq), book, seq };
}
