import { SealError, unwrapKey, wrapKey } from '../seal/age.ts';
import { boxKey, newBoxKey, openBox, sealBox } from '../seal/box.ts';
import type { Lock, Memory } from '../seal/lock.ts';
import { type DataKey, isOld, type KeptRecord, type LogDatabase, type OldRecord, type SealedBody } from './database.ts';
import { LogError } from './log-error.ts';
import { type Book, BOOKS, LOST_BODY, OTHERS_BODY, type StoredRecord } from './record.ts';

/**
 * Stretches of writing: each has a data key of its own, under which its records lie, and which is
 * wrapped to whoever may read them. The key of the stretch that is written now stays in the browser's
 * memory, so that a capture can be completed while the log is locked; it goes when the log is locked.
 */

/** A stretch ends after so long, in ms. */
const LONGEST = 12 * 60 * 60_000;
const FORMAT = 'lesson-lookout record-box 2';
/** Of version 2, which left kind, time and hashes beside the box. */
const OLD_FORMAT = 'lesson-lookout body 1';

export interface StretchPorts {
  readonly database: LogDatabase;
  readonly lock: Pick<Lock, 'recipient' | 'identity' | 'peek'>;
  readonly memory: Pick<Memory, 'get' | 'set'>;
  /** Public keys beside the teacher's own. */
  recipientsOf(book: Book): Promise<readonly string[]>;
  /** Epoch ms. */
  now(): number;
}

/** Opens records; see `Stretches`. */
export type Opener = (book: Book, kept: KeptRecord | OldRecord) => Promise<StoredRecord>;

/** Seals records of one book under the stretch that is written now. */
export type Sealer = (record: StoredRecord) => Promise<KeptRecord>;

/** Seals what is no record for the readers of one book. @param about what it belongs to: it opens beside the same words */
export type TextSealer = (text: string, about: string) => Promise<SealedBody>;
/** Opens that; `undefined`: it does not open, for whatever reason. */
export type TextOpener = (body: SealedBody, about: string) => Promise<string | undefined>;

export interface Stretches {
  /** For one record, or for a page of them. `beside`: `recipientsOf` the book, where they are known already. */
  sealer(book: Book, beside?: readonly string[]): Promise<Sealer>;
  textSealer(book: Book): Promise<TextSealer>;
  /** @throws LogError `locked` */
  textOpener(): Promise<TextOpener>;
  /** For reading: one that cannot be opened comes without its fields. @throws LogError `locked` */
  opener(): Promise<Opener>;
  /** The same for what the background reads by itself: it does not move the time until it locks. @throws LogError `locked` */
  quietOpener(): Promise<Opener>;
  /** For the writer: while locked it opens what was written in this stretch. The opener throws LogError `locked`. */
  writersOpener(): Promise<Opener>;
  /** Wraps every data key to those who may read now, where that has changed. Nothing, while it is locked. */
  rewrap(): Promise<void>;
  /** The private half that was used last, and what it opened, leave this page's own memory. */
  forget(): void;
}

/** The stretch that is written, in the browser's memory. */
interface Current {
  readonly id: string;
  readonly key: Uint8Array<ArrayBuffer>;
  readonly recipients: readonly string[];
  readonly since: number;
}

/** The memory holds JSON only. */
type Remembered = Omit<Current, 'key'> & { readonly key: readonly number[] };

export function isSealed(body: OldRecord['body']): body is SealedBody {
  return typeof body === 'object' && body !== null && 'box' in body;
}

/** A record opens beside the number, day and id that it was written with, and no other. */
function aboutOf(book: Book, { seq, date, id, body }: Omit<KeptRecord, 'body'> & { body: { key: string } }): string {
  return JSON.stringify([FORMAT, body.key, book, seq, date, id]);
}

function oldAboutOf(key: string, book: Book, { seq, at, kind, id, prev, hash }: OldRecord): string {
  return JSON.stringify([OLD_FORMAT, key, book, seq, at, kind, id, prev, hash]);
}

/** What lies in a box. */
type Sealed = Omit<StoredRecord, 'seq' | 'id'>;

function unreadable(kept: KeptRecord | OldRecord, body: StoredRecord['body']): StoredRecord {
  if (isOld(kept)) return { ...kept, body };
  const { seq, date, id } = kept;
  return { seq, at: Date.parse(date), kind: 'unreadable', id, prev: '', hash: '', body };
}

/** The key of a stretch, as far as it opens. */
type StretchKey = CryptoKey | 'of others' | 'lost';

function sameKeys(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join() === others.toSorted().join();
}

/** One that does not open comes without its fields; of an earlier version's, kind and hashes stay. */
async function openWith(key: StretchKey, book: Book, kept: KeptRecord | OldRecord): Promise<StoredRecord> {
  try {
    if (!isSealed(kept.body)) return unreadable(kept, isOld(kept) ? kept.body : LOST_BODY);
    if (typeof key === 'string') return unreadable(kept, key === 'lost' ? LOST_BODY : OTHERS_BODY);
    const about = isOld(kept) ? oldAboutOf(kept.body.key, book, kept) : aboutOf(book, kept);
    const opened = JSON.parse(await openBox(key, kept.body, about));
    return isOld(kept) ? { ...kept, body: opened } : { ...(opened as Sealed), seq: kept.seq, id: kept.id };
  } catch (error) {
    if (error instanceof SealError) return unreadable(kept, LOST_BODY);
    throw error;
  }
}

async function unwrap(file: Uint8Array | undefined, identity: string): Promise<StretchKey> {
  try {
    return file === undefined ? 'lost' : await boxKey(await unwrapKey(file, identity));
  } catch (error) {
    if (error instanceof SealError) return error.code === 'not-opened' ? 'of others' : 'lost';
    throw error;
  }
}

/** What one private half opens. */
export interface Openers {
  readonly record: Opener;
  readonly text: TextOpener;
}

/** Opens what lies sealed, with one private half; each key is unwrapped once. `wrapped`: the wrapped key of an id. */
export function openersWith(identity: string, wrapped: (id: string) => Promise<DataKey['file'] | undefined>): Openers {
  const opened = new Map<string, Promise<StretchKey>>();
  function keyOf(id: string): Promise<StretchKey> {
    const key = opened.get(id) ?? wrapped(id).then((file) => unwrap(file, identity));
    if (!opened.has(id)) {
      opened.set(id, key);
      key.catch(() => opened.delete(id));
    }
    return key;
  }
  return {
    record: async (book, kept) => await openWith(isSealed(kept.body) ? await keyOf(kept.body.key) : 'lost', book, kept),
    async text(body, about) {
      const key = await keyOf(body.key);
      if (typeof key === 'string') return undefined;
      try {
        return await openBox(key, body, about);
      } catch (error) {
        if (error instanceof SealError) return undefined;
        throw error;
      }
    },
  };
}

/** The wrapped key of an id, from the log's database. */
export function wrappedKeysIn({ use }: Pick<LogDatabase, 'use'>): Parameters<typeof openersWith>[1] {
  return async (id) => (await use((db) => db.get('data-keys', id)))?.file;
}

export function createStretches({ database, lock, memory, recipientsOf, now }: StretchPorts): Stretches {
  /** Of the private half that was used last: another one has no use of the keys that it opened. */
  let last: { readonly identity: string; readonly open: Openers } | undefined;
  const beginning = new Map<Book, Promise<Current>>();

  async function readers(book: Book, beside?: readonly string[]): Promise<readonly string[]> {
    const [own, others] = await Promise.all([lock.recipient(), beside ?? recipientsOf(book)]);
    return [...new Set([own, ...others])];
  }

  function nameOf(book: Book): string {
    return `stretch:${book}`;
  }

  async function remembered(book: Book): Promise<Current | undefined> {
    const found = (await memory.get(nameOf(book))) as Remembered | undefined;
    return found && { ...found, key: Uint8Array.from(found.key) };
  }

  /** A public key that is none would keep captures from being stored: then it is the teacher's alone. */
  async function wrap(
    key: Uint8Array<ArrayBuffer>,
    recipients: readonly string[],
  ): Promise<Omit<DataKey, 'id' | 'book'>> {
    try {
      return { recipients, file: await wrapKey(key, recipients) };
    } catch (error) {
      const own = [await lock.recipient()];
      if (sameKeys(own, recipients)) throw error;
      console.warn('Lesson Lookout: a key of the school file is no age key; records are sealed to the teacher alone');
      return { recipients: own, file: await wrapKey(key, own) };
    }
  }

  async function begin(book: Book, recipients: readonly string[]): Promise<Current> {
    const [id, key] = [crypto.randomUUID(), newBoxKey()];
    const wrapped = { id, book, ...(await wrap(key, recipients)) };
    // Before the first record under it.
    await database.write(['data-keys'], (tx) => tx.objectStore('data-keys').add(wrapped));
    const since = now();
    await memory.set(nameOf(book), { id, key: [...key], recipients, since } satisfies Remembered);
    return { id, key, recipients, since };
  }

  async function current(book: Book, beside?: readonly string[]): Promise<Current> {
    const [found, recipients] = await Promise.all([remembered(book), readers(book, beside)]);
    const goesOn = found && sameKeys(found.recipients, recipients) && now() - found.since < LONGEST;
    if (goesOn) return found;
    const begun = beginning.get(book) ?? begin(book, recipients);
    beginning.set(book, begun);
    try {
      return await begun;
    } finally {
      beginning.delete(book);
    }
  }

  function openersOf(identity: string | undefined): Openers | undefined {
    if (identity === undefined) last = undefined;
    else if (identity !== last?.identity) last = { identity, open: openersWith(identity, wrappedKeysIn(database)) };
    return last?.open;
  }

  function unlocked(openers: Openers | undefined): Openers {
    if (openers === undefined) throw new LogError('locked');
    return openers;
  }

  return {
    async sealer(book, beside) {
      const { id: key, key: bytes } = await current(book, beside);
      const sealing = await boxKey(bytes);
      return async ({ seq, id, ...sealed }) => {
        const index = { seq, date: new Date(sealed.at).toISOString().slice(0, 10), id };
        const box = await sealBox(
          sealing,
          JSON.stringify(sealed satisfies Sealed),
          aboutOf(book, { ...index, body: { key } }),
        );
        return { ...index, body: { key, ...box } };
      };
    },

    async textSealer(book) {
      const { id: key, key: bytes } = await current(book);
      const sealing = await boxKey(bytes);
      return async (text, about) => ({ key, ...(await sealBox(sealing, text, about)) });
    },

    textOpener: async () => unlocked(openersOf(await lock.identity())).text,
    opener: async () => unlocked(openersOf(await lock.identity())).record,
    quietOpener: async () => unlocked(openersOf(await lock.peek())).record,

    async writersOpener() {
      const openers = openersOf(await lock.identity());
      if (openers !== undefined) return openers.record;
      return async (book, kept) => {
        const stretch = await remembered(book);
        if (!isSealed(kept.body) || stretch?.id !== kept.body.key) throw new LogError('locked');
        return await openWith(await boxKey(stretch.key), book, kept);
      };
    },

    async rewrap() {
      const identity = await lock.peek();
      if (identity === undefined) return;
      const readersOf = new Map(await Promise.all(BOOKS.map(async (book) => [book, await readers(book)] as const)));
      for (const { id, book, recipients, file } of await database.use((db) => db.getAll('data-keys'))) {
        const wanted = readersOf.get(book) ?? [];
        if (sameKeys(recipients, wanted)) continue;
        try {
          const again = { id, book, ...(await wrap(await unwrapKey(file, identity), wanted)) };
          await database.use((db) => db.put('data-keys', again));
        } catch (error) {
          // Of a key that is lost: it stays as it is.
          if (!(error instanceof SealError)) throw error;
        }
      }
    },

    forget() {
      last = undefined;
    },
  };
}
