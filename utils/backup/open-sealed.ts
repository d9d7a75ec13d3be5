import { fromBase64 } from '../base/base64.ts';
import type { KeptRegister } from '../attendance/register.ts';
import { type LogHealth, startHealthCheck } from '../incidents/health.ts';
import { type Book, type ListedRecord, readRecord } from '../incidents/record.ts';
import { openRegister } from '../incidents/register-store.ts';
import { type Opener, type Openers, openersWith } from '../incidents/stretches.ts';
import type { SealedEnds, SealedRecord, TeachersKey } from '../messages/sealed-protocol.ts';
import { keptOf, registerOf, type SealedLine } from './sealed-format.ts';
import { NoSealedLog } from './no-sealed-log.ts';

/** Records that are opened at once. */
const PAGE = 200;

/** A book of which the key opens something; of the others nothing is said. */
export interface OpenedBook {
  readonly book: Book;
  /** In order of their numbers. */
  readonly records: readonly ListedRecord[];
  readonly health: LogHealth;
}

/** Whose key opens it: told of the teacher's own keys, which may be tried with a passphrase. @returns a private half */
export type IdentityFor = (teachersKeys: readonly TeachersKey[]) => Promise<string>;

export interface OpenedLog {
  readonly books: readonly OpenedBook[];
  /** Who was in which lesson, as far as the key opens it. */
  readonly registers: readonly KeptRegister[];
  /** The file has no end: nobody can tell how much there was. */
  readonly cutOff: boolean;
}

/**
 * Opens a sealed log with one private half, and checks what it opens. Nothing is kept of either.
 *
 * @throws NoSealedLog, and what `identityFor` throws
 */
export async function openSealedBooks(lines: AsyncIterable<SealedLine>, identityFor: IdentityFor): Promise<OpenedLog> {
  const wrapped = new Map<string, Uint8Array<ArrayBuffer>>();
  const books: OpenedBook[] = [];
  const begun = new Set<Book>();
  let teachersKeys: readonly TeachersKey[] = [];
  const registers: KeptRegister[] = [];
  let openers: Openers | undefined;
  let reading: BookReading | undefined;
  let cutOff = true;

  async function finishBook(): Promise<void> {
    const done = await reading?.finish();
    if (done?.records.some((record) => !('unreadable' in record))) books.push(done);
    reading = undefined;
  }

  /** Where the line of its ends is damaged, a book begins with its first record. */
  async function begin(book: Book, ends: SealedEnds): Promise<void> {
    await finishBook();
    begun.add(book);
    reading = readBook(book, ends, (await opening()).record);
  }

  async function opening(): Promise<Openers> {
    openers ??= openersWith(await identityFor(teachersKeys), (id) => Promise.resolve(wrapped.get(id)));
    return openers;
  }

  for await (const line of lines) {
    if ('teachersKeys' in line) teachersKeys = line.teachersKeys;
    else if ('wrappedKey' in line) wrapped.set(line.wrappedKey.id, fromBase64(line.wrappedKey.file));
    else if ('ends' in line) {
      if (!begun.has(line.book)) await begin(line.book, line.ends);
    } else if ('record' in line) {
      if (!begun.has(line.book)) await begin(line.book, {});
      await reading?.add(line.book, line.record);
    } else if ('register' in line) {
      const register = await openRegister(registerOf(line.register), (await opening()).text);
      if (register) registers.push(register);
    } else if ('end' in line) cutOff = false;
  }
  await finishBook();
  if (books.length > 0 || registers.length > 0) return { books, registers, cutOff };
  throw new NoSealedLog('This key opens nothing here: what is here is sealed to other keys, or there are no records.');
}

interface BookReading {
  add(book: Book, record: SealedRecord): Promise<void>;
  finish(): Promise<OpenedBook>;
}

/** Opens a book's records as they come, a page at a time. */
function readBook(own: Book, ends: SealedEnds, open: Opener): BookReading {
  const check = startHealthCheck(own, [ends.mark, ends.head], ends.tombstone);
  const records: ListedRecord[] = [];
  let page: SealedRecord[] = [];
  let last = 0;

  async function flush(): Promise<void> {
    const opened = await Promise.all(page.map((one) => open(own, keptOf(one))));
    page = [];
    for (const record of opened) {
      check.add(record);
      records.push(readRecord(own, record));
    }
  }

  return {
    async add(book, record) {
      // One of another book, or out of its order, is none that a log has written.
      if (book !== own || record.seq <= last) return;
      last = record.seq;
      if (page.push(record) === PAGE) await flush();
    },
    async finish() {
      await flush();
      return { book: own, records, health: check.finish() };
    },
  };
}
