import type { Head } from '../../utils/incidents/chain.ts';
import type { Book, StoredRecord } from '../../utils/incidents/record.ts';

/** What the log holds, read from its own database past all of the product's code. */
export interface StoredLog {
  readonly records: Readonly<Record<Book, readonly StoredRecord[]>>;
  /** The high-water marks beside it. */
  readonly marks: Readonly<Partial<Record<Book, Head>>>;
}

/**
 * Reads the log in a page of the extension. It stands alone, so that a browser's driver can send it there
 * as text. Without a database it makes none: the books are empty then.
 */
export async function readStoredLog(): Promise<StoredLog> {
  const name = 'lesson-lookout-log';
  const books = ['incidents', 'staff-concerns'] as const;
  const scope = globalThis as unknown as Record<'browser' | 'chrome', { storage: { local: StorageGet } } | undefined>;
  const local = (scope.browser ?? scope.chrome)?.storage.local;
  const kept = (await local?.get(null)) ?? {};
  const marks = Object.fromEntries(books.map((book) => [book, kept[`log-mark:${book}`]]));
  const records: Record<string, unknown[]> = { incidents: [], 'staff-concerns': [] };
  if ((await indexedDB.databases()).some((one) => one.name === name)) {
    const db = await settled(indexedDB.open(name));
    const transaction = db.transaction(books);
    for (const book of books) records[book] = await settled(transaction.objectStore(book).getAll());
    db.close();
  }
  return JSON.parse(JSON.stringify({ records, marks }));

  function settled<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
    });
  }
}

interface StorageGet {
  get(keys: null): Promise<Record<string, unknown>>;
}

/**
 * Keeps every other writer and reader of the log waiting until `window.letGo()` is called in that page:
 * a disk that does not answer. It stands alone like `readStoredLog`. Resolves once it holds the log.
 */
export async function holdLog(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('lesson-lookout-log');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
  });
  const store = db.transaction('incidents', 'readwrite').objectStore('incidents');
  let held = true;
  Object.assign(globalThis, {
    letGo: () => {
      held = false;
    },
  });
  await new Promise<void>((holding) => {
    // A transaction lasts for as long as it is asked something.
    const ask = () => {
      store.count().addEventListener('success', () => {
        holding();
        if (held) ask();
        else db.close();
      });
    };
    ask();
  });
}
