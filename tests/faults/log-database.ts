import type { Head } from '../../utils/incidents/chain.ts';
import { type Book, BOOKS, type StoredRecord } from '../../utils/incidents/record.ts';
import { unwrapKey } from '../../utils/seal/age.ts';
import { boxKey, openBox } from '../../utils/seal/box.ts';

/** What the log holds, opened. */
export interface StoredLog {
  readonly records: Readonly<Record<Book, readonly StoredRecord[]>>;
  /** The high-water marks beside it. */
  readonly marks: Readonly<Partial<Record<Book, Head>>>;
  /** And the log's own, written with each record. */
  readonly heads: Readonly<Partial<Record<Book, Head>>>;
}

/** As it lies on the disk, bytes in base64, with the device's own key opened: what a page of the extension can read. */
export interface SealedLog {
  readonly records: Readonly<Record<Book, readonly SealedRecord[]>>;
  readonly marks: StoredLog['marks'];
  readonly heads: StoredLog['heads'];
  readonly keys: readonly { readonly id: string; readonly file: string }[];
  /** Private half of the teacher's pair; absent: under a passphrase, or none was made. */
  readonly identity?: string;
}

interface SealedRecord {
  readonly seq: number;
  readonly date: string;
  readonly id: string;
  readonly body: { readonly key: string; readonly iv: string; readonly box: string };
}

/**
 * Reads the log in a page of the extension. It stands alone, so that a browser's driver can send it there
 * as text. Without a database it makes none: the books are empty then.
 */
export async function readSealedLog(): Promise<SealedLog> {
  const name = 'lesson-lookout-log';
  const books = ['incidents', 'staff-concerns', 'chair-concerns'] as const;
  const scope = globalThis as unknown as Record<'browser' | 'chrome', { storage: { local: StorageGet } } | undefined>;
  const local = (scope.browser ?? scope.chrome)?.storage.local;
  const kept = (await local?.get(null)) ?? {};
  const marks = Object.fromEntries(books.map((book) => [book, kept[`log-mark:${book}`]]));
  const found: Record<string, unknown> = { incidents: [], 'staff-concerns': [], 'chair-concerns': [] };
  const heads: Record<string, unknown> = {};
  let keys: unknown[] = [];
  let identity: string | undefined;
  if ((await indexedDB.databases()).some((one) => one.name === name)) {
    const db = await settled(indexedDB.open(name));
    const transaction = db.transaction([...books, 'data-keys', 'vault', 'heads']);
    for (const book of books) {
      found[book] = await settled(transaction.objectStore(book).getAll());
      heads[book] = await settled(transaction.objectStore('heads').get(book));
    }
    keys = await settled(transaction.objectStore('data-keys').getAll());
    const own = (await settled(transaction.objectStore('vault').get('key'))) as DeviceKey | undefined;
    db.close();
    if (own?.identity.by === 'device') {
      const { key, sealed } = own.identity;
      const additionalData = new TextEncoder().encode('lesson-lookout key 1');
      const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv, additionalData }, key, sealed.box);
      identity = new TextDecoder().decode(open);
    }
  }
  return JSON.parse(JSON.stringify({ records: found, marks, heads, keys, identity }, inBase64));

  function inBase64(_name: string, value: unknown): unknown {
    return value instanceof Uint8Array ? btoa(String.fromCharCode(...value)) : value;
  }

  function settled<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
    });
  }
}

/** Only of this shape while no passphrase is set. */
interface DeviceKey {
  readonly identity: {
    readonly by: string;
    readonly key: CryptoKey;
    readonly sealed: { readonly iv: BufferSource; readonly box: BufferSource };
  };
}

/**
 * Opens what `readSealedLog` read, by the documented format and past all of the product's code but its
 * cryptography. A record that is not sealed, or does not open, is an error.
 */
export async function openSealedLog({ records, marks, heads, keys, identity }: SealedLog): Promise<StoredLog> {
  async function open(book: Book): Promise<readonly StoredRecord[]> {
    return await Promise.all(
      records[book].map(async ({ seq, date, id, body }) => {
        const file = keys.find((one) => one.id === body.key)?.file;
        if (file === undefined) throw new Error(`no key for number ${seq} of ${book}`);
        const key = await boxKey(await unwrapKey(fromBase64(file), identity ?? ''));
        const about = JSON.stringify(['lesson-lookout record-box 2', body.key, book, seq, date, id]);
        const text = await openBox(key, { iv: fromBase64(body.iv), box: fromBase64(body.box) }, about);
        return { seq, id, ...(JSON.parse(text) as Omit<StoredRecord, 'seq' | 'id'>) };
      }),
    );
  }
  const opened = BOOKS.map(async (book) => [book, await open(book)] as const);
  return { marks, heads, records: Object.fromEntries(await Promise.all(opened)) as StoredLog['records'] };
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}

interface StorageGet {
  get(keys: null): Promise<Record<string, unknown>>;
}

/**
 * Keeps every other writer and reader of the log waiting until `window.letGo()` is called in that page:
 * a disk that does not answer. It stands alone like `readSealedLog`. Resolves once it holds the log.
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
