import type { Book, StoredRecord } from '../incidents/record.ts';
import { LogError } from '../incidents/log-error.ts';
import type { BackupSettings, BookEnds, RestoredSettings } from '../messages/backup-protocol.ts';
import { isFailure, type request } from '../messages/client.ts';
import type { Failure } from '../messages/protocol.ts';
import { openStream, SealError } from '../seal/age.ts';
import { type BackupLine, parseLine } from './format.ts';
import { LARGEST, linesOfText } from './text-lines.ts';

const PAGE = 200;

export interface Restored extends RestoredSettings {
  readonly added: number;
  /** Records that were here already. */
  readonly skipped: number;
}

/** What is wrong with the file: a sentence for the teacher. */
class NoBackup extends Error {}

const CHANGED = 'This file is damaged or was changed. Nothing was brought back.';
const NEWER = 'This is no backup that this version of Lesson Lookout can read. Nothing was brought back.';

/** Opens the file and hands over its lines, each checked; the last one must be its end. @throws NoBackup */
async function* linesOf(file: Blob, passphrase: string): AsyncGenerator<BackupLine> {
  for await (const text of linesOfText(await openStream(file.stream(), passphrase), { fatal: true })) {
    const line = parseLine(text);
    if (line === undefined) throw new NoBackup(NEWER);
    yield line;
  }
}

interface Steps {
  settings(settings: BackupSettings): Promise<void>;
  ends(book: Book, ends: BookEnds): Promise<void>;
  records(book: Book, records: readonly StoredRecord[]): Promise<void>;
}

/** Goes through the whole file in its order. @throws NoBackup */
async function walk(file: Blob, passphrase: string, steps: Steps): Promise<void> {
  let place: 'start' | 'settings' | 'books' | 'end' = 'start';
  let count = 0;
  const last = new Map<Book, number>();
  let page: { readonly book: Book; readonly records: StoredRecord[] } | undefined;

  async function flush(): Promise<void> {
    if (page && page.records.length > 0) await steps.records(page.book, page.records);
    page = undefined;
  }

  for await (const line of linesOf(file, passphrase)) {
    if ('format' in line && place === 'start') place = 'settings';
    else if ('settings' in line && place === 'settings') {
      place = 'books';
      await steps.settings(line.settings);
    } else if ('ends' in line && place === 'books' && !last.has(line.book)) {
      await flush();
      last.set(line.book, 0);
      await steps.ends(line.book, line.ends);
    } else if ('record' in line && place === 'books' && line.record.seq > (last.get(line.book) ?? Infinity)) {
      count += 1;
      last.set(line.book, line.record.seq);
      if (page?.book !== line.book || page.records.length === PAGE) {
        await flush();
        page = { book: line.book, records: [] };
      }
      page.records.push(line.record);
    } else if ('end' in line && place === 'books' && line.records === count) {
      await flush();
      place = 'end';
    } else throw new NoBackup(CHANGED);
  }
  if (place !== 'end') throw new NoBackup(CHANGED);
}

async function answered<T extends object>(answer: Promise<T | Failure>): Promise<T> {
  const given = await answer;
  if (isFailure(given)) throw new NoBackup(given.why);
  return given;
}

/**
 * Brings a backup back: first all of it is read and compared with what is here, and only where everything fits
 * is any of it written. What is here already is never overwritten. Interrupted, it can be done again.
 */
export async function restoreBackup(ask: typeof request, file: Blob, passphrase: string): Promise<Restored | Failure> {
  if (file.size > LARGEST) return { failed: 'no-backup', why: 'This file is too large for a backup.' };
  let total = 0;
  let added = 0;
  let kept: BackupSettings = {};
  try {
    await walk(file, passphrase, {
      settings: () => Promise.resolve(),
      ends: () => Promise.resolve(),
      async records(book, records) {
        const { fits } = await answered(ask({ type: 'restore-fits', book, records }));
        if (!fits) throw new LogError('other-log');
      },
    });
    await walk(file, passphrase, {
      settings(settings) {
        kept = settings;
        return Promise.resolve();
      },
      async ends(book, ends) {
        await answered(ask({ type: 'restore-ends', book, ends }));
      },
      async records(book, records) {
        total += records.length;
        added += (await answered(ask({ type: 'restore-records', book, records }))).added;
      },
    });
    const settings = await answered(ask({ type: 'restore-settings', settings: kept }));
    return { added, skipped: total - added, ...settings };
  } catch (error) {
    return { failed: 'no-backup', why: whyOf(error) };
  }
}

function whyOf(error: unknown): string {
  if (error instanceof NoBackup || error instanceof LogError) return error.message;
  if (error instanceof SealError)
    return 'This passphrase does not open this file, or it is no backup. Nothing was brought back.';
  return CHANGED;
}
