import type { School } from '../policy/school.ts';
import { categoryOf } from './categories.ts';
import type { WritingContext } from './compose.ts';
import type { Entry, IncidentLog, LogReader } from './log.ts';
import { type Book, bookOf, type Fields, openFields, referenceOf, type StoredRecord, seqOf } from './record.ts';
import { isoWeekOf, localDay, mondayOf } from './return-due.ts';
import { localDateTime } from './time.ts';

/**
 * The weekly return as a record. It covers every number given out since the return before it, whatever
 * week that was in, so that each file begins where the last one ended and a gap shows. The file of concerns
 * about staff is made in the same way, from their own book, whenever the teacher makes it.
 */

const PAGE = 500;

export interface Period {
  /** The first number that the next return covers. */
  readonly from: number;
  /** Local dates and times, `2026-11-23 00:00`. */
  readonly begins: string;
  readonly ends: string;
  /** ISO week of the end, `2026-W48`. */
  readonly week: string;
}

/** The newest return with a number below `before`, if any. */
async function lastReturn(reader: LogReader, book: Book, before?: number): Promise<StoredRecord | undefined> {
  for (let below = before; ; ) {
    const page = await reader.newest(book, PAGE, below);
    const found = page.find((record) => record.kind === 'return');
    if (found || page.length < PAGE) return found;
    below = page.at(-1)?.seq;
  }
}

/** The returns of one ISO week, newest first, of those that were made last. */
export async function returnsOfWeek(
  reader: LogReader,
  book: Book,
  week: string,
): Promise<readonly { readonly seq: number; readonly fields: Fields }[]> {
  const found: { seq: number; fields: Fields }[] = [];
  for (let before: number | undefined; ; before = found.at(-1)?.seq) {
    const record = await lastReturn(reader, book, before);
    const fields = record && openFields(record);
    if (record === undefined || fields?.week !== week) return found;
    found.push({ seq: record.seq, fields });
  }
}

/** What the next return covers, and when. */
export async function nextPeriod(reader: LogReader, book: Book, now: number, zone: string): Promise<Period> {
  const last = await lastReturn(reader, book);
  const from = (last?.seq ?? 0) + 1;
  const [first] = last ? [] : await reader.range(book, from, from);
  const begins =
    last?.at ?? Math.min(mondayOf(localDay(now, zone)).toZonedDateTime(zone).epochMilliseconds, first?.at ?? now);
  return {
    from,
    begins: localDateTime(begins, zone).join(' '),
    ends: localDateTime(now, zone).join(' '),
    week: isoWeekOf(localDay(now, zone)),
  };
}

const TITLES: Readonly<Record<Book, string>> = {
  incidents: 'Weekly return',
  'staff-concerns': 'Concerns about staff',
  'chair-concerns': 'Concerns about the headteacher',
};

function contentsOf(records: readonly StoredRecord[], missing: number): string {
  const count = records.length === 1 ? '1 record' : `${records.length} records`;
  const gap = missing === 1 ? '1 number is missing' : `${missing} numbers are missing`;
  return [records.length === 0 ? 'nil return' : count, ...(missing > 0 ? [gap] : [])].join('; ');
}

function policyOf(school: School, recorder: string): string {
  const { version } = school.review;
  const readOn = school.staff.find((one) => one.name === recorder || one.aliases.includes(recorder))?.readOn;
  return `policy: ${school.policy.base}, version ${version ?? 'not given'}, read ${readOn ?? 'on a date not given'}`;
}

/**
 * The entry of the return that covers everything since the last one; composed in the writer's turn.
 *
 * @param notes what it says beside that: recordings due for deletion, weeks that were missed
 */
export async function composeReturn(
  reader: LogReader,
  heads: Parameters<Parameters<IncidentLog['append']>[1]>[1],
  book: Book,
  { school, recorder, now }: WritingContext,
  notes: readonly string[] = [],
): Promise<Entry> {
  const period = await nextPeriod(reader, book, now, school.zone);
  const records = await reader.range(book, period.from);
  const head = await heads(book);
  const missing = head.seq - period.from + 1 - records.length;
  const [date, time] = localDateTime(now, school.zone);
  return {
    book,
    kind: 'return',
    at: now,
    fields: {
      date,
      time,
      what: [
        `${TITLES[book]}, ${period.begins} to ${period.ends}: ${contentsOf(records, missing)}`,
        policyOf(school, recorder.name),
        ...notes,
      ].join('; '),
      recordedBy: recorder.role === '' ? recorder.name : `${recorder.name}, ${recorder.role}`,
      recordedAt: `${date} ${time}`,
      category: 'return',
      confirmedBy: recorder.name,
      week: period.week,
      covers: referenceOf(book, period.from),
    },
  };
}

/** The records of a return's file, its own last; `undefined` when there is no such return. */
export async function recordsOfReturn(
  reader: LogReader,
  reference: string,
): Promise<readonly StoredRecord[] | undefined> {
  const book = bookOf(reference);
  const seq = book && seqOf(book, reference);
  if (book === undefined || seq === undefined) return undefined;
  const [record] = await reader.range(book, seq, seq);
  if (record?.kind !== 'return') return undefined;
  return await reader.range(book, seqOf(book, openFields(record)?.covers ?? '') ?? record.seq, record.seq);
}

/**
 * Incidents whose account the file of a book does not give in any record of theirs, nor in those written before that was
 * known (`incidentId`s): what goes by the child protection system, and what turned out to be about the headteacher.
 */
export async function withheldFrom(reader: LogReader, book: Book): Promise<ReadonlySet<string>> {
  if (book === 'incidents') return await idsIn(reader, book, reportedOnly);
  if (book === 'staff-concerns') return await idsIn(reader, 'chair-concerns', ({ movedFrom }) => movedFrom);
  return new Set();
}

function reportedOnly({ categoryId, incidentId }: Fields): string | undefined {
  return categoryId && categoryOf(categoryId).confidence === 'reported-only' ? incidentId : undefined;
}

async function idsIn(
  reader: LogReader,
  book: Book,
  idOf: (fields: Fields) => string | undefined,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let from = 1; ; from += PAGE) {
    const page = await reader.range(book, from, from + PAGE - 1);
    for (const record of page) {
      const id = idOf(openFields(record) ?? {});
      if (id) found.add(id);
    }
    if (page.length === 0 && (await reader.newest(book, 1)).every((record) => record.seq < from)) return found;
  }
}
