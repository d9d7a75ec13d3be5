import { draftOf } from '../incidents/draft-of.ts';
import { type NameStyle, withoutNames, pupilsAs, withProtection } from '../incidents/names.ts';
import {
  type Book,
  type FieldName,
  type Fields,
  openFields,
  referenceOf,
  type StoredRecord,
} from '../incidents/record.ts';
import type { School } from '../policy/school.ts';
import { COLUMNS, type Column, HEADERS, NOT_HERE_COLUMNS, REPORTED_ONLY_COLUMNS } from './columns.ts';
import { toCsv } from './csv.ts';
import { APART, NOT_HERE, UNREADABLE } from './own-words.ts';
import { proofOf } from './proof.ts';

/**
 * The weekly return: records of the incident book, as the school's rules let others read them. And the file of
 * concerns about staff, of the same columns, from their own book alone.
 */

export interface ReturnInput {
  readonly book: Book;
  /** Of that book, oldest first; in a file the last one is the return itself. */
  readonly records: readonly StoredRecord[];
  readonly school: School;
  /** Incidents whose account is not given (`incidentId`s). */
  readonly withheld: ReadonlySet<string>;
}

export interface WeeklyReturn {
  readonly fileName: string;
  /** The whole file, with BOM. */
  readonly text: string;
}

/** What a row shows in place of the record's own words, by column; the other columns show their field. */
function overrides(fields: Fields, instead: string | undefined, school: School): ReadonlyMap<string, string> {
  const style: NameStyle = school.weeklyReturn.names;
  const pupils = withProtection(draftOf(fields)?.pupils ?? [], school);
  const read = withoutNames(pupils, school, style);
  const cells = new Map([
    ['Where', read(fields.where ?? '')],
    ['What happened', instead ?? read(fields.what ?? '')],
    ['Action taken', read(fields.action ?? '')],
  ]);
  // A record whose draft was erased keeps what is left in its own fields.
  if (fields.draft !== undefined) cells.set('Pupils', pupilsAs(style, pupils));
  return cells;
}

function rowOf(cells: ReadonlyMap<string, string>, book: Book, record: StoredRecord): readonly string[] {
  const all = new Map([
    ...cells,
    ['Reference', referenceOf(book, record.seq)],
    ['Record hash', record.hash],
    ['Previous hash', record.prev],
  ]);
  return HEADERS.map((header) => all.get(header) ?? '');
}

function cellsOf(
  record: StoredRecord,
  fields: Fields,
  { book, school, withheld }: ReturnInput,
): ReadonlyMap<string, string> {
  const apart = fields.incidentId !== undefined && withheld.has(fields.incidentId);
  const columns = book === 'incidents' ? REPORTED_ONLY_COLUMNS : NOT_HERE_COLUMNS;
  const instead = book === 'incidents' ? (fields.summary ?? APART) : NOT_HERE;
  const own = overrides(fields, apart ? instead : undefined, school);
  const shown = new Set<FieldName>();
  const cells = new Map<string, string>();
  for (const { header, fields: names } of COLUMNS as readonly Column[]) {
    const [first] = names;
    if (first === undefined || (apart && !columns.has(header))) continue;
    const cell = own.get(header) ?? fields[first] ?? '';
    cells.set(header, cell);
    const proves = names.find((name) => cell !== '' && fields[name] === cell);
    if (proves !== undefined) shown.add(proves);
  }
  return cells.set('Proof', proofOf(record, shown));
}

/** The rows of records as the file has them, before guarding and quoting. */
export async function returnRows(input: ReturnInput): Promise<readonly (readonly string[])[]> {
  return input.records.map((record) => {
    const fields = openFields(record);
    // Damaged on the disk: it has a row, so that nobody takes it for absent.
    const cells = fields === undefined ? new Map([['What happened', UNREADABLE]]) : cellsOf(record, fields, input);
    return rowOf(cells, input.book, record);
  });
}

/**
 * The file of a return.
 *
 * @throws Error when the last record is not a return
 */
export async function weeklyReturn(input: ReturnInput): Promise<WeeklyReturn> {
  const last = input.records.at(-1);
  const { week, date } = (last?.kind === 'return' && openFields(last)) || {};
  if (week === undefined) throw new Error('the last record of a weekly return is the return itself');
  const fileName = input.book === 'incidents' ? `incidents-${week}.csv` : `${input.book}-${date}.csv`;
  return { fileName, text: toCsv(HEADERS, await returnRows(input)) };
}
