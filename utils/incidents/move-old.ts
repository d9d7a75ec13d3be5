import { type KeptRecord, isOld, type LogDatabase, type OldRecord } from './database.ts';
import { unlessLocked } from './log-error.ts';
import { type Book, isShut } from './record.ts';
import type { Stretches } from './stretches.ts';

/**
 * Version 1 wrote records open, version 2 with kind, time and hashes readable. They are moved under the seal a page at a
 * time, each page in one transaction together with how far it got: whatever stops it, a record is either as it was or
 * moved whole. One that does not open stays as it lies: what is readable of it is all that is left.
 */

const PAGE = 200;
const ALL = Number.MAX_SAFE_INTEGER;

/** Moves the next page of a book's old records, and says whether any are left. @throws LogError */
export async function moveOldPage(
  { use, write }: LogDatabase,
  stretches: Stretches,
  book: Book,
): Promise<'none' | 'some' | 'locked'> {
  const place = `moved-to:${book}`;
  const from = await use((db) => db.get('vault', place));
  if (from === ALL) return 'none';
  const open = await stretches.quietOpener().catch(unlessLocked);
  if (open === undefined) return 'locked';
  const range = IDBKeyRange.lowerBound(typeof from === 'number' ? from : 1);
  const page = await use((db) => db.getAll(book, range, PAGE));
  const last = page.at(-1);
  const opened = await Promise.all(page.filter(isOld).map((kept) => open(book, kept)));
  const old = opened.filter((record) => !isShut(record));
  // No stretch begins for nothing.
  const moved = old.length === 0 ? [] : await Promise.all(old.map(await stretches.sealer(book)));
  await write([book, 'vault'], async (tx) => {
    const store = tx.objectStore(book);
    const now = await Promise.all(moved.map(({ seq }) => store.get(seq)));
    // One that was deleted or erased meanwhile must not come back.
    const same = moved.filter((_one, index) => stillOld(now[index]));
    await Promise.all(same.map((one) => store.put(one)));
    await tx.objectStore('vault').put(last === undefined ? ALL : last.seq + 1, place);
  });
  return 'some';
}

/** What is erased is written anew, in today's form. */
function stillOld(kept: KeptRecord | OldRecord | undefined): boolean {
  return kept !== undefined && isOld(kept);
}
