import * as z from 'zod';
import { fromBase64 } from '../base/base64.ts';
import type { KeptRecord, OldRecord, SealedBody, SealedRegister } from '../incidents/database.ts';
import { BOOKS, type Book } from '../incidents/record.ts';
import { backupRecord, bookEnds, bookHead } from '../messages/backup-schemas.ts';
import type { RegisterInText, SealedEnds, SealedRecord, TeachersKey, WrappedKey } from '../messages/sealed-protocol.ts';
import { parsedLine } from './text-lines.ts';

/**
 * The log as it lies (docs/backup.md): JSON, one value a line. First what it is, then the teacher's keys, then the
 * wrapped keys of the records, then each book's ends and its records, then who was in which lesson, then how many records
 * there were.
 */
export const SEALED_FORMAT = 'lesson-lookout sealed log';

export type SealedLine =
  | { readonly format: typeof SEALED_FORMAT; readonly version: 1; readonly madeAt: number }
  | { readonly teachersKeys: readonly TeachersKey[] }
  | { readonly wrappedKey: WrappedKey }
  | { readonly book: Book; readonly ends: SealedEnds }
  | { readonly book: Book; readonly record: SealedRecord }
  | { readonly register: RegisterInText }
  | { readonly end: true; readonly records: number };

const book = z.enum(BOOKS);
const recipient = z.string().max(200);
const keyId = z.string().max(100);
const { body: _open, ...old } = backupRecord.shape;
const { seq, id } = old;
const body = z.strictObject({ key: keyId, iv: z.base64().max(100), box: z.base64().max(20_000_000) });

const line = z.union([
  z.strictObject({
    book,
    record: z.union([z.strictObject({ seq, date: z.iso.date(), id, body }), z.strictObject({ ...old, body })]),
  }),
  z.strictObject({
    wrappedKey: z.strictObject({
      id: keyId,
      book,
      recipients: z.array(recipient).max(20),
      file: z.base64().max(100_000),
    }),
  }),
  z.strictObject({
    register: z.strictObject({ id: z.string().max(64), date: z.iso.date(), body, told: body.exactOptional() }),
  }),
  z.strictObject({ book, ends: bookEnds.extend({ head: bookHead.optional() }) }),
  z.strictObject({
    teachersKeys: z.array(z.strictObject({ recipient, file: z.string().max(100_000).exactOptional() })).max(1_000),
  }),
  z.strictObject({ end: z.literal(true), records: z.int().min(0) }),
  z.strictObject({ format: z.literal(SEALED_FORMAT), version: z.literal(1), madeAt: z.number() }),
]);

/** `undefined`: no line of a sealed log. */
export function parseSealedLine(text: string): SealedLine | undefined {
  return parsedLine(text, line) as SealedLine | undefined;
}

/** A record as it lay. @throws DOMException when its bytes are no base64 */
export function keptOf({ body, ...index }: SealedRecord): KeptRecord | OldRecord {
  return { ...index, body: bodyOf(body) };
}

/** Who was in a lesson, as it lay. @throws DOMException when its bytes are no base64 */
export function registerOf({ body, told, ...index }: RegisterInText): SealedRegister {
  return { ...index, body: bodyOf(body), ...(told ? { told: bodyOf(told) } : {}) };
}

function bodyOf({ key, iv, box }: SealedRecord['body']): SealedBody {
  return { key, iv: fromBase64(iv), box: fromBase64(box) };
}
