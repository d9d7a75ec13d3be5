import { nameKey } from './names.ts';
import type { Day, Hours, School, Session } from './school.ts';

/**
 * The school's times. All of them are local to its zone and go through Temporal, so that a change of
 * the clocks moves them as the school's own clock moves. Instants are epoch milliseconds.
 */

const MINUTE = 60_000;
/** A session counts this long before it begins and after it ends (rules.md, "session"). */
export const AROUND_SESSION = 15 * MINUTE;

const DAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export interface Occurrence {
  readonly session: Session;
  readonly starts: number;
  readonly ends: number;
}

/** Local date and time of an instant in a zone. */
export function localTime(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

export interface LocalDay {
  readonly date: Temporal.PlainDate;
  /** `YYYY-MM-DD`. */
  readonly name: string;
  /** Midnight before and after it. */
  readonly from: number;
  readonly to: number;
}

/** The last day asked for in each zone: every look asks, and a day lasts. */
const lastDays = new Map<string, LocalDay>();

/** The local day of an instant in a zone. */
export function dayAt(at: number, zone: string): LocalDay {
  const last = lastDays.get(zone);
  if (last !== undefined && last.from <= at && at < last.to) return last;
  const start = localTime(at, zone).startOfDay();
  const date = start.toPlainDate();
  const to = start.add({ days: 1 }).epochMilliseconds;
  const day = { date, name: date.toString(), from: start.epochMilliseconds, to };
  lastDays.set(zone, day);
  return day;
}

function instantOf(date: Temporal.PlainDate, time: string, zone: string): number {
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

function occursOn(session: Session, date: Temporal.PlainDate): boolean {
  const first = Temporal.PlainDate.from(session.starts.slice(0, 10));
  const days = first.until(date, { largestUnit: 'days' }).days;
  if (days < 0) return false;
  if (session.until !== undefined && Temporal.PlainDate.compare(date, session.until) > 0) return false;
  switch (session.repeats) {
    case 'once':
      return days === 0;
    case 'daily':
      return true;
    case 'weekly':
      return days % 7 === 0;
    case 'fortnightly':
      return days % 14 === 0;
  }
}

/** The sessions of one local date, by start. */
export function occurrencesOn(school: School, date: Temporal.PlainDate): Occurrence[] {
  const found: Occurrence[] = [];
  for (const session of school.sessions) {
    if (!occursOn(session, date)) continue;
    found.push({
      session,
      starts: instantOf(date, session.starts.slice(11), school.zone),
      ends: instantOf(date, session.ends.slice(11), school.zone),
    });
  }
  return found.sort((a, b) => a.starts - b.starts);
}

/**
 * The session that runs, else one within 15 minutes; of several the one whose title the meeting shows.
 * `undefined`: none, or several of different classes and no title to tell them apart: which of them it
 * is is then not known, and nobody is a stranger for it.
 */
export function pickSession(
  today: readonly Occurrence[],
  at: number,
  title: string | undefined,
): Occurrence | undefined {
  const running = today.filter((one) => one.starts <= at && at < one.ends);
  const near = running.length > 0 ? running : today.filter((one) => isAround(one, at));
  if (near.length < 2) return near[0];
  const shown = nameKey(title ?? '').whole;
  const titled = near.filter((one) => shown.includes(nameKey(one.session.title).whole));
  const longest = titled.sort((a, b) => b.session.title.length - a.session.title.length)[0];
  if (longest !== undefined) return longest;
  return near.every((one) => one.session.class === near[0]?.session.class) ? near[0] : undefined;
}

/** True from 15 minutes before the session until 15 minutes after it. */
export function isAround(one: Occurrence, at: number): boolean {
  return one.starts - AROUND_SESSION <= at && at <= one.ends + AROUND_SESSION;
}

export interface HoursNow {
  readonly open: boolean;
  /** Why it is not: the day, or the time of day. */
  readonly reason: 'closed-day' | 'weekday' | 'time' | undefined;
  /** When the hours of this day begin and end. */
  readonly from: number;
  readonly to: number;
  /** Instant from which this answer may be another. */
  readonly until: number;
}

interface HoursOfDay {
  readonly day: LocalDay;
  readonly from: number;
  readonly to: number;
  readonly closed: 'closed-day' | 'weekday' | undefined;
}

/** The last day asked for of each school's hours. */
const lastHours = new WeakMap<School, HoursOfDay & { readonly hours: Hours }>();

function hoursOfDay(school: School, hours: Hours, day: LocalDay): HoursOfDay {
  const last = lastHours.get(school);
  if (last?.day === day && last.hours === hours) return last;
  const isClosed = school.closed.some((range) => range.from <= day.name && day.name <= range.to);
  const isSchoolDay = hours.days.includes(DAYS[day.date.dayOfWeek - 1] as Day);
  const found = {
    hours,
    day,
    from: instantOf(day.date, hours.from, school.zone),
    to: instantOf(day.date, hours.to, school.zone),
    closed: isClosed ? ('closed-day' as const) : isSchoolDay ? undefined : ('weekday' as const),
  };
  lastHours.set(school, found);
  return found;
}

/** Whether an instant is inside the hours: `from` inclusive, `to` exclusive, never on a closed day. */
export function hoursAt(school: School, hours: Hours, at: number): HoursNow {
  const { day, from, to, closed } = hoursOfDay(school, hours, dayAt(at, school.zone));
  if (closed !== undefined) return { open: false, reason: closed, from, to, until: day.to };
  if (at < from) return { open: false, reason: 'time', from, to, until: from };
  if (at < to) return { open: true, reason: undefined, from, to, until: to };
  return { open: false, reason: 'time', from, to, until: day.to };
}
