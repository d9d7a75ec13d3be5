import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { Box } from '../seal/box.ts';
import { keptKeyIn, type KeyStore } from '../seal/key-store.ts';
import { LogError, logErrorOf } from './log-error.ts';
import type { Head } from './chain.ts';
import { BOOKS, type Book, type StoredRecord } from './record.ts';

/**
 * The log's database in IndexedDB, in the extension's own origin: the only file that opens one. It holds
 * the records, sealed, and the keys to them, wrapped.
 */

/** 1: records open. 2: bodies sealed, and their keys beside them. 3: all but number, day and id sealed; heads. 4: registers. */
export const LOG_VERSION = 4;
/** How long an open may be blocked by another tab's older version, and how long a new journal may take, in ms. */
const OPEN_LIMIT = 10_000;
/** How long a write waits for the browser to say what room there is, in ms. */
const ROOM_LIMIT = 3_000;
/** Waits before the connection is opened anew, in ms; then the error is the caller's. */
const REOPEN_WAITS = [100, 400, 1_600];
/** Below so many bytes nothing is written: Chromium's store takes damage from a disk that fills up under it. */
const LEAST_ROOM = 16_000_000;

/** A body under the data key of its stretch. */
export interface SealedBody extends Box {
  /** Id of the `DataKey`. */
  readonly key: string;
}

/** A record as it lies on the disk: all that can be read of it without a key. */
export interface KeptRecord {
  readonly seq: number;
  /** Day of writing in UTC, `2026-11-23`. */
  readonly date: string;
  /**
   * A random number made where it was captured, which says nothing: it lies open so that what is sent twice
   * while the log is locked is stored once.
   */
  readonly id: string;
  readonly body: SealedBody;
}

/** One that an earlier version wrote and that is not moved yet: version 2 sealed the body alone, version 1 nothing. */
export type OldRecord = Omit<StoredRecord, 'body'> & { readonly body: StoredRecord['body'] | SealedBody };

export function isOld(kept: KeptRecord | OldRecord): kept is OldRecord {
  return 'hash' in kept;
}

/** Who was in a lesson, sealed: all that can be read of it without a key. */
export interface SealedRegister {
  /** A random number, which says nothing. */
  readonly id: string;
  /** Day of the lesson in UTC, `2026-11-23`. */
  readonly date: string;
  /** JSON of a `KeptRegister` without what was told. */
  readonly body: SealedBody;
  /** JSON of what was told: of its own, for the lesson may go on while it is noted. */
  readonly told?: SealedBody;
}

/** The key of one stretch of writing, wrapped: an age file. */
export interface DataKey {
  readonly id: string;
  readonly book: Book;
  /** Public keys whose owners can unwrap it. */
  readonly recipients: readonly string[];
  readonly file: Uint8Array<ArrayBuffer>;
}

type LogSchema = DBSchema & {
  [book in Book]: { key: number; value: KeptRecord | OldRecord; indexes: { id: string } };
} & {
  'data-keys': { key: string; value: DataKey };
  /** By `KeptKey`'s names, and under `moved-to` how far the records of earlier versions are moved under the seal. */
  vault: { key: string; value: unknown };
  /** The last record of each book, written with it: who writes while it is locked cannot read it from the record. */
  heads: { key: string; value: Head };
  registers: { key: string; value: SealedRegister; indexes: { date: string } };
};
export type Connection = IDBPDatabase<LogSchema>;
type Stores = StoreNames<LogSchema>[];
type Upgrade = IDBPTransaction<LogSchema, Stores, 'versionchange'>;

export interface LogDatabase {
  /** Runs `task`; a connection that died is dropped and opened anew, a bounded number of times. @throws LogError */
  use<T>(task: (db: Connection) => Promise<T>): Promise<T>;
  /** One transaction: when it resolves all that `task` wrote is on the disk; when it rejects, none of it. @throws LogError */
  write<T>(stores: Stores, task: (tx: IDBPTransaction<LogSchema, Stores, 'readwrite'>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabasePorts {
  readonly name: string;
  /** Resolves after so many ms. */
  wait(ms: number): Promise<void>;
  /** Bytes that the disk has left, or the browser's storage. */
  room(): Promise<number>;
  /** After a failure, before anything else is written: see `beginNewJournal`. */
  newJournal(): Promise<boolean>;
}

/** The one of this browser. */
export function browserDatabase(): LogDatabase {
  return createLogDatabase({
    name: 'lesson-lookout-log',
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    room: browserRoom,
    newJournal: beginNewJournal,
  });
}

/** With unlimited storage Chromium's quota is what the disk has left and what we use. */
async function browserRoom(): Promise<number> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? Number.POSITIVE_INFINITY : quota - usage;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/**
 * Chromium goes on writing at the end of the journal that it finds. Where a crash or a power cut left half an entry
 * there, it takes all that follows for damage at the next start and throws every database of ours away. Once one is
 * deleted, it writes what the journal holds to files of their own and begins a new one; another browser loses nothing by it.
 *
 * @returns false: there is no room for it
 */
export async function beginNewJournal(): Promise<boolean> {
  const name = 'lesson-lookout-new-journal';
  if ((await browserRoom()) < LEAST_ROOM) return false;
  (await openDB(name, 1)).close();
  await deleteDB(name);
  return true;
}

function upgrade(db: Connection, from: number, _to: number | null, tx: Upgrade): void {
  // What fails here fails the upgrade as a whole, and the opening tells of it.
  tx.done.catch(() => undefined);
  const before = BOOKS.filter((book) => db.objectStoreNames.contains(book));
  for (const book of BOOKS) {
    if (before.includes(book)) continue;
    db.createObjectStore(book, { keyPath: 'seq' }).createIndex('id', 'id', { unique: true });
  }
  if (from < 2) {
    db.createObjectStore('data-keys', { keyPath: 'id' });
    db.createObjectStore('vault');
  }
  if (from < 3) {
    db.createObjectStore('heads');
    for (const book of before) headFromRecords(tx, book).catch(() => undefined);
  }
  if (from < 4) db.createObjectStore('registers', { keyPath: 'id' }).createIndex('date', 'date');
}

/** Versions 1 and 2 had the hash of a record open beside it. */
async function headFromRecords(tx: Upgrade, book: Book): Promise<void> {
  const last = (await tx.objectStore(book).openCursor(null, 'prev'))?.value;
  if (last !== undefined && isOld(last)) await tx.objectStore('heads').put({ seq: last.seq, hash: last.hash }, book);
}

/** The database; opened at the first use, and anew when the browser closes it. */
export function createLogDatabase(ports: DatabasePorts): LogDatabase {
  let connection: Promise<Connection> | undefined;
  /** Something failed, and may have left half an entry. */
  let torn = false;
  /** The new journal that is being begun: one for all that wait for it. */
  let mending: Promise<void> | undefined;

  /** What comes of it, or `late` once so many ms are over: behind one that never ends every capture would wait. */
  function within<T>(result: Promise<T>, ms: number, late: T): Promise<T> {
    return Promise.race([result, ports.wait(ms).then(() => late)]);
  }

  async function mend(): Promise<void> {
    // First, for what fails meanwhile is not mended by it.
    torn = false;
    if (!(await within(ports.newJournal(), OPEN_LIMIT, false).catch(() => false))) torn = true;
  }

  function forget(which: Promise<Connection>): void {
    if (connection === which) connection = undefined;
  }

  function open(): Promise<Connection> {
    let late = false;
    const opening = openDB<LogSchema>(ports.name, LOG_VERSION, {
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

  const use: LogDatabase['use'] = async (task) => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        if (torn) mending ??= mend().finally(() => (mending = undefined));
        await mending;
        return await task(await connect());
      } catch (error) {
        const known = logErrorOf(error);
        const wait = REOPEN_WAITS[attempt];
        torn ||= known?.code === 'unavailable' || known?.code === 'full';
        if (known?.code !== 'unavailable' || wait === undefined) throw known ?? error;
        connection?.then((db) => db.close()).catch(() => undefined);
        connection = undefined;
        await ports.wait(wait);
      }
    }
  };

  return {
    use,
    write: (stores, task) =>
      use(async (db) => {
        if ((await within(ports.room(), ROOM_LIMIT, Number.POSITIVE_INFINITY)) < LEAST_ROOM) throw new LogError('full');
        const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
        // Awaited below, and rejected before that where a request fails.
        tx.done.catch(() => undefined);
        try {
          const result = await task(tx);
          await tx.done;
          return result;
        } catch (error) {
          abort(tx);
          throw error;
        }
      }),
    async close() {
      const open = connection;
      connection = undefined;
      await open?.then((db) => db.close()).catch(() => undefined);
    },
  };
}

/** So that no half of it stays; one that is over already is left alone. */
function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // Aborted by what failed, or complete.
  }
}

/** Where the teacher's own key lies: beside the log, so that what belongs together changes together. */
export function keyStoreIn({ use, write }: LogDatabase): KeyStore {
  return {
    read: () => use(async (db) => keptKeyIn(await db.get('vault', 'key'))),
    replace: (before, after) =>
      write(['vault'], async (tx) => {
        const vault = tx.objectStore('vault');
        const now = keptKeyIn(await vault.get('key'));
        const same = now?.recipient === before?.recipient && now?.changed === before?.changed;
        if (same) await vault.put(after, 'key');
        return same;
      }),
  };
}
