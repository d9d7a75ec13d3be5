import type { LogReader } from '../incidents/reader.ts';
import { draftOf } from '../incidents/draft-of.ts';
import { withoutNames, pupilsAs, withProtection } from '../incidents/names.ts';
import { pagesOf } from '../incidents/pages.ts';
import {
  type Book,
  BOOKS,
  type FieldName,
  type Fields,
  openFields,
  referenceOf,
  type StoredRecord,
} from '../incidents/record.ts';
import { type Gone, goneFrom, type MadeReturn, type Withheld, withheldIn } from '../incidents/weekly.ts';
import type { School } from '../policy/school.ts';
import { COLUMNS, type Column, HEADERS, NOT_HERE_COLUMNS, REPORTED_ONLY_COLUMNS } from './columns.ts';
import { csvHead, csvLines } from './csv.ts';
import { APART, NOT_HERE, UNREADABLE } from './own-words.ts';
import { proofOf } from './proof.ts';

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

/** How the rows of a file are read. */
interface Reading {
  readonly book: Book;
  readonly school: School;
  readonly withheld: Withheld;
}

/** Which records are the rows of a return's file; the last one is the return itself. */
export type ReturnRows = Pick<MadeReturn, 'book' | 'from' | 'to'>;

/** The pupils as each setting shows them, as they were written: all that is left of them once the draft is erased. */
const PUPILS = { full: 'pupils', ids: 'pupilIds', initials: 'pupilInitials' } as const satisfies Record<
  string,
  FieldName
>;

/** What a row shows in place of the record's own words, by column; the other columns show their field. */
function overrides(fields: Fields, instead: string | undefined, school: School): ReadonlyMap<string, string> {
  // It names nobody, and what it says of itself has to stand as it was recorded.
  if (fields.category === 'return') return new Map();
  const { names } = school.weeklyReturn;
  const draft = draftOf(fields);
  const pupils = withProtection(draft?.pupils ?? [], school);
  const read = withoutNames(pupils, school);
  // Whose first names are to be taken out, the draft alone knows; without it the words stand as they were shared.
  const words = (name: 'where' | 'what' | 'action') =>
    read((draft ? undefined : fields[`${name}Shared`]) ?? fields[name] ?? '');
  return new Map([
    ['Where', words('where')],
    ['What happened', instead ?? words('what')],
    ['Action taken', words('action')],
    ['Pupils', draft ? pupilsAs(names, pupils) : read(fields[PUPILS[names]] ?? '')],
  ]);
}

function rowOf(cells: Map<string, string>, book: Book, record: StoredRecord): readonly string[] {
  cells.set('Reference', referenceOf(book, record.seq));
  cells.set('Record hash', record.hash);
  cells.set('Previous hash', record.prev);
  return HEADERS.map((header) => cells.get(header) ?? '');
}

/** What stands in place of an account that is not given, and the columns that such a row has. */
function insteadOf({ incidentId = '', summary = APART }: Fields, { apart, elsewhere }: Withheld) {
  if (elsewhere.has(incidentId)) return { words: NOT_HERE, columns: NOT_HERE_COLUMNS };
  return apart.has(incidentId) ? { words: summary, columns: REPORTED_ONLY_COLUMNS } : undefined;
}

function cellsOf(record: StoredRecord, fields: Fields, { school, withheld }: Reading): Map<string, string> {
  const instead = insteadOf(fields, withheld);
  const own = overrides(fields, instead?.words, school);
  const shown = new Set<FieldName>();
  const cells = new Map<string, string>();
  for (const { header, fields: names } of COLUMNS as readonly Column[]) {
    const [first] = names;
    if (first === undefined || (instead && !instead.columns.has(header))) continue;
    const cell = own.get(header) ?? fields[first] ?? '';
    cells.set(header, cell);
    const proves = names.find((name) => cell !== '' && fields[name] === cell);
    if (proves !== undefined) shown.add(proves);
  }
  return cells.set('Proof', proofOf(record, shown));
}

/** `2026-11-23`, in Greenwich. */
function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

async function lastThere(reader: LogReader, book: Book): Promise<number> {
  const [newest] = await reader.newest(book, 1);
  return newest?.seq ?? 0;
}

/** The rows of records as the file has them, before guarding and quoting. */
function rowsOf(records: readonly StoredRecord[], reading: Reading): readonly (readonly string[])[] {
  return records.map((record) => {
    const fields = openFields(record);
    // Damaged on the disk: it has a row, so that nobody takes it for absent.
    const cells = fields === undefined ? new Map([['What happened', UNREADABLE]]) : cellsOf(record, fields, reading);
    return rowOf(cells, reading.book, record);
  });
}

/**
 * Returns as they are read from a log, a page at a time and in flat memory.
 *
 * @param loadSchool the school as it stands, whose rules say what others may read
 * @param lastGiven the last number that a book gave out, whether its record is there or not
 */
export function returnsFrom(
  reader: LogReader,
  loadSchool: () => Promise<School>,
  lastGiven: (book: Book) => Promise<number> = (book) => lastThere(reader, book),
) {
  const withheldFrom = withheldIn(reader);

  /** What is gone of the records that could have kept apart what stands in the book from this number on. */
  async function goneAfter(book: Book, from: number): Promise<readonly Gone[]> {
    const later = BOOKS.slice(BOOKS.indexOf(book) + 1).map(async (one) =>
      goneFrom(reader, one, 1, await lastGiven(one)),
    );
    const own = book === 'incidents' ? await goneFrom(reader, book, from, await lastThere(reader, book)) : [];
    return [...own, ...(await Promise.all(later)).flat()];
  }

  async function reading(book: Book): Promise<Reading> {
    return { book, school: await loadSchool(), withheld: await withheldFrom(book) };
  }

  return {
    /** What the file has of these numbers. Rejects as the reader does. */
    async rows({ book, from, to }: ReturnRows): Promise<readonly (readonly string[])[]> {
      const how = await reading(book);
      return rowsOf(await reader.range(book, from, to), how);
    },

    /**
     * What cannot be read and may have said of an account in these rows that it is kept apart. To hold back all of
     * them for that would keep from the DSL what is theirs to know; so whoever sends the file is told.
     */
    async doubts({ book, from, to }: ReturnRows): Promise<FileDoubts> {
      const withheld = await withheldFrom(book);
      const gone = await goneAfter(book, from);
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
    async *text({ book, from, to }: ReturnRows): AsyncGenerator<string> {
      const how = await reading(book);
      yield csvHead(HEADERS);
      for await (const records of pagesOf(reader, book, from, to)) yield csvLines(rowsOf(records, how));
    },
  };
}
