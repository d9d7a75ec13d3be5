import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Book, FieldName, Fields, RecordKind, StoredField, StoredRecord } from './record.ts';

/**
 * The chain: each record's hash is SHA-256 over its book, number, the hash before it and the salted
 * hashes of its fields. A field can be erased or withheld and its hash stays, so the chain verifies.
 *
 * Hashed by a package and not by WebCrypto, whose every call is a task of its own: with 26 fields a record, it took
 * longer to ask than to hash, and a log of 100,000 could not be checked or exported in a sensible time.
 */

/** What the first record of a book names as the one before it. */
export const GENESIS = '0'.repeat(64);

const FORMAT = 'lesson-lookout record 1';
const SALT_BYTES = 16;
const encoder = new TextEncoder();

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

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** SHA-256 of UTF-8 text as 64 hex digits. */
function sha256Hex(text: string): string {
  return bytesToHex(sha256(encoder.encode(text)));
}

/**
 * Base64 of SHA-256 over salt, field name, NUL, value (UTF-8).
 *
 * @throws when the salt is not base64
 */
export function fieldHash(name: string, value: string, salt: string): string {
  const salted = fromBase64(salt);
  const text = encoder.encode(`${name}\0${value}`);
  const bytes = new Uint8Array(salted.length + text.length);
  bytes.set(salted);
  bytes.set(text, salted.length);
  return base64(sha256(bytes));
}

/** Hashes of all fields of a body, by name. */
export function fieldHashes(fields: Readonly<Partial<Record<FieldName, StoredField>>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(fields).map(([name, field]) => [
      name,
      'hash' in field ? field.hash : fieldHash(name, field.value, field.salt),
    ]),
  );
}

/** The hash of a record, 64 hex digits, from its fields' hashes in any order. */
export function recordHash(book: Book, seq: number, prev: string, hashes: ReadonlyMap<string, string>): string {
  const sorted = [...hashes].sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256Hex(JSON.stringify([FORMAT, book, seq, prev, sorted]));
}

/** Links a new record to the head: salts its fields (well-formed text, empty ones dropped) and hashes it. */
export function linkRecord(book: Book, head: Head, record: NewRecord): StoredRecord {
  const { at, kind, id } = record;
  const fields: Partial<Record<FieldName, StoredField>> = {};
  for (const [name, value] of Object.entries({ ...record.fields, kind, id })) {
    if (value === '') continue;
    const salt = base64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
    fields[name as FieldName] = { value: value.toWellFormed(), salt };
  }
  const seq = head.seq + 1;
  const hash = recordHash(book, seq, head.hash, fieldHashes(fields));
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
    if ('hash' in field || !fields.includes(name as FieldName)) return [name, field];
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
    return record.hash === recordHash(book, record.seq, record.prev, fieldHashes(fields));
  } catch {
    return false;
  }
}
