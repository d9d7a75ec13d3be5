import { EMPTY_HEAD, type Head, recordVerifies } from './chain.ts';
import type { LogReader } from './reader.ts';
import { pagesOf } from './pages.ts';
import type { Confirmed } from './receipts.ts';
import { openFields, referenceOf, seqOf, type StoredRecord } from './record.ts';

/**
 * How far the beginning of the incident book may be deleted: a record stays until the school's retention time
 * after the DSL's receipt for its return has run; without a receipt it stays.
 */

const BOOK = 'incidents';

export interface RetentionInput {
  /** What was deleted before. */
  readonly deleted: Head | undefined;
  readonly confirmed: Confirmed;
  readonly retentionDays: number;
  /** Local date and time by which the retention time must have run. */
  readonly by: string;
  /** Incidents whose follow-up is not done (`incidentId`s): they stay. */
  readonly open: ReadonlySet<string>;
}

/** True when the retention time after a receipt has run. `on` and `by`: local date and time. */
function hasRun(on: string, days: number, by: string): boolean {
  try {
    const end = Temporal.PlainDateTime.from(on.replace(' ', 'T')).add({ days });
    return Temporal.PlainDateTime.compare(end, by.replace(' ', 'T')) <= 0;
  } catch {
    return false;
  }
}

interface Span {
  readonly first: number;
  last: number;
}

/**
 * The last record that may go, with all before it; `undefined`: none. It stops before the first incident that has
 * a record which must stay, before a return without a receipt, and before a record that is missing or not as it
 * was written: what is wrong with a log is not deleted with it. The newest return always stays.
 */
export async function deletableUpTo(reader: LogReader, input: RetentionInput): Promise<Head | undefined> {
  const { deleted = EMPTY_HEAD, confirmed, retentionDays, by } = input;
  const out = new Set(
    Object.entries(confirmed)
      .filter(([reference, on]) => (seqOf(BOOK, reference) ?? 0) > deleted.seq && hasRun(on, retentionDays, by))
      .map(([reference]) => reference),
  );
  if (out.size === 0) return undefined;

  const incidents = new Map<string, Span>();
  /** The candidate, and the returns that could become it. */
  let upTo = 0;
  let waiting = 0;
  let before: Head = deleted;
  let ended = false;

  function take(record: StoredRecord): void {
    const { incidentId = record.id } = openFields(record) ?? {};
    const span = incidents.get(incidentId);
    if (span) span.last = record.seq;
    else incidents.set(incidentId, { first: record.seq, last: record.seq });
    if (record.kind === 'return') {
      // One that is not the newest any more.
      if (waiting > 0) upTo = waiting;
      waiting = 0;
    }
    if (ended) return;
    const follows = record.seq === before.seq + 1 && record.prev === before.hash;
    if (!follows || !recordVerifies(BOOK, record)) ended = true;
    else if (record.kind === 'return') {
      if (out.has(referenceOf(BOOK, record.seq))) waiting = record.seq;
      else ended = true;
    }
    before = record;
  }

  const [newest] = await reader.newest(BOOK, 1);
  for await (const page of pagesOf(reader, BOOK, deleted.seq + 1, newest?.seq ?? 0)) page.forEach(take);
  upTo = beforeWhatStays(incidents, input.open, upTo);
  const [last] = upTo > deleted.seq ? await reader.range(BOOK, upTo, upTo) : [];
  return last && { seq: last.seq, hash: last.hash };
}

/** The candidate, drawn back until no incident lies on both sides of it and none that must stay lies before it. */
function beforeWhatStays(incidents: ReadonlyMap<string, Span>, open: ReadonlySet<string>, candidate: number): number {
  let upTo = candidate;
  for (let changed = true; changed; ) {
    changed = false;
    for (const [id, { first, last }] of incidents) {
      if (first > upTo || (last <= upTo && !open.has(id))) continue;
      upTo = first - 1;
      changed = true;
    }
  }
  return upTo;
}
