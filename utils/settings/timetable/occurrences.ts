import ICAL from 'ical.js';

/**
 * The days on which a rule repeats (RFC 5545, 3.3.10). Days and weeks are counted here: they are nearly all of a
 * timetable, and counting them is a thousand times quicker than the library's general way. Months go through the
 * library, with rules that it is known to come to an end with; the others are refused in words.
 */

/** A recurrence rule as the library parses it (jCal, RFC 7265). */
export type Rule = Readonly<Record<string, unknown>>;

const DAY = 86_400_000;
const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const COUNTED = ['freq', 'interval', 'byday', 'wkst', 'count', 'until'];
const BY_MONTH = [...COUNTED, 'bymonthday', 'bysetpos'];
/** Of the library, for one event: a century of months. */
const MOST_STEPS = 1_200;

/**
 * The dates (`YYYY-MM-DD`, ascending) up to and including `last`, counted from `first`, or why there are none, in words
 * that follow the event's title. `until` is the caller's: it may be in another zone.
 */
export function datesOf(rule: Rule, first: string, last: string): string[] | { readonly message: string } {
  const { freq, interval = 1, count = Number.POSITIVE_INFINITY } = rule;
  const known = freq === 'MONTHLY' ? BY_MONTH : COUNTED;
  const strange = Object.keys(rule).some((key) => !known.includes(key));
  if (!isWhole(interval) || (count !== Number.POSITIVE_INFINITY && !isWhole(count))) return { message: BROKEN };
  if (freq === 'DAILY' && !strange) return counted(rule, first, last, interval, count as number, 'days');
  if (freq === 'WEEKLY' && !strange) return counted(rule, first, last, interval, count as number, 'weeks');
  if (freq === 'MONTHLY' && !strange && interval < 12) return monthly(rule, first, last);
  return {
    message:
      'repeats in a way that no timetable here can hold; let it repeat by days, weeks or months, or put it in day by day',
  };
}

const BROKEN = 'has a rule for repeating that cannot be read; set it anew in the calendar';

function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0;
}

/** The named part as a list; the library gives a single value bare. */
function list(value: unknown): unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function counted(
  rule: Rule,
  first: string,
  last: string,
  interval: number,
  count: number,
  unit: 'days' | 'weeks',
): string[] | { readonly message: string } {
  const start = Date.parse(first) / DAY;
  const end = Date.parse(last) / DAY;
  const named = list(rule['byday']).map((day) => WEEK.indexOf(String(day)));
  if (named.includes(-1)) return { message: BROKEN };
  const days = new Set(named.length > 0 ? named : unit === 'weeks' ? [weekday(start)] : WEEK.keys());
  // The library gives WKST as a number, Sunday 1; by default weeks begin on Monday.
  const weekStart = typeof rule['wkst'] === 'number' ? (rule['wkst'] + 5) % 7 : 0;
  const week = start - ((weekday(start) - weekStart + 7) % 7);
  const dates: string[] = [];
  for (let day = start, nth = 0; day <= end && nth < count; day += 1) {
    const passed = unit === 'weeks' ? Math.floor((day - week) / 7) : day - start;
    if (passed % interval !== 0 || !days.has(weekday(day))) continue;
    nth += 1;
    dates.push(nameOf(day));
  }
  return dates;
}

/** Days by number since 1970 and by name: a year of them is asked for by every lesson of a timetable. */
const names = new Map<number, string>();
const weekdays = new Map<string, number>();

function nameOf(epochDay: number): string {
  const known = names.get(epochDay);
  if (known !== undefined) return known;
  const name = new Date(epochDay * DAY).toISOString().slice(0, 10);
  names.set(epochDay, name);
  return name;
}

/** The weekday of a `YYYY-MM-DD`: 0 is Monday. */
export function weekdayOf(day: string): number {
  const known = weekdays.get(day);
  if (known !== undefined) return known;
  const found = weekday(Date.parse(day) / DAY);
  weekdays.set(day, found);
  return found;
}

/** 0 is Monday. The first day of 1970 was a Thursday. */
function weekday(epochDay: number): number {
  return (((epochDay + 3) % 7) + 7) % 7;
}

function monthly(rule: Rule, first: string, last: string): string[] | { readonly message: string } {
  const { until: _, ...rest } = rule;
  const dates: string[] = [];
  try {
    const next = ICAL.Recur.fromData(rest as never).iterator(ICAL.Time.fromDateString(first));
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const date = next.next()?.toString().slice(0, 10);
      if (date === undefined || date > last) return dates;
      dates.push(date);
    }
  } catch {
    // Falls through: a rule that the library refuses.
  }
  return { message: BROKEN };
}
