/**
 * A record of the log: its number, its place in the chain, and a body of salted fields. The chain is over the
 * fields' hashes, so it verifies over a body that was erased in part. What of it lies readable: `KeptRecord`.
 */

/**
 * Concerns about staff have their own numbers and chain, so that no gap elsewhere tells of them; and so have those about
 * the headteacher, who reads the others. An incident goes from a book to a later one only.
 */
export const BOOKS = ['incidents', 'staff-concerns', 'chair-concerns'] as const;
export type Book = (typeof BOOKS)[number];

export type RecordKind = 'incident' | 'amendment' | 'return';

/**
 * Every field, in no order that matters; values are text exactly as an export shows it, an absent
 * field is empty. Those up to `amends` are columns of the weekly return.
 */
export type FieldName =
  /** Of the incident: `2026-11-23` and `10:05`, local to the school. */
  | 'date'
  | 'time'
  | 'where'
  | 'what'
  | 'action'
  | 'recordedBy'
  /** Of writing: `2026-11-23 10:06`, local to the school. */
  | 'recordedAt'
  | 'category'
  | 'severity'
  /** Full names; a protected pupil by id. */
  | 'pupils'
  | 'clauses'
  | 'noticed'
  | 'confirmedBy'
  | 'recording'
  | 'pupilsPresent'
  | 'staffPresent'
  | 'referredTo'
  | 'referredAt'
  | 'status'
  | 'followUpDue'
  /** Reference of the record that this one corrects. */
  | 'amends'
  /** The pupils as the other two settings of the weekly return show them. */
  | 'pupilIds'
  | 'pupilInitials'
  /** The words with names taken out as the school's setting asks; absent where nothing was taken out. */
  | 'whereShared'
  | 'whatShared'
  | 'actionShared'
  /** What a reporting-only category shows in place of its account. */
  | 'summary'
  | 'categoryId'
  /** JSON of the `IncidentDraft` as captured: what the form fills itself from. */
  | 'draft'
  | 'kind'
  | 'id'
  /** Client-made id of the draft that began the incident; the same for it and all its amendments. */
  | 'incidentId'
  /** The `incidentId` under which it stands in an earlier book, where it began there. */
  | 'movedFrom'
  /** Of a return: its ISO week, and the first reference of its file. */
  | 'week'
  | 'covers';

/** Non-empty fields only. */
export type Fields = Readonly<Partial<Record<FieldName, string>>>;

/**
 * Fields whose hashes are kept with them: few rows of an export show them or none, and the others prove them by their
 * hashes. To make those for each row anew (a draft is longer than all else together) was half of a long file's time.
 */
export const HASH_KEPT: ReadonlySet<string> = new Set<FieldName>([
  'pupils',
  'pupilIds',
  'pupilInitials',
  'categoryId',
  'draft',
  'kind',
  'id',
  'incidentId',
  'movedFrom',
  'week',
  'covers',
]);

/**
 * A field is open, its hash beside it where that is kept; or it is gone at a person's right with its hash left, and
 * `removed` says when and by whom.
 */
export type StoredField =
  | { readonly value: string; readonly salt: string; readonly hash?: string }
  | { readonly hash: string; readonly removed?: string };

export interface StoredRecord {
  /** Running number in its book, from 1. */
  readonly seq: number;
  /** Epoch ms of writing. */
  readonly at: number;
  /** `unreadable`: nothing here opens it, and its hashes are empty. */
  readonly kind: RecordKind | 'unreadable';
  /** Client-made id of this writing; unique in the log. */
  readonly id: string;
  /** Hashes as 64 hex digits. */
  readonly prev: string;
  readonly hash: string;
  readonly body: { readonly fields: Readonly<Partial<Record<FieldName, StoredField>>> };
}

/** Of a record that cannot be opened any more: damaged, like any other body that has no fields. */
export const LOST_BODY = {} as StoredRecord['body'];
/** The same of one that is sealed to other keys than the one that reads: it may be whole. */
export const OTHERS_BODY = {} as StoredRecord['body'];

/** True for one that was not opened, whatever the reason. */
export function isShut({ body }: Pick<StoredRecord, 'body'>): boolean {
  return body === LOST_BODY || body === OTHERS_BODY;
}

/** A record as pages and exports read it. */
export interface IncidentRecord {
  readonly book: Book;
  readonly reference: string;
  readonly seq: number;
  readonly at: number;
  readonly kind: RecordKind;
  readonly id: string;
  readonly prev: string;
  readonly hash: string;
  readonly fields: Fields;
}

/** A record, or a line that says that one cannot be read. */
export type ListedRecord =
  | IncidentRecord
  | { readonly reference: string; readonly seq: number; readonly unreadable: true };

const PREFIX: Record<Book, string> = { incidents: 'LL', 'staff-concerns': 'SC', 'chair-concerns': 'CC' };

/** "LL-000123": the running number of a book as people write it. */
export function referenceOf(book: Book, seq: number): string {
  return `${PREFIX[book]}-${String(seq).padStart(6, '0')}`;
}

/** The book of a reference, or `undefined` for what is none. */
export function bookOf(reference: string): Book | undefined {
  return BOOKS.find((book) => seqOf(book, reference) !== undefined);
}

/** The running number of a reference, or `undefined` for anything else. */
export function seqOf(book: Book, reference: string): number | undefined {
  const seq = Number(/^[A-Z]{2}-(\d{6,})$/.exec(reference)?.[1]);
  return Number.isSafeInteger(seq) && referenceOf(book, seq) === reference ? seq : undefined;
}

/**
 * The fields of a stored record; `undefined` when it is damaged. In place of an erased one stands when and by whom
 * it was removed; an erased draft is absent, for it is no text to be read.
 */
export function openFields(record: StoredRecord): Fields | undefined {
  const stored: unknown = record.body?.fields;
  if (typeof stored !== 'object' || stored === null) return undefined;
  const fields: Partial<Record<FieldName, string>> = {};
  for (const [name, field] of Object.entries(record.body.fields)) {
    if (typeof field !== 'object' || field === null) return undefined;
    if ('value' in field) fields[name as FieldName] = field.value;
    else if (field.removed !== undefined && name !== 'draft') fields[name as FieldName] = field.removed;
  }
  return fields;
}

/** A record as pages and exports read it, or a line that says that it cannot be read. */
export function readRecord(book: Book, record: StoredRecord): ListedRecord {
  const { seq, at, kind, id, prev, hash } = record;
  const reference = referenceOf(book, seq);
  const fields = openFields(record);
  if (fields === undefined || kind === 'unreadable') return { reference, seq, unreadable: true };
  return { book, reference, seq, at, kind, id, prev, hash, fields };
}
