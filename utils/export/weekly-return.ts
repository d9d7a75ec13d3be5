import { inPages, pagesOf } from '../incidents/pages.ts';
import type { LogReader } from '../incidents/reader.ts';
import { type Book, BOOKS, openFields } from '../incidents/record.ts';
import { type Given, type Gone, goneFrom, type MadeReturn, type Withheld, withheldIn } from '../incidents/weekly.ts';
import type { School } from '../policy/school.ts';
import { HEADERS } from './columns.ts';
import { csvHead } from './csv.ts';
import { insteadOf, linesOf, type Reading, rowsOf } from './return-rows.ts';

/**
 * The weekly return: records of the incident book, as the school's rules let others read them. And the file of
 * concerns about staff, of the same columns, from their own book alone.
 */

const DAY = 86_400_000;

/** How many may have said of an account in a file that it is kept apart. */
export interface FileDoubts {
  /** Records that cannot be opened. */
  readonly shut: number;
  /** Numbers that were given out and are not there. */
  readonly gone: number;
}

/** Which records are the rows of a return's file; the last one is the return itself. */
export type ReturnRows = Pick<MadeReturn, 'book' | 'from' | 'to'>;

/** Numbers from which on a file is worth the beginning of other threads, which is a tenth of a second; a week has dozens. */
export const LONG = 3_000;
/** Records of a page that another thread makes. */
const PAGE = 500;

/** Other threads, which make pages of one file. */
export interface PageMakers {
  /** Pages that they have work with at once. */
  readonly ahead: number;
  /** The lines of these numbers, in UTF-8. `undefined`: they did not make them, for whatever reason. */
  lines(from: number, to: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** They go, and all that they know of the log with them. */
  end(): void;
}

/** `2026-11-23`, in Greenwich. */
function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

async function lastThere(reader: LogReader, book: Book): Promise<number> {
  const [newest] = await reader.newest(book, 1);
  return newest?.seq ?? 0;
}

/**
 * Returns as they are read from a log, a page at a time and in flat memory.
 *
 * @param loadSchool the school as it stands, whose rules say what others may read
 * @param given which numbers a book gave out, whether their records are there or not
 * @param begin begins other threads for one long file; without, this one makes it
 */
export function returnsFrom(
  reader: LogReader,
  loadSchool: () => Promise<School>,
  given: (book: Book) => Promise<Given> = async (book) => ({ from: 1, to: await lastThere(reader, book) }),
  begin?: (reading: Reading) => PageMakers,
) {
  const withheldFrom = withheldIn(reader);

  /** What is gone of the records that could have kept apart what stands in the book from this number on. */
  async function goneAfter(book: Book, from: number, { seen }: Withheld): Promise<readonly Gone[]> {
    const own = book === 'incidents' ? [[book, from] as const] : [];
    const later = BOOKS.slice(BOOKS.indexOf(book) + 1).map((one) => [one, 1] as const);
    const gone = [...own, ...later].map(async ([one, first]) => {
      const [numbers, there] = await Promise.all([given(one), lastThere(reader, one)]);
      // The end of its own book is the next return's to tell.
      const last = one === book ? there : Math.max(numbers.to, there);
      // To count a long book anew takes as long as a tenth of its file.
      if (one === book && seen?.upTo === last && seen.records === last - numbers.from + 1) return [];
      return await goneFrom(reader, one, Math.max(first, numbers.from), last);
    });
    return (await Promise.all(gone)).flat();
  }

  async function reading(book: Book, withheld = withheldFrom(book)): Promise<Reading> {
    return { book, school: await loadSchool(), withheld: await withheld };
  }

  /** What they did not make, this thread makes: its reader says why not, where it cannot be made at all. */
  async function* madeElsewhere(
    makers: PageMakers,
    how: Reading,
    from: number,
    to: number,
  ): AsyncGenerator<string | Uint8Array<ArrayBuffer>> {
    const make = async (first: number, last: number) => ({ first, last, lines: await makers.lines(first, last) });
    try {
      for await (const { first, last, lines } of inPages(make, from, to, { size: PAGE, ahead: makers.ahead })) {
        yield lines ?? linesOf(await reader.range(how.book, first, last), how);
      }
    } finally {
      makers.end();
    }
  }

  return {
    /** What a book's file withholds, for its text and its doubts alike: of a long one it is asked once. */
    withheld: withheldFrom,

    /** What the file has of these numbers. Rejects as the reader does. */
    async rows({ book, from, to }: ReturnRows): Promise<readonly (readonly string[])[]> {
      const how = await reading(book);
      return rowsOf(await reader.range(book, from, to), how);
    },

    /**
     * What cannot be read and may have said of an account in these rows that it is kept apart. To hold back all of
     * them for that would keep from the DSL what is theirs to know; so whoever sends the file is told.
     */
    async doubts({ book, from, to }: ReturnRows, known = withheldFrom(book)): Promise<FileDoubts> {
      const withheld = await known;
      const gone = await goneAfter(book, from, withheld);
      if (withheld.shut.length + gone.length === 0) return { shut: 0, gone: 0 };
      const days: string[] = [];
      for await (const records of pagesOf(reader, book, from, to)) {
        for (const record of records) {
          const fields = openFields(record);
          if (fields && fields.category !== 'return' && !insteadOf(fields, withheld)) days.push(fields.date ?? '');
        }
      }
      // What kept one apart was written later. Its day is one of Greenwich, the row's one of the school's zone.
      const [first] = days.toSorted();
      const mayHave = (at: number) =>
        first !== undefined && (at === Number.POSITIVE_INFINITY || first <= dayOf(at + DAY));
      const missing = gone.filter(({ by }) => mayHave(by)).reduce((sum, { numbers }) => sum + numbers, 0);
      return { shut: withheld.shut.filter(mayHave).length, gone: missing };
    },

    /** The whole file in pieces, its BOM in the first. Throws as the reader does. */
    async *text(
      { book, from, to }: ReturnRows,
      known?: Promise<Withheld>,
    ): AsyncGenerator<string | Uint8Array<ArrayBuffer>> {
      const how = await reading(book, known);
      yield csvHead(HEADERS);
      if (begin && to - from >= LONG) yield* madeElsewhere(begin(how), how, from, to);
      else for await (const records of pagesOf(reader, book, from, to)) yield linesOf(records, how);
    },
  };
}
