import { BOOKS, openFields } from '../incidents/record.ts';
import { isFailure, type request } from '../messages/client.ts';
import type { Failure } from '../messages/protocol.ts';
import { sealStream } from '../seal/age.ts';
import { FORMAT, type BackupLine } from './format.ts';
import { inBytes, inLines, partsOf } from './text-lines.ts';

/** Something could not be read: a failure with its sentence. */
class Unread extends Error {
  constructor(readonly failure: Failure) {
    super(failure.failed);
  }
}

export interface Backup {
  readonly parts: readonly Blob[];
  readonly records: number;
  /** References of records that cannot be opened here, and so are in no backup. */
  readonly unreadable: number;
}

/**
 * Everything that is kept, a page at a time, sealed to a passphrase. The parts lie where the browser keeps files,
 * so that a log of any length fits.
 *
 * @param now epoch ms
 */
export async function writeBackup(ask: typeof request, passphrase: string, now: number): Promise<Backup | Failure> {
  const counted = { records: 0, unreadable: 0 };

  async function* lines(): AsyncGenerator<BackupLine> {
    const rest = await ask({ type: 'backup-rest' });
    if (isFailure(rest)) throw new Unread(rest);
    yield { format: FORMAT, version: 1, madeAt: now };
    yield { settings: rest.settings };
    for (const book of BOOKS) {
      yield { book, ends: rest.books[book] };
      for (let from = 1; ; ) {
        const page = await ask({ type: 'backup-records', book, from });
        if (isFailure(page)) throw new Unread(page);
        const last = page.records.at(-1);
        if (last === undefined) break;
        for (const record of page.records) {
          if (openFields(record) === undefined) {
            counted.unreadable += 1;
            continue;
          }
          counted.records += 1;
          yield { book, record };
        }
        from = last.seq + 1;
      }
    }
    yield { end: true, records: counted.records };
  }

  try {
    const parts = await partsOf(await sealStream(inBytes(inLines(lines())), passphrase));
    return { parts, ...counted };
  } catch (error) {
    if (error instanceof Unread) return error.failure;
    throw error;
  }
}
