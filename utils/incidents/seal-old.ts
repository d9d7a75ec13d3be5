import type { Connection, KeptRecord, LogDatabase } from './database.ts';
import type { Book } from './record.ts';
import { isSealed, type Stretches } from './stretches.ts';

/**
 * Version 1 wrote records open. They are sealed a page at a time, each page in one transaction together with
 * how far it got: whatever stops it, a record is either open as it was or sealed whole.
 */

const PAGE = 200;
const ALL = Number.MAX_SAFE_INTEGER;

/** Seals the next page of a book's open records; false: none is left. @throws LogError */
export async function sealOldPage({ use }: LogDatabase, stretches: Stretches, book: Book): Promise<boolean> {
  const place = `sealed-to:${book}`;
  const from = await use((db) => db.get('vault', place));
  if (from === ALL) return false;
  const range = IDBKeyRange.lowerBound(typeof from === 'number' ? from : 1);
  const page = await use((db) => db.getAll(book, range, PAGE));
  const last = page.at(-1);
  const open = page.filter((kept) => !isSealed(kept.body));
  const sealed = await Promise.all(open.map((kept) => stretches.seal(book, kept)));
  await use(async (db: Connection) => {
    const tx = db.transaction([book, 'vault'], 'readwrite', { durability: 'strict' });
    const done = tx.done;
    done.catch(() => undefined);
    const store = tx.objectStore(book);
    const now = await Promise.all(open.map(({ seq }) => store.get(seq)));
    // One that was deleted or erased meanwhile must not come back.
    const unchanged = sealed.filter((_one, index) => same(now[index], open[index]));
    await Promise.all(unchanged.map((one) => store.put(one)));
    const moved = unchanged.length < sealed.length;
    if (!moved) await tx.objectStore('vault').put(last === undefined ? ALL : last.seq + 1, place);
    await done;
  });
  return true;
}

function same(some: KeptRecord | undefined, other: KeptRecord | undefined): boolean {
  return some !== undefined && JSON.stringify(some) === JSON.stringify(other);
}
