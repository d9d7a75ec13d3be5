import { recordHash } from '../incidents/chain.ts';
import { fieldHash } from '../incidents/field-hash.ts';
import { type Book, type FieldName, type Fields, seqOf } from '../incidents/record.ts';
import {
  COLUMNS,
  type Column,
  type Header,
  HEADERS,
  NAMING_COLUMNS,
  NOT_HERE_COLUMNS,
  REPORTED_ONLY_COLUMNS,
} from './columns.ts';
import { APART, NOT_HERE, UNREADABLE } from './own-words.ts';
import { parseProof, type Proof } from './proof.ts';
import type { Row } from './return-file.ts';

/** One row of a weekly return, held against its own proof and hash: no log, no key. */

export interface ReturnedRecord {
  readonly book: Book;
  readonly reference: string;
  readonly seq: number;
  /** As the row says it, 64 hex digits. */
  readonly hash: string;
  /** As the row says it, 64 hex digits. */
  readonly prev: string;
  readonly cells: ReadonlyMap<Header, string>;
  /** The fields that the row shows and proves. */
  readonly fields: Fields;
  /** Columns whose text the row's hash does not bind: an account kept apart, a name taken out later. */
  readonly unproven: readonly Header[];
}

/** A row as it was read. `hashes`: as the row's content has them, where its proof can be read. */
export interface ReadRow {
  readonly record: ReturnedRecord;
  readonly row: Row;
  readonly computed: string | undefined;
  /** The same content after another record. */
  hashAfter(prev: string): Promise<string | undefined>;
  /** Columns in which the row says what no return of the record does, each as a sentence's end. */
  readonly changed: readonly (readonly [Header, string])[];
}

interface Shown extends Pick<ReadRow, 'changed'> {
  readonly fields: Fields;
  readonly unproven: readonly Header[];
}

const ALL_COLUMNS: ReadonlySet<string> = new Set(HEADERS);

function isOwnRow(cells: Row['cells'], { shown }: Proof): boolean {
  return cells.get('Category') === 'return' && shown.has('category');
}

/** Which columns a row of its kind has. Its account kept apart is a kind; of the return's own row nothing is. */
function columnsOf(book: Book, cells: Row['cells'], proof: Proof): ReadonlySet<string> {
  const what = cells.get('What happened');
  if (isOwnRow(cells, proof)) return ALL_COLUMNS;
  if (what === NOT_HERE) return NOT_HERE_COLUMNS;
  // What is about staff is told whole to whoever its file is for, of whatever kind it is.
  if (book !== 'incidents') return ALL_COLUMNS;
  // Only of what is reported and not told a summary is recorded.
  const reportedOnly = proof.shown.has('summary') || proof.withheld.has('summary');
  return reportedOnly || what === APART ? REPORTED_ONLY_COLUMNS : ALL_COLUMNS;
}

/** Names are taken out of words that others read, and a removal leaves its note; nothing else changes later. */
function mayDiffer(header: Header, cell: string): boolean {
  return NAMING_COLUMNS.has(header) && (header !== 'Referred to' || /^removed on \d{4}-\d{2}-\d{2} by /.test(cell));
}

function shownFields(book: Book, cells: Row['cells'], proof: Proof): Shown {
  const fields: Partial<Record<FieldName, string>> = {};
  const unproven: Header[] = [];
  const changed: [Header, string][] = [];
  const columns = columnsOf(book, cells, proof);
  const ownRow = isOwnRow(cells, proof);
  const tooMany = COLUMNS.some(
    ({ header, fields: { length } }) => length > 0 && !columns.has(header) && cells.get(header),
  );
  if (tooMany)
    changed.push(['What happened', 'says that its account is kept apart, and the row shows more than such a row does']);
  for (const { header, fields: names } of COLUMNS as readonly (Column & { header: Header })[]) {
    const cell = cells.get(header) ?? '';
    const name = names.find((one) => proof.shown.has(one));
    if (name !== undefined) {
      fields[name] = cell;
      continue;
    }
    if (names.length === 0 || (header === 'What happened' && !ownRow && (cell === APART || cell === NOT_HERE)))
      continue;
    const recorded = names.some((one) => proof.withheld.has(one));
    if (cell === '') {
      if (recorded && columns.has(header))
        changed.push([header, 'was filled in when it was recorded, and is empty now']);
    } else if (!recorded) changed.push([header, 'was empty when it was recorded, and is not now']);
    else if (!ownRow && mayDiffer(header, cell)) unproven.push(header);
    else changed.push([header, 'is not as it was recorded']);
  }
  return { fields, unproven, changed };
}

async function hashOf(book: Book, seq: number, prev: string, fields: Fields, proof: Proof): Promise<string> {
  const shown = [...proof.shown].map(
    ([name, salt]) => [name, fieldHash(name, fields[name as FieldName] ?? '', salt)] as const,
  );
  return recordHash(book, seq, prev, new Map([...proof.withheld, ...shown]));
}

/** A row read; `undefined` when it has no number of the book. */
export async function readRow(book: Book, row: Row): Promise<ReadRow | undefined> {
  const { cells } = row;
  const reference = cells.get('Reference') ?? '';
  const seq = seqOf(book, reference);
  if (seq === undefined) return undefined;
  const base = {
    book,
    reference,
    seq,
    hash: cells.get('Record hash') ?? '',
    prev: cells.get('Previous hash') ?? '',
    cells,
  };
  const proof = parseProof(cells.get('Proof') ?? '');
  if (proof === undefined) {
    const record = { ...base, fields: {}, unproven: HEADERS };
    return { record, row, computed: undefined, hashAfter: () => Promise.resolve(undefined), changed: [] };
  }
  const { fields, unproven, changed } = shownFields(book, cells, proof);
  // A salt that is no base64 fits nothing.
  const hashAfter = (prev: string): Promise<string | undefined> =>
    hashOf(book, seq, prev, fields, proof).catch(() => undefined);
  return { record: { ...base, fields, unproven }, row, computed: await hashAfter(base.prev), hashAfter, changed };
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_AND_TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;
const TIMES: readonly (readonly [Header, RegExp])[] = [
  ['Date', DATE],
  ['Time', /^\d{2}:\d{2}$/],
  ['Recorded at', DATE_AND_TIME],
  ['Referred at', DATE_AND_TIME],
  ['Follow-up due', DATE],
];

/** A date or time as a spreadsheet writes it, and a weekly return never does. */
function rewritten(cells: Row['cells']): string | undefined {
  return TIMES.map(([header, form]) => ({ cell: cells.get(header) ?? '', form })).find(
    ({ cell, form }) => cell !== '' && !form.test(cell),
  )?.cell;
}

function unprovable({ record: { reference, cells } }: ReadRow): string {
  if (cells.get('What happened') === UNREADABLE) {
    return `${reference} cannot be read: it was damaged on the teacher’s device, or its row was emptied. Nothing of it can be checked.`;
  }
  if (cells.get('Proof') === '')
    return `${reference}: its proof was taken away, so nothing that it says can be checked.`;
  return `${reference}: its proof cannot be read, so nothing that it says can be checked.`;
}

/** What is wrong with a row whose content does not give its hash. */
async function mismatch(read: ReadRow, before: ReadRow | undefined, after: ReadRow | undefined): Promise<string> {
  const { record, row, computed } = read;
  const { book, reference, seq, hash, fields } = record;
  if (computed === after?.record.prev) {
    return `${reference}: its own hash was changed. Its words are as they were recorded.`;
  }
  if (before !== undefined && (await read.hashAfter(linkOf(before))) === hash) {
    return `${reference}: the hash of the record before it was changed. Its words are as they were recorded.`;
  }
  const odd = rewritten(row.cells);
  if (odd !== undefined) {
    return `${reference}: a spreadsheet program has written “${odd}” in place of its date or time. Ask the teacher for the file as it was downloaded.`;
  }
  const amends = seqOf(book, fields.amends ?? '');
  if (amends !== undefined && amends >= seq) {
    return `${reference} says that it corrects ${fields.amends}, which was not written before it: this was changed.`;
  }
  return `${reference} is not as it was recorded: a cell of its row, or its proof, was changed.`;
}

/** What the next record should name as the one before it: by the content, where it is known. */
export function linkOf({ record, computed }: ReadRow): string {
  return computed ?? record.hash;
}

/** What is wrong with one row, in sentences for the person who received it. */
export async function problemsOfRow(
  read: ReadRow,
  before: ReadRow | undefined,
  after: ReadRow | undefined,
): Promise<readonly string[]> {
  const { record, row, computed, changed } = read;
  const problems: string[] = [];
  if (computed === undefined) problems.push(unprovable(read));
  else if (computed !== record.hash) problems.push(await mismatch(read, before, after));
  else {
    problems.push(...changed.map(([header, how]) => `${record.reference}: “${header}” ${how}.`));
  }
  for (const header of row.unguarded) {
    problems.push(
      `${record.reference}: the mark that keeps a spreadsheet from running “${header}” was taken away. Do not open this file in a spreadsheet.`,
    );
  }
  return problems;
}
