import type { LogReader } from './reader.ts';
import type { Book, StoredRecord } from './record.ts';

/** Records that are read or deleted at once: flat memory for a log of any length. */
export const AT_ONCE = 500;
/** How long a page is, and how many are on their way at once. */
interface Pages {
  readonly size: number;
  readonly ahead: number;
}

/** Fewer, for some pages are on their way at once: while some are opened, the next come from the disk. */
const READ: Pages = { size: AT_ONCE / 2, ahead: 4 };

/**
 * What is made of the numbers from `from` to `to`, both inclusive, a page at a time and in their order: the next ones
 * are made while the caller works on this one. Throws as `make` does.
 */
export async function* inPages<T>(
  make: (from: number, to: number) => Promise<T>,
  from: number,
  to: number,
  { size, ahead }: Pages,
): AsyncGenerator<T> {
  const coming: Promise<T>[] = [];
  let next = from;

  function makeOn(): void {
    if (next > to) return;
    const page = make(next, Math.min(next + size - 1, to));
    // It is said when its turn comes; a caller that stops before has no more need of it.
    page.catch(() => undefined);
    coming.push(page);
    next += size;
  }

  for (let begun = 0; begun < ahead; begun += 1) makeOn();
  for (let page = coming.shift(); page !== undefined; page = coming.shift()) {
    const made = await page;
    makeOn();
    yield made;
  }
}

/**
 * The records of a book with numbers from `from` to `to`, both inclusive, oldest first, a page at a time. A page has no
 * record where numbers are missing. Throws as the reader does.
 */
export function pagesOf(
  reader: Pick<LogReader, 'range'>,
  book: Book,
  from: number,
  to: number,
): AsyncGenerator<readonly StoredRecord[]> {
  return inPages((first, last) => reader.range(book, first, last), from, to, READ);
}
