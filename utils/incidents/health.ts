import { EMPTY_HEAD, type Head, recordVerifies, type Tombstone } from './chain.ts';
import { type Book, type RecordIndex, referenceOf, type StoredRecord } from './record.ts';

/** What a check of a whole book found. Missing records are never shown as "no incidents". */
export interface LogHealth {
  readonly records: number;
  /** Numbers that were given out and are not there. */
  readonly missing: number;
  /** The first and last missing reference. */
  readonly missingFrom?: string;
  readonly missingTo?: string;
  /** Records that are not as they were written, or do not follow on the one before. */
  readonly broken: number;
  readonly firstBroken?: string;
  /** Records at the book's beginning that were deleted when their retention time had run, and the day of the last. */
  readonly deleted?: { readonly records: number; readonly on: string };
  /** Records of which only the link to the one before was checked, since the log is locked; absent: none. */
  readonly notOpened?: number;
}

interface HealthCheck {
  /** Records in order of their numbers. */
  add(record: StoredRecord): Promise<void>;
  /** One that is locked: whether it follows on the one before. */
  addLocked(record: RecordIndex): void;
  finish(): LogHealth;
}

/**
 * Checks a book record by record, in constant memory.
 *
 * @param mark the last record known to have been stored, kept apart from the log and read before it
 * @param tombstone what was deleted on purpose; records are given from the one after it
 */
export function startHealthCheck(book: Book, mark: Head, tombstone?: Tombstone): HealthCheck {
  let records = 0;
  let missing = 0;
  let broken = 0;
  let last: Head = tombstone ?? EMPTY_HEAD;
  let firstMissing: number | undefined;
  let lastMissing: number | undefined;
  let firstBroken: number | undefined;
  let notOpened = 0;

  function gap(from: number, to: number): void {
    if (to < from) return;
    missing += to - from + 1;
    firstMissing ??= from;
    lastMissing = to;
  }

  function isLinked(record: RecordIndex): boolean {
    const follows = last.seq !== record.seq - 1 || last.hash === record.prev;
    return follows && (record.seq !== mark.seq || record.hash === mark.hash);
  }

  function count(record: RecordIndex, whole: boolean): void {
    records += 1;
    gap(last.seq + 1, record.seq - 1);
    if (!whole) {
      broken += 1;
      firstBroken ??= record.seq;
    }
    last = { seq: record.seq, hash: record.hash };
  }

  return {
    async add(record) {
      count(record, isLinked(record) && recordVerifies(book, record));
    },
    addLocked(record) {
      notOpened += 1;
      count(record, isLinked(record));
    },
    finish() {
      gap(last.seq + 1, mark.seq);
      return {
        records,
        missing,
        ...(firstMissing === undefined ? {} : { missingFrom: referenceOf(book, firstMissing) }),
        ...(lastMissing === undefined ? {} : { missingTo: referenceOf(book, lastMissing) }),
        broken,
        ...(firstBroken === undefined ? {} : { firstBroken: referenceOf(book, firstBroken) }),
        ...(tombstone === undefined ? {} : { deleted: { records: tombstone.seq, on: tombstone.on } }),
        ...(notOpened === 0 ? {} : { notOpened }),
      };
    },
  };
}
