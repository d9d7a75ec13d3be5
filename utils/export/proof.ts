import { fieldHash } from '../incidents/field-hash.ts';
import type { FieldName, StoredField, StoredRecord } from '../incidents/record.ts';

/**
 * The Proof column: for each field that the row shows its salt, `what=SALT`; for each that it withholds
 * the hash, `draft#HASH`; base64, parted by spaces. With it the row verifies without the log.
 */

export interface Proof {
  /** Salts of the fields that the row shows, by field. */
  readonly shown: ReadonlyMap<string, string>;
  /** Hashes of the fields that it does not. */
  readonly withheld: ReadonlyMap<string, string>;
}

/** The proof of a record whose row shows exactly these fields. */
export function proofOf({ body: { fields } }: StoredRecord, shown: ReadonlySet<string>): string {
  const parts: string[] = [];
  for (const name of Object.keys(fields).sort() as FieldName[]) {
    const field = fields[name];
    if (field !== undefined) parts.push(`${name}${markOf(name, field, shown)}`);
  }
  return parts.join(' ');
}

function markOf(name: string, field: StoredField, shown: ReadonlySet<string>): string {
  if (!('value' in field)) return `#${field.hash}`;
  return shown.has(name) ? `=${field.salt}` : `#${field.hash ?? fieldHash(name, field.value, field.salt)}`;
}

/** Reads a Proof cell; `undefined` when it is not one. */
export function parseProof(cell: string): Proof | undefined {
  const shown = new Map<string, string>();
  const withheld = new Map<string, string>();
  for (const part of cell.split(' ')) {
    const [, name, mark, base64] = /^(\w+)([=#])([A-Za-z0-9+/]+=*)$/.exec(part) ?? [];
    if (name === undefined || base64 === undefined || shown.has(name) || withheld.has(name)) return undefined;
    (mark === '=' ? shown : withheld).set(name, base64);
  }
  return { shown, withheld };
}
