import { count } from '../base/count.ts';
import { serialQueue } from '../base/serial-queue.ts';
import type { School } from '../policy/school.ts';
import { categoryOf } from './categories.ts';
import type { WritingContext } from './compose.ts';
import type { Entry, IncidentLog, MarkStore } from './log.ts';
import type { LogReader } from './reader.ts';
import { AT_ONCE, pagesOf } from './pages.ts';
import { type Book, BOOKS, bookOf, type Fields, openFields, referenceOf, type StoredRecord, seqOf } from './record.ts';
import { isoWeekOf, localDay, mondayOf } from './return-due.ts';
import { localDateTime } from './time.ts';

/**
 * The weekly return as a record. It covers every number given out since the return before it, whatever
 * week that was in, so that each file begins where the last one ended and a gap shows. The file of concerns
 * about staff is made in the same way, from their own book, whenever the teacher makes it.
 */

/** Numbers among which no return is; the one before them is a return, or there is none. */
export interface KnownPeriod {
  readonly from: number;
  readonly to: number;
}

export interface Period {
  /** The first number that the next return covers. */
  readonly from: number;
  /** Local dates and times, `2026-11-23 00:00`. */
  readonly begins: string;
  readonly ends: string;
  /** ISO week of the end, `2026-W48`. */
  readonly week: string;
}

/** The returns of a book, newest first. */
async function* returnsIn(reader: LogReader, book: Book, known?: KnownPeriod): AsyncGenerator<StoredRecord> {
  for (let below: number | undefined; ; ) {
    const page = await reader.newest(book, AT_ONCE, below);
    yield* page.filter(({ kind }) => kind === 'return');
    const last = page.at(-1)?.seq;
    if (last === undefined) return;
    below = known && known.from < last && last <= known.to + 1 ? known.from : last;
  }
}

/** What the next return covers, and when. `last`: the one before it. */
async function periodAfter(
  last: StoredRecord | undefined,
  reader: LogReader,
  book: Book,
  now: number,
  zone: string,
): Promise<Period> {
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

/** The next return, before it is made. */
export interface ReturnPreview extends Period, KnownPeriod {
  /** How many it covers. */
  readonly records: number;
  /** Returns already made in this week, newest first. */
  readonly already: readonly { readonly reference: string; readonly madeAt: string }[];
}

export async function previewReturn(reader: LogReader, book: Book, now: number, zone: string): Promise<ReturnPreview> {
  const [newest] = await reader.newest(book, 1);
  const week = isoWeekOf(localDay(now, zone));
  let last: StoredRecord | undefined;
  const already: { reference: string; madeAt: string }[] = [];
  for await (const record of returnsIn(reader, book)) {
    last ??= record;
    const fields = openFields(record);
    if (fields?.week !== week) break;
    already.push({ reference: referenceOf(book, record.seq), madeAt: fields.recordedAt ?? '' });
  }
  const period = await periodAfter(last, reader, book, now, zone);
  return { ...period, to: newest?.seq ?? 0, records: await reader.count(book, period.from), already };
}

const TITLES: Readonly<Record<Book, string>> = {
  incidents: 'Weekly return',
  'staff-concerns': 'Concerns about staff',
  'chair-concerns': 'Concerns about the headteacher',
};

function contentsOf(records: number, missing: number): string {
  const covered = records === 0 ? 'nil return' : count(records, 'record', 'records');
  return missing > 0 ? `${covered}; ${count(missing, 'number is', 'numbers are')} missing` : covered;
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
 * @param known what its preview found
 */
export async function composeReturn(
  reader: LogReader,
  heads: Parameters<Parameters<IncidentLog['append']>[1]>[1],
  book: Book,
  { school, recorder, now }: WritingContext,
  notes: readonly string[] = [],
  known?: KnownPeriod,
): Promise<Entry> {
  const { value: last } = await returnsIn(reader, book, known).next();
  const period = await periodAfter(last, reader, book, now, school.zone);
  const records = await reader.count(book, period.from);
  const head = await heads(book);
  const missing = head.seq - period.from + 1 - records;
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

/** A return that was made, and the numbers that its file covers, its own last. */
export interface MadeReturn {
  readonly book: Book;
  readonly from: number;
  readonly to: number;
  readonly hash: string;
  readonly fields: Fields;
}

/** `undefined`: there is no such return, or it is damaged. */
export async function madeReturn(reader: LogReader, reference: string): Promise<MadeReturn | undefined> {
  const book = bookOf(reference);
  const seq = book && seqOf(book, reference);
  if (book === undefined || seq === undefined) return undefined;
  const [record] = await reader.range(book, seq, seq);
  const fields = record?.kind === 'return' ? openFields(record) : undefined;
  if (record === undefined || fields === undefined) return undefined;
  return { book, from: seqOf(book, fields.covers ?? '') ?? seq, to: seq, hash: record.hash, fields };
}

/** The file of a return: of its ISO week, or, of concerns about staff, of its day. */
export function returnFileName({ book, fields }: MadeReturn): string {
  return book === 'incidents' ? `incidents-${fields.week}.csv` : `${book}-${fields.date}.csv`;
}

/**
 * Incidents whose account a file does not give in any record of theirs, nor in those written before that was known
 * (`incidentId`s).
 */
export interface Withheld {
  /** It goes by the child protection system: that it was reported is told. */
  readonly apart: ReadonlySet<string>;
  /** It turned out to be about staff, or about the headteacher, and began anew in a later book. */
  readonly elsewhere: ReadonlySet<string>;
  /** When (epoch ms, or the day alone) each record was written that may withhold one more and cannot be opened. */
  readonly shut: readonly number[];
  /** How many records the book itself was seen to have, up to which number; absent: it was not read for this. */
  readonly seen?: Seen;
}

interface Seen {
  readonly records: number;
  readonly upTo: number;
}

/** What records of one book withhold. */
interface Withholding {
  readonly ids: ReadonlySet<string>;
  readonly shut: readonly number[];
  readonly seen?: Seen;
}

/** Numbers that were given out and are not there, and the latest at which their records were written (epoch ms). */
export interface Gone {
  readonly numbers: number;
  readonly by: number;
}

/** Numbers of a book that were given out, but for those at its beginning that were deleted in their time. */
export interface Given {
  readonly from: number;
  readonly to: number;
}

/** By what lies beside the log, so that neither a lost end nor a deleted beginning is taken for the other. */
export function givenBy(marks: Pick<MarkStore, 'read' | 'readTombstone'>): (book: Book) => Promise<Given> {
  return async (book) => {
    const [mark, tombstone] = await Promise.all([marks.read(book), marks.readTombstone(book)]);
    return { from: (tombstone?.seq ?? 0) + 1, to: mark?.seq ?? 0 };
  };
}

/** Where a book has gaps from this number on. @param last the last that it gave out, whether it is there or not */
export async function goneFrom(reader: LogReader, book: Book, from: number, last: number): Promise<readonly Gone[]> {
  if ((await reader.count(book, from, last)) === Math.max(0, last - from + 1)) return [];
  const gone: Gone[] = [];
  let next = from;
  for await (const page of pagesOf(reader, book, from, last)) {
    for (const { seq, at } of page) {
      if (seq > next) gone.push({ numbers: seq - next, by: at });
      next = seq + 1;
    }
  }
  if (next <= last) gone.push({ numbers: last - next + 1, by: Number.POSITIVE_INFINITY });
  return gone;
}

/** What the file of a book withholds. When it is asked again, only what was recorded since is read. */
export function withheldIn(reader: LogReader): (book: Book) => Promise<Withheld> {
  const reported = withholdingOf(reader, 'incidents', reportedOnly);
  const moved = BOOKS.slice(1).map((book) => withholdingOf(reader, book, movedFrom));
  return async (book) => {
    const later = await Promise.all(moved.slice(BOOKS.indexOf(book)).map((read) => read()));
    const own: Withholding = book === 'incidents' ? await reported() : { ids: new Set(), shut: [] };
    return {
      ...(own.seen ? { seen: own.seen } : {}),
      apart: own.ids,
      elsewhere: new Set(later.flatMap(({ ids }) => [...ids])),
      shut: [own, ...later].flatMap(({ shut }) => shut),
    };
  };
}

function reportedOnly({ categoryId, incidentId }: Fields): string | undefined {
  return categoryId && categoryOf(categoryId).confidence === 'reported-only' ? incidentId : undefined;
}

function movedFrom(fields: Fields): string | undefined {
  return fields.movedFrom;
}

function withholdingOf(
  reader: LogReader,
  book: Book,
  idOf: (fields: Fields) => string | undefined,
): () => Promise<Withholding> {
  let ids = new Set<string>();
  let shut: number[] = [];
  let read = { upTo: 0, records: 0 };
  // Two at once would take the one's beginning anew for the other's: what was found already would be missing.
  const inTurn = serialQueue();

  async function readOn(): Promise<Withholding> {
    // A record came or went among those that were read: a backup was brought back, or a time of retention is over.
    if ((await reader.count(book, 1, read.upTo)) !== read.records) {
      ids = new Set();
      shut = [];
      read = { upTo: 0, records: 0 };
    }
    const [newest] = await reader.newest(book, 1);
    for await (const page of pagesOf(reader, book, read.upTo + 1, newest?.seq ?? 0)) {
      for (const record of page) {
        const fields = openFields(record);
        const id = fields && idOf(fields);
        if (id) ids.add(id);
        if (fields === undefined) shut.push(record.at);
      }
      read = { upTo: page.at(-1)?.seq ?? read.upTo, records: read.records + page.length };
    }
    return { ids, shut, seen: read };
  }

  return () => inTurn(readOn);
}
