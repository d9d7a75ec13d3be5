import { type Header, HEADERS } from './columns.ts';
import { CsvError, fromCsv, isUnguarded, unguard } from './csv.ts';

/** The rows of a weekly return's file, or in one sentence why the text is none. */

export interface Row {
  /** Of the table, the header being 1. */
  readonly line: number;
  /** Without their guards. */
  readonly cells: ReadonlyMap<Header, string>;
  /** Columns whose guard against being run by a spreadsheet is gone. */
  readonly unguarded: readonly Header[];
}

/** The text is no weekly return; the message says why and what to do. */
export class NotAReturn extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotAReturn';
  }
}

const SAVED_AGAIN = 'Ask the teacher for the file as it was downloaded, not opened and saved again.';
const CUT = 'The file stops in the middle of a row: its end is missing. Ask the teacher to send it again.';

function rowsOf(text: string): readonly (readonly string[])[] {
  try {
    return fromCsv(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.cut) throw new NotAReturn(CUT);
    throw new NotAReturn(`Row ${error.line} of the file is not as it was written: its quotation marks do not match.`);
  }
}

function wrongHeader(header: readonly string[]): string {
  const [whole = ''] = header;
  if (header.length === 1 && [';', '\t'].some((mark) => whole.split(mark).includes('Reference'))) {
    return `A spreadsheet program has put another mark than a comma between the columns. ${SAVED_AGAIN}`;
  }
  const missing = HEADERS.filter((name) => !header.includes(name));
  if (missing.length === 0 && header.length === HEADERS.length) {
    return `The columns are in another order than in a weekly return. ${SAVED_AGAIN}`;
  }
  if (missing.length === 0) return `The file has columns that a weekly return does not have. ${SAVED_AGAIN}`;
  if (missing.length > HEADERS.length / 2) return 'This is not a weekly return of Lesson Lookout.';
  return `The column “${missing[0]}” is missing from the file. ${SAVED_AGAIN}`;
}

/** Before the rows: with other marks between the cells or other line ends their quotation marks do not match either. */
function checkHead(text: string): void {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const [header = []] = fromCsv(line.replaceAll('"', ''));
  if (header.length !== HEADERS.length || header.join() !== HEADERS.join()) throw new NotAReturn(wrongHeader(header));
  if (text.length > line.length && !text.startsWith('\r\n', line.length)) {
    throw new NotAReturn(`Another program has changed the ends of the lines. ${SAVED_AGAIN}`);
  }
}

/**
 * The rows of a weekly return's text, in the order of the file.
 *
 * @throws NotAReturn
 */
export function rowsOfReturn(text: string): readonly Row[] {
  if (text.trim() === '') throw new NotAReturn('The file is empty. Ask the teacher to send it again.');
  checkHead(text);
  const table = rowsOf(text);
  // Empty lines at the end are of whoever passed it on.
  const rows = table.slice(1, table.findLastIndex((row) => row.length > 1 || row[0]?.trim() !== '') + 1);
  return rows.map((row, index) => {
    const last = index === rows.length - 1;
    if (last && row.length < HEADERS.length && !text.endsWith('\n')) throw new NotAReturn(CUT);
    if (row.length !== HEADERS.length) {
      const has = row.length === 1 ? '1 cell' : `${row.length} cells`;
      throw new NotAReturn(
        `Row ${index + 2} of the file has ${has} in place of ${HEADERS.length}: it was added, or cut, or its commas or quotation marks were changed.`,
      );
    }
    return {
      line: index + 2,
      cells: new Map(HEADERS.map((name, at) => [name, unguard(row[at] ?? '')])),
      unguarded: HEADERS.filter((_, at) => isUnguarded(row[at] ?? '')),
    };
  });
}
