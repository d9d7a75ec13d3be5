import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Box } from '../seal/box.ts';
import { keptKeyIn, type KeyStore } from '../seal/key-store.ts';
import { LogError, logErrorOf } from './log-error.ts';
import { BOOKS, type Book, type StoredRecord } from './record.ts';

/**
 * The log's database in IndexedDB, in the extension's own origin: the only file that opens one. It holds
 * the records, sealed, and the keys to them, wrapped.
 */

/** 1: records open. 2: records sealed, and their keys beside them. */
const VERSION = 2;
/** How long an open may be blocked by another tab's older version, in ms. */
const OPEN_LIMIT = 10_000;
/** Waits before the connection is opened anew, in ms; then the error is the caller's. */
const REOPEN_WAITS = [100, 400, 1_600];

/** A body under the data key of its stretch. */
export interface SealedBody extends Box {
  /** Id of the `DataKey`. */
  readonly key: string;
}

/** A record as it lies on the disk. Open: written by version 1, and not sealed yet. */
export type KeptRecord = Omit<StoredRecord, 'body'> & { readonly body: StoredRecord['body'] | SealedBody };

/** The key of one stretch of writing, wrapped: an age file. */
export interface DataKey {
  readonly id: string;
  readonly book: Book;
  /** Public keys whose owners can unwrap it. */
  readonly recipients: readonly string[];
  readonly file: Uint8Array<ArrayBuffer>;
}

type LogSchema = DBSchema & {
  [book in Book]: { key: number; value: KeptRecord; indexes: { id: string } };
} & {
  'data-keys': { key: string; value: DataKey };
  /** By `KeptKey`'s names, and under `sealed-to` how far version 1's records are sealed. */
  vault: { key: string; value: unknown };
};
export type Connection = IDBPDatabase<LogSchema>;

export interface LogDatabase {
  /** Runs `task`; a connection that died is dropped and opened anew, a bounded number of times. @throws LogError */
  use<T>(task: (db: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabasePorts {
  readonly name: string;
  /** Resolves after so many ms. */
  wait(ms: number): Promise<void>;
}

function upgrade(db: Connection, from: number): void {
  if (from < 1) {
    for (const book of BOOKS) db.createObjectStore(book, { keyPath: 'seq' }).createIndex('id', 'id', { unique: true });
  }
  if (from < 2) {
    db.createObjectStore('data-keys', { keyPath: 'id' });
    db.createObjectStore('vault');
  }
}

/** The database; opened at the first use, and anew when the browser closes it. */
export function createLogDatabase(ports: DatabasePorts): LogDatabase {
  let connection: Promise<Connection> | undefined;

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

  return {
    async use(task) {
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
    },
    async close() {
      const open = connection;
      connection = undefined;
      await open?.then((db) => db.close()).catch(() => undefined);
    },
  };
}

/** Where the teacher's own key lies: beside the log, so that what belongs together changes together. */
export function keyStoreIn({ use }: LogDatabase): KeyStore {
  return {
    read: () => use(async (db) => keptKeyIn(await db.get('vault', 'key'))),
    replace: (before, after) =>
      use(async (db) => {
        const tx = db.transaction('vault', 'readwrite', { durability: 'strict' });
        const now = keptKeyIn(await tx.store.get('key'));
        const same = now?.recipient === before?.recipient && now?.changed === before?.changed;
        await Promise.all([...(same ? [tx.store.put(after, 'key')] : []), tx.done]);
        return same;
      }),
  };
}
