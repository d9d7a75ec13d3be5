import * as z from 'zod';
import { BOOKS, type Book, type StoredRecord } from '../incidents/record.ts';
import type { BackupSettings, BookEnds } from '../messages/backup-protocol.ts';
import { backupRecord, backupSettings, bookEnds } from '../messages/backup-schemas.ts';
import { parsedLine } from './text-lines.ts';

/**
 * The backup, opened: JSON, one value a line (docs/backup.md). First what it is, then what is kept beside the
 * records, then each book's ends and its records in order of their numbers, then how many records there were.
 */
export const FORMAT = 'lesson-lookout backup';

export type BackupLine =
  | { readonly format: typeof FORMAT; readonly version: 1; readonly madeAt: number }
  | { readonly settings: BackupSettings }
  | { readonly book: Book; readonly ends: BookEnds }
  | { readonly book: Book; readonly record: StoredRecord }
  | { readonly end: true; readonly records: number };

const book = z.enum(BOOKS);

const line = z.union([
  z.strictObject({ book, record: backupRecord }),
  z.strictObject({ book, ends: bookEnds }),
  z.strictObject({ settings: backupSettings }),
  z.strictObject({ end: z.literal(true), records: z.int().min(0) }),
  z.strictObject({ format: z.literal(FORMAT), version: z.literal(1), madeAt: z.number() }),
]);

/** `undefined`: no line of a backup. */
export function parseLine(text: string): BackupLine | undefined {
  return parsedLine(text, line) as BackupLine | undefined;
}
