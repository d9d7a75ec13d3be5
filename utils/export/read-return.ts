import { type Book, bookOf } from '../incidents/record.ts';
import type { Header } from './columns.ts';
import { byNumber, orderProblems } from './order-problems.ts';
import { problemsOfRow, type ReadRow, readRow, type ReturnedRecord } from './read-row.ts';
import { type Row, rowsOfReturn } from './return-file.ts';

/** Reads a weekly return back and verifies it by itself: no log, no key. */

export interface ReadReturn {
  /** In the order of the file. */
  readonly records: readonly ReturnedRecord[];
  /** What does not verify, each a sentence for the person who received it; empty: the file is whole. */
  readonly problems: readonly string[];
  /** What the first record names as the hash before it, to hold against last week's head. */
  readonly follows: string | undefined;
  /** The last row's hash. */
  readonly head: string | undefined;
}

/** The book that the file says it is of. */
function bookOfRows(rows: readonly Row[]): Book {
  const references = rows.map((row) => bookOf(row.cells.get('Reference') ?? '')).filter((book) => book !== undefined);
  return references.at(-1) ?? 'incidents';
}

/** The columns of a record that its hash does not bind. */
export interface Unproven {
  readonly reference: string;
  readonly columns: readonly Header[];
}

/**
 * The records of a weekly return's file, and what of them does not verify.
 *
 * @throws NotAReturn when the text is not CSV, or its header is not the weekly return's
 */
export async function readReturn(text: string): Promise<ReadReturn> {
  const problems: string[] = [];
  const rows: ReadRow[] = [];
  const found = rowsOfReturn(text);
  const book = bookOfRows(found);
  for (const row of found) {
    const read = await readRow(book, row);
    if (read !== undefined) rows.push(read);
    else {
      const reference = row.cells.get('Reference') ?? '';
      problems.push(
        `Row ${row.line} of the file has no number of an incident log${reference === '' ? '' : ` (“${reference.slice(0, 40)}”)`}: it was added, or its number was changed.`,
      );
    }
  }
  const numbered = new Map(byNumber(rows).map((read) => [read.record.seq, read]));
  for (const read of rows) {
    const { seq } = read.record;
    problems.push(...(await problemsOfRow(read, numbered.get(seq - 1), numbered.get(seq + 1))));
  }
  problems.push(...orderProblems(rows));
  const records = rows.map(({ record }) => record);
  return { records, problems, follows: records[0]?.prev, head: records.at(-1)?.hash };
}

/** Where a verified file shows words that nothing binds: a name was taken out later, or an account is kept apart. */
export function unprovenOf({ records }: ReadReturn): readonly Unproven[] {
  return records.flatMap(({ reference, unproven }) =>
    unproven.length === 0 ? [] : [{ reference, columns: unproven }],
  );
}
