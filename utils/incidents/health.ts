import { EMPTY_HEAD, type Head, recordVerifies, type Tombstone } from './chain.ts';
import { type Book, OTHERS_BODY, referenceOf, type StoredRecord } from './record.ts';

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
  /** Records sealed to a key that is not here, so that nothing of them could be checked but their number; absent: none. */
  readonly ofOthers?: number;
  /** Records of which only the number was looked at, since the log is locked; absent: none. */
  readonly notOpened?: number;
}

interface HealthCheck {
  /** Records in order of their numbers. */
  add(record: StoredRecord): void;
  /** The number of one that is locked. */
  addLocked(seq: number): void;
  finish(): LogHealth;
}

/**
 * Checks a book record by record, in constant memory.
 *
 * @param known what is known of the last record beside it, read before it: the high-water mark, and the log's own head
 * @param tombstone what was deleted on purpose; records are given from the one after it
 */
export function startHealthCheck(book: Book, known: readonly (Head | undefined)[], tombstone?: Tombstone): HealthCheck {
  const heads = known.filter((head) => head !== undefined);
  let records = 0;
  let missing = 0;
  let broken = 0;
  /** Without its hash: what that is cannot be read. */
  let last: Pick<Head, 'seq'> & Partial<Head> = tombstone ?? EMPTY_HEAD;
  let firstMissing: number | undefined;
  let lastMissing: number | undefined;
  let firstBroken: number | undefined;
  let notOpened = 0;
  let ofOthers = 0;

  function gap(from: number, to: number): void {
    if (to < from) return;
    missing += to - from + 1;
    firstMissing ??= from;
    lastMissing = to;
  }

  function isLinked(record: StoredRecord): boolean {
    const follows = last.seq !== record.seq - 1 || last.hash === undefined || last.hash === record.prev;
    return follows && heads.every(({ seq, hash }) => seq !== record.seq || hash === record.hash);
  }

  function count(seq: number): void {
    records += 1;
    gap(last.seq + 1, seq - 1);
  }

  function isBroken(seq: number): void {
    broken += 1;
    firstBroken ??= seq;
  }

  function countShut(seq: number): void {
    count(seq);
    // Two that tell of one record must tell the same.
    if (new Set(heads.filter((head) => head.seq === seq).map(({ hash }) => hash)).size > 1) isBroken(seq);
    last = { seq };
  }

  return {
    add(record) {
      const { seq, hash } = record;
      if (record.body === OTHERS_BODY) {
        ofOthers += 1;
        return countShut(seq);
      }
      count(seq);
      if (!isLinked(record) || !recordVerifies(book, record)) isBroken(seq);
      last = record.kind === 'unreadable' ? { seq } : { seq, hash };
    },
    addLocked(seq) {
      notOpened += 1;
      countShut(seq);
    },
    finish() {
      gap(last.seq + 1, Math.max(0, ...heads.map(({ seq }) => seq)));
      return {
        records,
        missing,
        ...(firstMissing === undefined ? {} : { missingFrom: referenceOf(book, firstMissing) }),
        ...(lastMissing === undefined ? {} : { missingTo: referenceOf(book, lastMissing) }),
        broken,
        ...(firstBroken === undefined ? {} : { firstBroken: referenceOf(book, firstBroken) }),
        ...(tombstone === undefined ? {} : { deleted: { records: tombstone.seq, on: tombstone.on } }),
        ...(ofOthers === 0 ? {} : { ofOthers }),
        ...(notOpened === 0 ? {} : { notOpened }),
      };
    },
  };
}
