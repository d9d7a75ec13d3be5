import { base64 } from '../base/base64.ts';
import { fieldHash, sha256Hex } from './field-hash.ts';
import {
  type Book,
  type FieldName,
  type Fields,
  HASH_KEPT,
  type RecordKind,
  type StoredField,
  type StoredRecord,
} from './record.ts';

/**
 * The chain: each record's hash is SHA-256 over its book, number, the hash before it and the salted
 * hashes of its fields. A field can be erased or withheld and its hash stays, so the chain verifies.
 */

/** What the first record of a book names as the one before it. */
export const GENESIS = '0'.repeat(64);

const FORMAT = 'lesson-lookout record 1';
const SALT_BYTES = 16;

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const EMPTY_HEAD: Head = { seq: 0, hash: GENESIS };

/** The last record of the beginning of a book that was deleted when its retention time had run. */
export interface Tombstone extends Head {
  /** Local date of the deletion, `2027-06-01`. */
  readonly on: string;
}

export interface NewRecord {
  readonly at: number;
  readonly kind: RecordKind;
  readonly id: string;
  readonly fields: Fields;
}

/** Hashes of all fields of a body, by name, each from its value where that is there. */
export function fieldHashes(fields: Readonly<Partial<Record<FieldName, StoredField>>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(fields).map(([name, field]) => [
      name,
      'value' in field ? fieldHash(name, field.value, field.salt) : field.hash,
    ]),
  );
}

/** The hash of a record, 64 hex digits, from its fields' hashes in any order. */
export function recordHash(book: Book, seq: number, prev: string, hashes: ReadonlyMap<string, string>): string {
  const sorted = [...hashes.keys()].sort().map((name) => [name, hashes.get(name)]);
  return sha256Hex(JSON.stringify([FORMAT, book, seq, prev, sorted]));
}

/** Links a new record to the head: salts its fields (well-formed text, empty ones dropped) and hashes it. */
export function linkRecord(book: Book, head: Head, record: NewRecord): StoredRecord {
  const { at, kind, id } = record;
  const fields: Partial<Record<FieldName, StoredField>> = {};
  const hashes = new Map<string, string>();
  for (const [name, given] of Object.entries({ ...record.fields, kind, id })) {
    if (given === '') continue;
    const value = given.toWellFormed();
    const salt = base64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
    const own = fieldHash(name, value, salt);
    hashes.set(name, own);
    fields[name as FieldName] = HASH_KEPT.has(name) ? { value, salt, hash: own } : { value, salt };
  }
  const seq = head.seq + 1;
  const hash = recordHash(book, seq, head.hash, hashes);
  return { seq, at, kind, id, prev: head.hash, hash, body: { fields } };
}

/** Fields of a record that go for good; `note` stands in their place. */
export interface Erasure {
  readonly seq: number;
  readonly fields: readonly FieldName[];
  readonly note: string;
}

/**
 * A record without the values of these fields: their hashes stay, so its own hash and the chain hold as before.
 *
 * @throws when a salt is not base64
 */
export function withErased(record: StoredRecord, { fields, note }: Erasure): StoredRecord {
  const erased = Object.entries(record.body.fields).map(([name, field]): [string, StoredField] => {
    if (!('value' in field) || !fields.includes(name as FieldName)) return [name, field];
    return [name, { hash: fieldHash(name, field.value, field.salt), removed: note }];
  });
  return { ...record, body: { ...record.body, fields: Object.fromEntries(erased) } };
}

/** True when a record says what its own hash was made from. The link to the one before is the caller's. */
export function recordVerifies(book: Book, record: StoredRecord): boolean {
  try {
    const { fields } = record.body;
    for (const name of ['kind', 'id'] as const) {
      const field = fields[name];
      if (field !== undefined && 'value' in field && field.value !== record[name]) return false;
    }
    const hashes = fieldHashes(fields);
    const asKept = Object.entries(fields).every(([name, { hash }]) => hash === undefined || hash === hashes.get(name));
    return asKept && record.hash === recordHash(book, record.seq, record.prev, hashes);
  } catch {
    return false;
  }
}
