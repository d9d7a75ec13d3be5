import type { School } from '../policy/school.ts';
import type { IncidentDraft } from './draft.ts';
import type { Place } from './log.ts';
import { BOOKS, type Book, referenceOf } from './record.ts';
import { isSchoolDay } from './return-due.ts';

/**
 * Follow-ups: what is still to be done after a lesson, an incident or a return, each with a date. What is kept of
 * one names nobody; a person stands in the reasons alone. Dates are local to the school, `2026-12-23`.
 */

export const FOLLOW_UP_KINDS = ['recording', 'reassurance', 'chat', 'plain-copy', 'incident'] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** What the teacher says of a follow-up. */
export type FollowUpAct =
  | { readonly did: 'done'; readonly reason: string }
  | { readonly did: 'moved'; readonly reason: string; readonly to: string }
  /** `by`: who decided that it waits, without an end of its own. */
  | { readonly did: 'held'; readonly reason: string; readonly by: string }
  | { readonly did: 'released'; readonly reason: string };

/**
 * `at`: local date and time, `2026-11-23 10:05`. `sealed`: the words, in place of `reason` and `by`. `record`: the
 * reference of the record that it follows from; absent: the teacher said it.
 */
export type KeptAct = FollowUpAct & { readonly at: string; readonly sealed?: string; readonly record?: string };

/** True for what a record did: its reason names nobody. An earlier version kept no `record`, and that reason open. */
export function isOfRecord({ did, record, reason }: KeptAct): boolean {
  return record !== undefined || (did !== 'held' && /^(opened again |new date )?by [A-Z]{2}-\d{6,12}$/.test(reason));
}

export interface FollowUp {
  readonly kind: FollowUpKind;
  /** A follow-up of a concern about staff shows with that book alone. */
  readonly book: Book;
  readonly due: string;
  /**
   * recording: local date and time at which it was seen · plain-copy: the file's name · incident: its reference ·
   * chat: the day since which nobody has said that it was read · reassurance: empty, the class list has the pupil;
   * as a line the pupil, where that can be read.
   */
  readonly about: string;
  /** Oldest first. */
  readonly acts: readonly KeptAct[];
}

/** Everything that is kept about follow-ups on this device. */
export interface FollowUps {
  /** From when on weekly returns are expected, epoch ms; absent: not yet. */
  readonly since?: number;
  /** Makes a pupil's follow-up an id that does not name them. */
  readonly salt: string;
  /** The last number of each book that was looked through for follow-ups; absent: none. */
  readonly scanned: Readonly<Partial<Record<Book, number>>>;
  /** When returns were made, epoch ms, in the log's order. */
  readonly returns: readonly number[];
  /** The last deadline of a return of which a notification told, epoch ms. */
  readonly told?: number;
  readonly items: Readonly<Record<string, FollowUp>>;
  /** Days of the open questions about reassurance when class lists were last read: what is known while they are locked. */
  readonly reassurances?: readonly string[];
  /** The local day of the last look at what is due; `before`: of the last one on an earlier day. */
  readonly looked?: { readonly on: string; readonly before?: string };
}

export type FollowUpState = 'due' | 'to-come' | 'held' | 'done';

export function noFollowUps(salt: string): FollowUps {
  return { salt, scanned: {}, returns: [], items: {} };
}

/** True for what may be shown with a book: the staff's own only where their book is open, and never on a badge. */
export function showsWith(book: Book, { book: own }: FollowUp): boolean {
  return own === book;
}

/** How a follow-up stands on a local date; a recurring one is never done for good. */
export function stateOf({ kind, due, acts }: FollowUp, today: string): FollowUpState {
  const last = acts.at(-1)?.did;
  if (last === 'held') return 'held';
  if (last === 'done' && kind !== 'chat') return 'done';
  return due <= today ? 'due' : 'to-come';
}

/** What was asked of a follow-up cannot be; the message is a sentence for the teacher. */
export class FollowUpRefused extends Error {
  readonly code = 'follow-up-refused';
}

function refuse(because: string): never {
  throw new FollowUpRefused(because);
}

function checkAct(item: FollowUp, act: FollowUpAct, today: string): void {
  const state = stateOf(item, today);
  if (state === 'done') refuse('This follow-up is done already. What was said then stays.');
  if (act.did === 'moved') {
    if (item.kind === 'recording') {
      refuse(
        'The day for deleting a recording moves for a safeguarding hold alone: give the DSL’s name as who decided.',
      );
    }
    if (act.to <= today) refuse('Choose a day after today.');
  }
  if (act.did === 'held' && act.by.trim() === '') refuse('Type the name of the person who decided that it waits.');
  if (act.did === 'released' && state !== 'held') refuse('This follow-up is not on hold.');
  const needed = act.did === 'moved' || act.did === 'held' || (act.did === 'done' && item.kind === 'reassurance');
  if (needed && act.reason.trim() === '') {
    refuse('Give a reason in a few words: it stays with the follow-up.');
  }
}

/** The first school day after a date; ten weeks ahead at most. */
function nextSchoolDay(date: string, school: School): string {
  let day = Temporal.PlainDate.from(date).add({ days: 1 });
  for (let ahead = 0; ahead < 70 && !isSchoolDay(day, school); ahead += 1) day = day.add({ days: 1 });
  return day.toString();
}

/** Of the daily task: the day after the last that was read. `readUpTo`: a local date. */
export function chatFrom(readUpTo: string, school: School): Pick<FollowUp, 'due' | 'about'> {
  const due = nextSchoolDay(readUpTo, school);
  return { due, about: due };
}

/**
 * A follow-up after an act. `now`: local date and time.
 *
 * @throws FollowUpRefused
 */
export function withAct(item: FollowUp, act: FollowUpAct, now: string, school: School): FollowUp {
  const today = now.slice(0, 10);
  checkAct(item, act, today);
  const next = { ...item, acts: [...item.acts, { ...act, at: now }] };
  if (act.did === 'moved') return { ...next, due: act.to };
  if (act.did === 'done' && item.kind === 'chat') return { ...next, ...chatFrom(readUpTo(item, now, school), school) };
  return next;
}

/** Today's chat counts as read once the school's day is over, or where today's reading is what was due. */
function readUpTo({ due }: FollowUp, now: string, school: School): string {
  const [today = '', time = ''] = now.split(' ');
  if (due >= today) return due;
  const { to } = school.hours ?? school.policy.hours;
  return time >= to ? today : Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
}

/** A recording that was seen in a lesson. `seen`: local date and time. */
export function recordingFollowUp(seen: string, school: School): FollowUp {
  const due = Temporal.PlainDate.from(seen.slice(0, 10)).add({ days: school.recordingDays }).toString();
  return { kind: 'recording', book: 'incidents', due, about: seen, acts: [] };
}

/** With an incident's own day, as it was just written: a look through the log finds the same. */
export function withWritten(followUps: FollowUps, { id, followUpDue, status }: IncidentDraft, place: Place): FollowUps {
  const key = `incident:${id}`;
  if (followUpDue === undefined || status === 'closed' || followUps.items[key] !== undefined) return followUps;
  const about = referenceOf(place.book, place.seq);
  const item: FollowUp = { kind: 'incident', book: place.book, due: followUpDue, about, acts: [] };
  return { ...followUps, items: { ...followUps.items, [key]: item } };
}

/** A plain copy that lies in the downloads: a second one of the same name opens it anew. */
export function withPlainCopy(followUps: FollowUps, fileName: string, book: Book, now: string): FollowUps {
  const id = `plain-copy:${fileName}`;
  const acts = followUps.items[id]?.acts ?? [];
  const item: FollowUp = {
    kind: 'plain-copy',
    book,
    due: now.slice(0, 10),
    about: fileName,
    acts: acts.at(-1)?.did === 'done' ? [...acts, { did: 'released', reason: 'downloaded again', at: now }] : acts,
  };
  return { ...followUps, items: { ...followUps.items, [id]: item } };
}

/** With a look on a local day; one that was kept while the clock was ahead is no earlier one. */
export function withLook(followUps: FollowUps, today: string): FollowUps {
  const { looked } = followUps;
  if (looked?.on === today) return followUps;
  const before = looked !== undefined && looked.on < today ? { before: looked.on } : {};
  return { ...followUps, looked: { on: today, ...before } };
}

/** Without what was done before a local date; the same object where there is nothing of it. */
export function withoutDoneBefore(followUps: FollowUps, date: string): FollowUps {
  const before = Object.entries(followUps.items);
  const after = before
    // One of an exclusion would be due again as long as the class list has its date.
    .filter(
      ([, item]) =>
        item.kind === 'reassurance' || stateOf(item, date) !== 'done' || (item.acts.at(-1)?.at ?? '') >= date,
    )
    .map((entry): [string, FollowUp] => {
      const [id, item] = entry;
      const isLong = item.kind === 'chat' && item.acts.some(({ at }) => at < date);
      return isLong ? [id, { ...item, acts: item.acts.filter(({ at }) => at >= date) }] : entry;
    });
  const isSame = after.length === before.length && after.every((entry, index) => entry === before[index]);
  return isSame ? followUps : { ...followUps, items: Object.fromEntries(after) };
}

/** Checks what was kept; anything else begins anew. */
export function isFollowUps(value: unknown): value is FollowUps {
  if (typeof value !== 'object' || value === null) return false;
  const { salt, scanned, returns, items } = value as Partial<Record<keyof FollowUps, unknown>>;
  return (
    typeof salt === 'string' &&
    Array.isArray(returns) &&
    typeof items === 'object' &&
    items !== null &&
    typeof scanned === 'object' &&
    scanned !== null &&
    BOOKS.every((book) => Number.isSafeInteger((scanned as Partial<Record<Book, unknown>>)[book] ?? 0))
  );
}
