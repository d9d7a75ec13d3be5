import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import {
  EMPTY_HEAD,
  type Erasure,
  type Head,
  linkRecord,
  type NewRecord,
  type Tombstone,
  withErased,
} from './chain.ts';
import { type LogHealth, startHealthCheck } from './health.ts';
import { LogError, logErrorOf } from './log-error.ts';
import { BOOKS, type Book, referenceOf, type StoredRecord } from './record.ts';

/**
 * The incident log in IndexedDB, in the extension's own origin: the only file that opens a database.
 * One writer (the background), append only. What `append` resolves with is on the disk: strict
 * durability, resolved by the transaction's `complete`.
 */

const VERSION = 1;
/** How long an open may be blocked by another tab's older version, in ms. */
const OPEN_LIMIT = 10_000;
/** Waits before the connection is opened anew, in ms; then the error is the caller's. */
const REOPEN_WAITS = [100, 400, 1_600];
/** Records read at once: flat memory for a log of any length. */
const PAGE = 500;
/**
 * How often an append starts anew because another writer moved the head: an old and a new background
 * overlap while the extension is updated. Each time one of them got on, so it ends with their queue.
 */
const HEAD_TRIES = 50;

type LogSchema = DBSchema & {
  [book in Book]: { key: number; value: StoredRecord; indexes: { id: string } };
};
type Connection = IDBPDatabase<LogSchema>;

/** The high-water mark of each book, kept apart from the log so that a loss of the log is noticed; and its tombstone. */
export interface MarkStore {
  read(book: Book): Promise<Head | undefined>;
  write(book: Book, head: Head): Promise<void>;
  readTombstone(book: Book): Promise<Tombstone | undefined>;
  writeTombstone(book: Book, tombstone: Tombstone): Promise<void>;
}

export interface LogPorts {
  readonly name: string;
  readonly marks: MarkStore;
  /** Resolves after so many ms. */
  wait(ms: number): Promise<void>;
}

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
  readonly record: StoredRecord;
}

export interface IncidentLog extends LogReader {
  /**
   * Stores one record under a client-made id. The same id again stores nothing and gives the first
   * reference. `compose` runs in the writer's turn and may run again; `seq` is the number that comes next.
   *
   * @throws LogError when nothing was stored, or what `compose` throws
   */
  append(
    id: string,
    compose: (reader: LogReader, heads: (book: Book) => Promise<Head>) => Promise<Entry>,
  ): Promise<Appended>;
  /** Reads the whole book and compares it with the high-water mark. @throws LogError */
  check(book: Book): Promise<LogHealth>;
  /**
   * Deletes a book's beginning up to its tombstone, in ranges; with `tombstone` up to that one, which is written
   * first. What is interrupted goes on with the next call. @throws LogError
   */
  purge(book: Book, tombstone?: Tombstone): Promise<void>;
  close(): Promise<void>;
}

function upgrade(db: Connection): void {
  for (const book of BOOKS) db.createObjectStore(book, { keyPath: 'seq' }).createIndex('id', 'id', { unique: true });
}

/** The log; opened at the first use, and anew when the browser closes it. */
export function createIncidentLog(ports: LogPorts): IncidentLog {
  let connection: Promise<Connection> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  function forget(which: Promise<Connection>): void {
    if (connection === which) connection = undefined;
  }

  function open(): Promise<Connection> {
    let late = false;
    const opening = openDB<LogSchema>(ports.name, VERSION, {
      upgrade,
      // A newer version wants in: let it, and open anew at the next use.
      blocking: (_current, _blocked, event) => {
        forget(result);
        (event.target as IDBDatabase).close();
      },
      terminated: () => forget(result),
    });
    // What opens after the limit is held by nobody, and would block every later version.
    opening.then(
      (db) => late && db.close(),
      () => undefined,
    );
    const limit = ports.wait(OPEN_LIMIT).then((): never => {
      late = true;
      throw new LogError('blocked');
    });
    const result = Promise.race([opening, limit]);
    return result;
  }

  async function connect(): Promise<Connection> {
    connection ??= open();
    const mine = connection;
    try {
      return await mine;
    } catch (error) {
      forget(mine);
      throw error;
    }
  }

  /** Runs `task`; a connection that died is dropped and opened anew, a bounded number of times. */
  async function withConnection<T>(task: (db: Connection) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await task(await connect());
      } catch (error) {
        const known = logErrorOf(error);
        const wait = REOPEN_WAITS[attempt];
        if (known?.code !== 'unavailable' || wait === undefined) throw known ?? error;
        connection?.then((db) => db.close()).catch(() => undefined);
        connection = undefined;
        await ports.wait(wait);
      }
    }
  }

  const reader: LogReader = {
    newest: (book, limit, before) =>
      withConnection(async (db) => {
        const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
        const records: StoredRecord[] = [];
        let cursor = await db.transaction(book).store.openCursor(range, 'prev');
        while (cursor && records.length < limit) {
          records.push(cursor.value);
          cursor = await cursor.continue();
        }
        return records;
      }),
    range: (book, from, to = Number.MAX_SAFE_INTEGER) =>
      withConnection((db) => (from > to ? Promise.resolve([]) : db.getAll(book, IDBKeyRange.bound(from, to)))),
    find: (id) =>
      withConnection(async (db) => {
        for (const book of BOOKS) {
          const record = await db.getFromIndex(book, 'id', id);
          if (record) return { book, record };
        }
        return undefined;
      }),
  };

  /** After a loss the numbers go on from the mark: the gap stays to be seen. */
  async function head(book: Book): Promise<Head> {
    const [[last], mark] = await Promise.all([reader.newest(book, 1), ports.marks.read(book)]);
    const stored = last ?? EMPTY_HEAD;
    return mark !== undefined && mark.seq > stored.seq ? mark : { seq: stored.seq, hash: stored.hash };
  }

  async function erased(book: Book, erasures: readonly Erasure[]): Promise<readonly StoredRecord[]> {
    const records = await Promise.all(
      erasures.map(async (erasure) => {
        const [record] = await reader.range(book, erasure.seq, erasure.seq);
        return record && withErased(record, erasure);
      }),
    );
    return records.filter((record) => record !== undefined);
  }

  /** true: stored, and `rewritten` with it, all or nothing; false: the book moved on meanwhile. */
  function put(book: Book, record: StoredRecord, rewritten: readonly StoredRecord[]): Promise<boolean> {
    return withConnection(async (db) => {
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
    return withConnection(async (db) => {
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
      const mark = await ports.marks.read(book);
      if ((mark?.seq ?? 0) < record.seq) await ports.marks.write(book, { seq: record.seq, hash: record.hash });
    } catch (error) {
      console.warn('Lesson Lookout: the high-water mark of the log was not written', error);
    }
  }

  async function appendNow(id: string, compose: Parameters<IncidentLog['append']>[1]): Promise<Appended> {
    for (let attempt = 0; attempt < HEAD_TRIES; attempt += 1) {
      const found = await reader.find(id);
      if (found) {
        await raiseMark(found.book, found.record);
        return { ...found, reference: referenceOf(found.book, found.record.seq) };
      }
      const { book, erase = [], ...entry } = await compose(reader, head);
      const record = await linkRecord(book, await head(book), { ...entry, id });
      if (!(await put(book, record, await erased(book, erase)))) continue;
      await raiseMark(book, record);
      return { reference: referenceOf(book, record.seq), book, record };
    }
    throw new LogError('busy');
  }

  return {
    ...reader,
    append(id, compose) {
      const turn = queue.then(() => appendNow(id, compose));
      queue = turn.catch(() => undefined);
      return turn;
    },
    async check(book) {
      const [mark, tombstone] = await Promise.all([ports.marks.read(book), ports.marks.readTombstone(book)]);
      const check = startHealthCheck(book, mark ?? EMPTY_HEAD, tombstone);
      for (let from = (tombstone?.seq ?? 0) + 1; ; ) {
        const page = await withConnection((db) => db.getAll(book, IDBKeyRange.lowerBound(from), PAGE));
        for (const record of page) await check.add(record);
        const last = page.at(-1);
        if (last === undefined) return check.finish();
        from = last.seq + 1;
      }
    },
    async purge(book, tombstone) {
      if (tombstone !== undefined) await ports.marks.writeTombstone(book, tombstone);
      const upTo = tombstone?.seq ?? (await ports.marks.readTombstone(book))?.seq ?? 0;
      while (await removeSome(book, upTo));
    },
    async close() {
      const open = connection;
      connection = undefined;
      await open?.then((db) => db.close()).catch(() => undefined);
    },
  };
}
