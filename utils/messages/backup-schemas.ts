import * as z from 'zod';
import { BOOKS } from '../incidents/record.ts';
import { SCHOOL_TEXT } from './lock-schemas.ts';
import { keptRegister } from './register-schemas.ts';

/** What a backup may hold, in the file and in messages: hostile until it is parsed. Lengths in UTF-16 units. */

const TEXT = 1_000_000;
const FIELDS = 100;
const PAGE = 500;

const book = z.enum(BOOKS);
const seq = z
  .int()
  .min(1)
  .max(Number.MAX_SAFE_INTEGER - 1);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const salt = z.string().max(100);
const fieldHash = z.string().max(100);
const field = z.union([
  // `hash`: kept with some (`HASH_KEPT`).
  z.strictObject({ value: z.string().max(TEXT), salt, hash: fieldHash.exactOptional() }),
  // `removed`: erased at a person's right.
  z.strictObject({ hash: fieldHash, removed: z.string().max(1_000).exactOptional() }),
]);

export const backupRecord = z.strictObject({
  seq,
  at: z.number().min(0).max(8.64e15),
  kind: z.enum(['incident', 'amendment', 'return']),
  id: z.string().regex(/^[\w-]{1,64}$/u),
  prev: hash,
  hash,
  body: z.strictObject({
    fields: z
      .record(z.string().regex(/^[a-zA-Z]{1,40}$/), field)
      .refine((fields) => Object.keys(fields).length <= FIELDS),
  }),
});

const head = {
  seq: z
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER - 1),
  hash,
};
export const bookHead = z.strictObject(head);
export const bookEnds = z.strictObject({
  mark: bookHead.optional(),
  tombstone: z.strictObject({ ...head, on: z.iso.date() }).optional(),
});

export const backupSettings = z.strictObject({
  school: SCHOOL_TEXT.exactOptional(),
  recorder: z.strictObject({ name: z.string().max(200), role: z.string().max(200) }).exactOptional(),
  receipts: z.record(z.string().regex(/^[A-Z]{2}-\d{6,12}$/), z.string().max(40)).exactOptional(),
  followUps: z.unknown().optional(),
  lessons: z
    .array(
      // In the order in which they are kept, for what is here is compared with what comes.
      z.looseObject({
        id: z.string().max(200),
        title: z.string().max(20_000).exactOptional(),
        answers: z.array(z.unknown()).max(1_000),
        at: z.number(),
        platform: z.string().max(20).exactOptional(),
        policy: z.string().max(200),
      }),
    )
    .max(100_000)
    .exactOptional(),
  registers: z.array(keptRegister).max(100_000).exactOptional(),
});

const records = z.array(backupRecord).max(PAGE);

export const BACKUP_REQUESTS = [
  z.strictObject({ type: z.literal('backup-rest') }),
  z.strictObject({ type: z.literal('backup-records'), book, from: seq }),
  z.strictObject({ type: z.literal('restore-fits'), book, records }),
  z.strictObject({ type: z.literal('restore-ends'), book, ends: bookEnds }),
  z.strictObject({ type: z.literal('restore-records'), book, records }),
  z.strictObject({ type: z.literal('restore-settings'), settings: backupSettings }),
  z.strictObject({ type: z.literal('sealed-keys') }),
  z.strictObject({ type: z.literal('sealed-records'), book, from: seq }),
  z.strictObject({ type: z.literal('sealed-registers'), after: z.string().max(64) }),
] as const;
