import type { Head } from './chain.ts';
import type { KeptRecord, LogDatabase } from './database.ts';
import { LogError } from './log-error.ts';
import type { MarkStore } from './log.ts';
import type { Book, RecordIndex, StoredRecord } from './record.ts';
import type { Stretches } from './stretches.ts';

/**
 * Bringing records back from a backup. Nothing that is here is overwritten, and another log's records are never
 * mixed into a chain: each must be the same as the one under its number, or fit between those beside it.
 */

interface Beside {
  readonly here: RecordIndex | undefined;
  readonly before: RecordIndex | undefined;
  readonly after: RecordIndex | undefined;
  /** The number under which its id is here. */
  readonly sameId: number | undefined;
  readonly mark: Head | undefined;
}

function fits(record: RecordIndex, { here, before, after, sameId, mark }: Beside): boolean {
  if (here !== undefined) return here.hash === record.hash;
  if (sameId !== undefined) return false;
  if (mark?.seq === record.seq && mark.hash !== record.hash) return false;
  return (before === undefined || before.hash === record.prev) && (after === undefined || after.prev === record.hash);
}

/** One transaction: all of them are added that are not here, or none. @throws LogError `other-log` */
export async function addRestored(
  { use }: LogDatabase,
  stretches: Stretches,
  marks: MarkStore,
  book: Book,
  records: readonly StoredRecord[],
  write: boolean,
): Promise<number> {
  const [mark, tombstone] = await Promise.all([marks.read(book), marks.readTombstone(book)]);
  // What was deleted in its time does not come back.
  const wanted = records.filter(({ seq }) => seq > (tombstone?.seq ?? 0));
  const sealed: readonly KeptRecord[] = write
    ? await Promise.all(wanted.map((one) => stretches.seal(book, one)))
    : wanted;
  return await use(async (db) => {
    const tx = db.transaction(book, write ? 'readwrite' : 'readonly', { durability: 'strict' });
    const done = tx.done;
    done.catch(() => undefined);
    let added = 0;
    for (const one of sealed) {
      const [here, before, after, sameId] = await Promise.all([
        tx.store.get(one.seq),
        tx.store.get(one.seq - 1),
        tx.store.get(one.seq + 1),
        tx.store.index('id').getKey(one.id),
      ]);
      if (!fits(one, { here, before, after, sameId, mark })) {
        if (write) tx.abort();
        throw new LogError('other-log');
      }
      if (here !== undefined) continue;
      if (write) await tx.store.add?.(one);
      added += 1;
    }
    await done;
    return added;
  });
}
