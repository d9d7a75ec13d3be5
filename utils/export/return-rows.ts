import { draftOf } from '../incidents/draft-of.ts';
import { pupilsAs, withoutNames, withProtection } from '../incidents/names.ts';
import {
  type Book,
  type FieldName,
  type Fields,
  openFields,
  referenceOf,
  type StoredRecord,
} from '../incidents/record.ts';
import type { Withheld } from '../incidents/weekly.ts';
import type { School } from '../policy/school.ts';
import { COLUMNS, type Column, HEADERS, NOT_HERE_COLUMNS, REPORTED_ONLY_COLUMNS } from './columns.ts';
import { csvLines } from './csv.ts';
import { APART, NOT_HERE, UNREADABLE } from './own-words.ts';
import { proofOf } from './proof.ts';

/** The rows of a return's file: records as the school's rules let others read them. */

/** How the rows of a file are read: plain data, which another thread can be handed. */
export interface Reading {
  readonly book: Book;
  readonly school: School;
  readonly withheld: Withheld;
}

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
export function insteadOf({ incidentId = '', summary = APART }: Fields, { apart, elsewhere }: Withheld) {
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

/** The rows of records as the file has them, before guarding and quoting. */
export function rowsOf(records: readonly StoredRecord[], reading: Reading): readonly (readonly string[])[] {
  return records.map((record) => {
    const fields = openFields(record);
    // Damaged on the disk: it has a row, so that nobody takes it for absent.
    const cells = fields === undefined ? new Map([['What happened', UNREADABLE]]) : cellsOf(record, fields, reading);
    return rowOf(cells, reading.book, record);
  });
}

/** The same as lines of the file. */
export function linesOf(records: readonly StoredRecord[], reading: Reading): string {
  return csvLines(rowsOf(records, reading));
}
