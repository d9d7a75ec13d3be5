import Papa from 'papaparse';

/** The product's CSV: UTF-8 with BOM, comma, CRLF, RFC 4180 quoting, formula guard (CWE-1236). */

const BOM = '\uFEFF';
const LINE_END = '\r\n';

/**
 * What a spreadsheet may run or a reader may lose: the first visible character is `=`, `+`, `-`, `@`,
 * their full-width forms, TAB, CR, LF, NUL or `'`. Before it may stand any number of characters that
 * nobody sees: spaces, joiners, direction controls, a BOM, fillers, other control characters.
 */
const GUARDED =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- control characters are what it is about
  /^[\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]*[=+\-@＝＋－＠\t\r\n\0']/u;

/** Begins as nearly every cell does: there is nothing to guard. */
const PLAIN = /^[A-Za-z0-9]/;

/** A free text so that no spreadsheet runs it. Lone surrogates, which UTF-8 cannot hold, become U+FFFD. */
export function guard(text: string): string {
  const wellFormed = text.toWellFormed();
  return !PLAIN.test(wellFormed) && GUARDED.test(wellFormed) ? `'${wellFormed}` : wellFormed;
}

/** The exact inverse of `guard` for well-formed text. */
export function unguard(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** Lines of a file, each with its end. Every cell is guarded; typed ones never need it. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return `${Papa.unparse(
    rows.map((row) => row.map(guard)),
    { newline: LINE_END },
  )}${LINE_END}`;
}

/** What stands before the rows of a file. */
export function csvHead(header: readonly string[]): string {
  return `${BOM}${csvLines([header])}`;
}

/** A header and rows of text as a CSV file. */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return csvHead(header) + csvLines(rows);
}

/** True for a cell that a spreadsheet may run: its guard was taken away. */
export function isUnguarded(cell: string): boolean {
  return !cell.startsWith("'") && GUARDED.test(cell);
}

/** Why a text is not well-formed CSV. */
export class CsvError extends Error {
  constructor(
    /** From 1. */
    readonly line: number,
    /** A quoted cell has no end: the rest of the file is missing. */
    readonly cut: boolean,
    message: string,
  ) {
    super(`line ${line}: ${message}`);
    this.name = 'CsvError';
  }
}

/**
 * The rows of such a file as they stand there, still guarded, its header first.
 *
 * @throws CsvError when it is not well-formed
 */
export function fromCsv(text: string): readonly (readonly string[])[] {
  const body = text.startsWith(BOM) ? text.slice(BOM.length) : text;
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: ',', newline: LINE_END });
  const [error] = errors;
  if (error !== undefined) throw new CsvError((error.row ?? 0) + 1, error.code === 'MissingQuotes', error.message);
  return data.at(-1)?.join('') === '' ? data.slice(0, -1) : data;
}
