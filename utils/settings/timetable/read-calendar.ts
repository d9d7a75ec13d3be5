import type { SchoolFileError } from '../../policy/school-file.ts';
import { calendarParts } from './calendar-lines.ts';
import { addMinutes, type CalendarEvent, type EventProblem, readEvent, schoolTime } from './event.ts';
import { classNamed } from './match-class.ts';
import { datesOf, weekdayOf } from './occurrences.ts';
import { zonesOf } from './zones.ts';

/** One lesson of a calendar, on the school's clock. */
export interface Lesson {
  readonly title: string;
  /** The id of the class that the event names; absent: none, or more than one. */
  readonly class?: string;
  /** `YYYY-MM-DDTHH:MM`, both on one day. */
  readonly starts: string;
  readonly ends: string;
  readonly repeats: 'once' | 'weekly';
  /** Of a weekly one: its last day, inclusive. */
  readonly until?: string;
}

/** An event of whole days: no lesson, but perhaps a closed day. Inclusive `YYYY-MM-DD`. */
export interface WholeDays {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** Its title says holiday, INSET, half term or the like. */
  readonly closed: boolean;
}

/** What was understood of a calendar. Nothing of attendees, descriptions, places or addresses is in it. */
export interface CalendarReading {
  readonly year: SchoolYear;
  readonly lessons: readonly Lesson[];
  readonly problems: readonly EventProblem[];
  readonly wholeDays: readonly WholeDays[];
  /** Events and single days that were called off. */
  readonly cancelled: number;
  /** Events that have no day in this school year. */
  readonly outside: number;
}

/** Inclusive `YYYY-MM-DD`: repeating lessons are followed this far and no further. */
export interface SchoolYear {
  readonly from: string;
  readonly to: string;
}

export interface CalendarSchool {
  /** IANA zone of the school. */
  readonly zone: string;
  /** Ids of its classes. */
  readonly classes: readonly string[];
  /** `YYYY-MM-DD` on the school's clock. */
  readonly today: string;
}

export type ParsedCalendar =
  | { readonly ok: true; readonly reading: CalendarReading }
  | { readonly ok: false; readonly error: SchoolFileError };

/** A calendar names a handful; each takes as long to understand as a thousand events. */
const MOST_ZONES = 100;
/** More lessons than a large school has in a year: what is beyond is no timetable. */
const MOST_LESSONS = 20_000;
const CLOSED =
  /\b(?:holidays?|half[- ]?term|inset|inservice|in-service|staff training|training day|closed|closure|vacation)\b/i;

/** From 1 August, since Scotland's schools begin in that month, to 31 August a year later. */
export function schoolYear(today: string): SchoolYear {
  const begins = Number(today.slice(0, 4)) - (today.slice(5, 7) < '08' ? 1 : 0);
  return { from: `${begins}-08-01`, to: `${begins + 1}-08-31` };
}

/** Reads the text of a .ics file (RFC 5545). What is wrong with one event leaves out that event alone. */
export function readCalendar(text: string, school: CalendarSchool): ParsedCalendar {
  const parts = calendarParts(text);
  if ('message' in parts) return refused(parts.message);
  if (parts.method === 'CANCEL') return refused('calls a meeting off; export the whole calendar');
  if (parts.events.length === 0)
    return refused('is a calendar without events; export the calendar that holds your lessons');
  if (parts.zones.length > MOST_ZONES)
    return refused(`explains more than ${MOST_ZONES} time zones; export the calendar of your own lessons alone`);
  const year = schoolYear(school.today);
  const zoneNamed = zonesOf(parts.zones);
  const floating = (parts.zone !== undefined && zoneNamed(parts.zone)) || school.zone;
  const tally: Tally = { lessons: [], problems: [], wholeDays: [], cancelled: 0, outside: 0, year, school };
  const events: CalendarEvent[] = [];
  for (const block of parts.events) {
    const event = readEvent(block, zoneNamed, floating);
    if ('message' in event) tally.problems.push(event);
    else events.push(event);
  }
  const series = new Set(events.filter((one) => one.rule || one.added.length > 0).map(({ uid }) => uid));
  const replaced = Map.groupBy(
    events.filter((one) => one.replaces !== undefined && series.has(one.uid)),
    ({ uid }) => uid,
  );
  for (const event of events) {
    take(event, event.replaces ? [] : (replaced.get(event.uid) ?? []), tally);
    if (tally.lessons.length > MOST_LESSONS)
      return refused(`holds more than ${MOST_LESSONS} lessons; export the calendar of your own lessons alone`);
  }
  const { school: _school, lessons, ...rest } = tally;
  return {
    ok: true,
    reading: { ...rest, lessons: lessons.sort((a, b) => (a.starts < b.starts ? -1 : Number(a.starts > b.starts))) },
  };
}

interface Tally {
  readonly lessons: Lesson[];
  readonly problems: EventProblem[];
  readonly wholeDays: WholeDays[];
  cancelled: number;
  outside: number;
  readonly year: SchoolYear;
  readonly school: CalendarSchool;
}

function refused(message: string): ParsedCalendar {
  return { ok: false, error: { path: 'the file', message } };
}

function take(event: CalendarEvent, replacedBy: readonly CalendarEvent[], tally: Tally): void {
  const { title, start, end, rule } = event;
  const { year, school } = tally;
  const problem = (message: string) => tally.problems.push({ title, message });
  if (event.cancelled) tally.cancelled += 1;
  else if (event.allDay) takeDays(event, tally);
  else if (end === undefined || end.wall.length !== start.wall.length)
    problem('has no end, so its length is not known');
  else {
    const minutes = minutesBetween(schoolTime(start, school.zone), schoolTime(end, school.zone));
    if (minutes <= 0) return void problem('ends before it starts, or at once');
    const dates = rule ? datesOf(rule, start.wall.slice(0, 10), year.to) : [start.wall.slice(0, 10)];
    if ('message' in dates) return void problem(dates.message);
    const days = kept(event, dates, replacedBy, tally);
    if (days.length === 0) {
      tally.outside += 1;
      return;
    }
    const found = days.map((starts) => ({ starts, ends: sameDay(starts, minutes) }));
    if (!allEnd(found)) return void problem('goes on past midnight, and a lesson ends on the day on which it begins');
    const named = classNamed([title, ...event.place], school.classes);
    const about = { title, ...(named === undefined ? {} : { class: named }) };
    const simple =
      rule?.['freq'] === 'WEEKLY' &&
      (rule['interval'] ?? 1) === 1 &&
      event.left.length + event.added.length + replacedBy.length === 0;
    const weeks = simple ? byWeekday(found) : undefined;
    if (weeks) tally.lessons.push(...weeks.map((one) => ({ ...about, ...one })));
    else tally.lessons.push(...found.map((one) => ({ ...about, ...one, repeats: 'once' as const })));
  }
}

/** The starts, on the school's clock and within the year, that nothing takes away. */
function kept(
  event: CalendarEvent,
  dates: readonly string[],
  replacedBy: readonly CalendarEvent[],
  tally: Tally,
): string[] {
  const { start, rule } = event;
  const { zone } = tally.school;
  const local = (time: CalendarEvent['start']) => schoolTime(time, zone);
  const gone = new Set([...event.left, ...replacedBy.flatMap(({ replaces }) => replaces ?? [])].map(local));
  const until = untilOf(rule?.['until'], start.zone, zone);
  const starts = new Set<string>();
  // A day on either side may be another on the school's clock.
  const first = addDays(tally.year.from, -1);
  for (const date of dates) {
    if (date < first) continue;
    const at = local({ wall: `${date}${start.wall.slice(10)}`, zone: start.zone });
    if (until === undefined || at <= until) starts.add(at);
  }
  for (const added of event.added)
    starts.add(local(added.wall.includes('T') ? added : { ...start, wall: `${added.wall}${start.wall.slice(10)}` }));
  return [...starts]
    .filter(
      (at) => at >= tally.year.from && at.slice(0, 10) <= tally.year.to && !gone.has(at) && !gone.has(at.slice(0, 10)),
    )
    .sort();
}

/** The last moment of a rule on the school's clock; a day is taken whole. */
function untilOf(until: unknown, zone: CalendarEvent['start']['zone'], school: string): string | undefined {
  if (until === undefined) return undefined;
  const text = String(until);
  if (!text.includes('T')) return `${text}T23:59`;
  return schoolTime({ wall: text.slice(0, 16), zone: text.endsWith('Z') ? 'UTC' : zone }, school);
}

type Times = Pick<Lesson, 'starts' | 'ends'>;

/** Minutes later on the same day; `undefined` past its end. */
function sameDay(starts: string, minutes: number): string | undefined {
  const end = Number(starts.slice(11, 13)) * 60 + Number(starts.slice(14)) + minutes;
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return end < 24 * 60 ? `${starts.slice(0, 11)}${two(end / 60)}:${two(end % 60)}` : undefined;
}

function allEnd(found: readonly { starts: string; ends: string | undefined }[]): found is Times[] {
  return found.every(({ ends }) => ends !== undefined);
}

/** One weekly lesson for each weekday; `undefined` where the school's clock does not show the same times all year. */
function byWeekday(found: readonly Times[]): Omit<Lesson, 'title'>[] | undefined {
  const days = [...Map.groupBy(found, ({ starts }) => weekdayOf(starts.slice(0, 10))).values()];
  const weeks: Omit<Lesson, 'title'>[] = [];
  for (const times of days) {
    const [first, last] = [times[0], times.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (times.some((one) => clocks(one) !== clocks(first))) return undefined;
    weeks.push({ ...first, repeats: 'weekly', until: last.starts.slice(0, 10) });
  }
  return weeks;
}

function clocks({ starts, ends }: Times): string {
  return `${starts.slice(11)} ${ends.slice(11)}`;
}

function takeDays({ title, start, end }: CalendarEvent, tally: Tally): void {
  const { year } = tally;
  const from = start.wall.slice(0, 10);
  // The end of a day is the next one (RFC 5545, 3.6.1).
  const to = end === undefined || end.wall.slice(0, 10) <= from ? from : addDays(end.wall.slice(0, 10), -1);
  if (to < year.from || from > year.to) tally.outside += 1;
  else tally.wholeDays.push({ title, from, to, closed: CLOSED.test(title) });
}

function addDays(day: string, days: number): string {
  return addMinutes(day, days * 24 * 60);
}

function minutesBetween(from: string, to: string): number {
  return (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;
}
