import type { LogReader } from './log.ts';
import type { Book, StoredRecord } from './record.ts';

/** Records that are read at once: flat memory for a log of any length. */
const PAGE = 500;

/**
 * The records of a book with numbers from `from` to `to`, both inclusive, oldest first, a page at a time: the next is
 * read while the caller works on this one. A page has no record where numbers are missing. Throws as the reader does.
 */
export async function* pagesOf(
  reader: Pick<LogReader, 'range'>,
  book: Book,
  from: number,
  to: number,
): AsyncGenerator<readonly StoredRecord[]> {
  const read = (start: number) => reader.range(book, start, Math.min(start + PAGE - 1, to));
  let next = from <= to ? read(from) : undefined;
  for (let start = from; next !== undefined; start += PAGE) {
    const page = await next;
    next = start + PAGE <= to ? read(start + PAGE) : undefined;
    // It is said when its turn comes; a caller that stops before has no more need of it.
    next?.catch(() => undefined);
    yield page;
  }
}
