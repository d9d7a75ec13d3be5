import type { LogReader } from './reader.ts';
import type { Book, StoredRecord } from './record.ts';

/** Records that are read or deleted at once: flat memory for a log of any length. */
export const AT_ONCE = 500;
/** Fewer, for some pages are on their way at once. */
const PAGE = AT_ONCE / 2;
/** Pages on their way at once: while some are opened, the next come from the disk. */
const AHEAD = 4;

/**
 * The records of a book with numbers from `from` to `to`, both inclusive, oldest first, a page at a time: the next ones
 * are read while the caller works on this one. A page has no record where numbers are missing. Throws as the reader does.
 */
export async function* pagesOf(
  reader: Pick<LogReader, 'range'>,
  book: Book,
  from: number,
  to: number,
): AsyncGenerator<readonly StoredRecord[]> {
  const coming: Promise<readonly StoredRecord[]>[] = [];
  let next = from;

  function readOn(): void {
    if (next > to) return;
    const page = reader.range(book, next, Math.min(next + PAGE - 1, to));
    // It is said when its turn comes; a caller that stops before has no more need of it.
    page.catch(() => undefined);
    coming.push(page);
    next += PAGE;
  }

  for (let ahead = 0; ahead < AHEAD; ahead += 1) readOn();
  for (let page = coming.shift(); page !== undefined; page = coming.shift()) {
    const records = await page;
    readOn();
    yield records;
  }
}
