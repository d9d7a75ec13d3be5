import { EMPTY_HEAD, type Head, recordVerifies } from './chain.ts';
import type { LogDatabase } from './database.ts';
import { LogError } from './log-error.ts';
import type { MarkStore } from './log.ts';
import { type Book, isShut, type StoredRecord } from './record.ts';
import type { Stretches } from './stretches.ts';

/**
 * Bringing records back from a backup. Nothing that can be read here is overwritten, and another log's records are never
 * mixed into a chain: each must be the same as the one under its number, or fit between those beside it. What does not
 * open here any more, its key lost or its box damaged, is taken from the backup where that has the same record whole.
 */

type Linked = Pick<StoredRecord, 'id' | 'prev' | 'hash' | 'body'>;

interface Beside {
  readonly before: Linked | undefined;
  readonly after: Linked | undefined;
  /** The number under which its id is here. */
  readonly sameId: number | undefined;
  readonly mark: Head | undefined;
}

/** The same record; of one that does not open, its id is what is left to know it by. */
function isSame(here: Linked, record: StoredRecord): boolean {
  return here.hash === '' ? here.id === record.id : here.hash === record.hash;
}

function fits(record: StoredRecord, { before, after, sameId, mark }: Beside): boolean {
  if (sameId !== undefined && sameId !== record.seq) return false;
  if (mark?.seq === record.seq && mark.hash !== record.hash) return false;
  return links(before, record) && links(record, after);
}

/** What is not there, or does not open, contradicts nothing. */
function links(before: Linked | undefined, after: Linked | undefined): boolean {
  return !before?.hash || !after?.hash || before.hash === after.prev;
}

/** The same record is here, and there is nothing to bring back of it. */
function stays(book: Book, here: Linked, record: StoredRecord, beside: Beside): boolean {
  return !isShut(here) || !fits(record, beside) || !recordVerifies(book, record);
}

/**
 * Those of a page of a backup that are not here, or do not open, sealed in one transaction: all of them are added, or none; how many.
 *
 * @throws LogError `other-log`, `locked`
 */
export async function addRestored(
  database: LogDatabase,
  stretches: Stretches,
  marks: MarkStore,
  book: Book,
  records: readonly StoredRecord[],
  write: boolean,
): Promise<number> {
  const [mark, tombstone] = await Promise.all([marks.read(book), marks.readTombstone(book)]);
  // What was deleted in its time does not come back.
  const wanted = records.filter(({ seq }) => seq > (tombstone?.seq ?? 0));
  const [first, last] = [wanted[0], wanted.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const [kept, sameIds] = await database.use(async (db) => {
    const { store } = db.transaction(book);
    const ids = wanted.map(({ id }) => store.index('id').getKey(id));
    return await Promise.all([store.getAll(IDBKeyRange.bound(first.seq - 1, last.seq + 1)), Promise.all(ids)]);
  });
  const open = await stretches.opener();
  const here = new Map<number, Linked>();
  for (const one of await Promise.all(kept.map((each) => open(book, each)))) here.set(one.seq, one);
  const fresh: StoredRecord[] = [];
  const freshIds = new Map<string, number>();
  for (const [index, one] of wanted.entries()) {
    const found = here.get(one.seq);
    const beside = {
      before: here.get(one.seq - 1),
      after: here.get(one.seq + 1),
      sameId: sameIds[index] ?? freshIds.get(one.id),
      mark,
    };
    if (found === undefined ? !fits(one, beside) : !isSame(found, one)) throw new LogError('other-log');
    if (found !== undefined && stays(book, found, one, beside)) continue;
    here.set(one.seq, one);
    fresh.push(one);
    freshIds.set(one.id, one.seq);
  }
  const newest = fresh.at(-1);
  if (write && newest !== undefined) {
    const sealed = await Promise.all(fresh.map(await stretches.sealer(book)));
    // One that came in meanwhile refuses them all: it can be done again.
    await database.write([book, 'heads'], async (tx) => {
      const heads = tx.objectStore('heads');
      const { seq } = (await heads.get(book)) ?? EMPTY_HEAD;
      const store = tx.objectStore(book);
      const there = await Promise.all(sealed.map((one) => store.get(one.seq)));
      await Promise.all(sealed.map((one, at) => (there[at]?.id === one.id ? store.put(one) : store.add(one))));
      if (newest.seq > seq) await heads.put({ seq: newest.seq, hash: newest.hash }, book);
    });
  }
  return fresh.length;
}
