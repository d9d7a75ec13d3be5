import type { KeptRegister } from '../attendance/register.ts';
import type { Head, Tombstone } from '../incidents/chain.ts';
import type { Book, StoredRecord } from '../incidents/record.ts';
import type { SchoolFileError } from '../policy/school-file.ts';

/** What is kept beside the records; each absent where nothing was kept. */
export interface BackupSettings {
  readonly school?: string;
  readonly recorder?: { readonly name: string; readonly role: string };
  /** The DSL's receipts: reference and local date and time. */
  readonly receipts?: Readonly<Record<string, string>>;
  /** `FollowUps`, as they are kept. */
  readonly followUps?: unknown;
  /** `KeptLesson`s: the answers to checklists. */
  readonly lessons?: readonly unknown[];
  /** Who was in which lesson. */
  readonly registers?: readonly KeptRegister[];
}

export interface RestoredSettings {
  /** What was here already, and stays. */
  readonly stays: readonly (keyof BackupSettings)[];
  /** Why the backup's school file cannot be used here. */
  readonly schoolProblem?: SchoolFileError;
}

export interface BookEnds {
  readonly mark?: Head | undefined;
  readonly tombstone?: Tombstone | undefined;
}

/** What the page of the backup asks: everything that is kept, a page at a time, out and in again. */
export type BackupRequest =
  | { readonly type: 'backup-rest' }
  | { readonly type: 'backup-records'; readonly book: Book; readonly from: number }
  /** Whether records of a backup are of the log that is here; nothing is written. */
  | { readonly type: 'restore-fits'; readonly book: Book; readonly records: readonly StoredRecord[] }
  /** Before the first record: captures go on after the backup's last number. */
  | { readonly type: 'restore-ends'; readonly book: Book; readonly ends: BookEnds }
  /** Those that are here already stay as they are. */
  | { readonly type: 'restore-records'; readonly book: Book; readonly records: readonly StoredRecord[] }
  | { readonly type: 'restore-settings'; readonly settings: BackupSettings };

export interface BackupAnswers {
  'backup-rest': { readonly settings: BackupSettings; readonly books: Readonly<Record<Book, BookEnds>> };
  /** Oldest first; empty: there are no more. A record that cannot be opened comes without its fields. */
  'backup-records': { readonly records: readonly StoredRecord[] };
  'restore-fits': { readonly fits: boolean };
  'restore-ends': { readonly done: true };
  'restore-records': { readonly added: number };
  'restore-settings': RestoredSettings;
}
