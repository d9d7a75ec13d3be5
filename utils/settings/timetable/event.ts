import ICAL from 'ical.js';
import type { Block } from './calendar-lines.ts';
import type { Rule } from './occurrences.ts';
import { onClock, type Zone, type ZoneNamed } from './zones.ts';

/** One time as an event gives it: a day, or a wall time in a zone. */
export interface EventTime {
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM`. */
  readonly wall: string;
  readonly zone: Zone;
}

/** What is read of one VEVENT. Place and categories are there to find the class, and go no further. */
export interface CalendarEvent {
  readonly uid: string;
  readonly title: string;
  readonly place: readonly string[];
  readonly cancelled: boolean;
  readonly allDay: boolean;
  readonly start: EventTime;
  /** Absent: the file gives neither end nor duration. */
  readonly end: EventTime | undefined;
  readonly rule: Rule | undefined;
  /** RDATE and EXDATE. */
  readonly added: readonly EventTime[];
  readonly left: readonly EventTime[];
  /** Which occurrence of the series this one stands for. */
  readonly replaces: EventTime | undefined;
}

/** What is wrong with one event, in words that follow its title. */
export interface EventProblem {
  readonly title: string;
  readonly message: string;
}

/** jCal (RFC 7265): name, parameters, type, values. */
type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, unknown>>,
  type: string,
  ...values: unknown[],
];

const LONGEST_TITLE = 200;
const MIDNIGHT = /T00:00$/;

class Unreadable extends Error {}

/** Reads one VEVENT. `floating`: the zone of times without one. */
export function readEvent(block: Block, zoneNamed: ZoneNamed, floating: Zone): CalendarEvent | EventProblem {
  let title = plain(/^SUMMARY[^:]*:(.*)$/im.exec(block.join('\n'))?.[1] ?? '') || 'An event without a title';
  try {
    const properties = parse(block);
    const all = (name: string) => properties.filter((one) => one[0] === name);
    const one = (name: string) => all(name)[0];
    const time = (property: Property) => times(property, zoneNamed, floating)[0] ?? wrong('has a time that is none');
    const text = (name: string) =>
      all(name).flatMap((property) => property.slice(3).map((value) => plain(String(value))));

    title = text('summary')[0] || title;
    if (all('exrule').length > 0) wrong('leaves days out by a rule of an old kind; leave them out one by one');
    const replaces = one('recurrence-id');
    if (replaces?.[1]['range'] !== undefined)
      wrong('changes a series from one day on; end the series in the calendar and begin a new one');
    const start = time(one('dtstart') ?? wrong('has no start'));
    const [ends, lasts] = [one('dtend'), one('duration')];
    const end = ends ? time(ends) : lasts && { ...start, wall: later(start.wall, String(lasts[3])) };
    const wholeDays =
      end !== undefined && MIDNIGHT.test(start.wall) && MIDNIGHT.test(end.wall) && end.wall > start.wall;
    return {
      uid: text('uid')[0] ?? '',
      title,
      place: [...text('location'), ...text('categories')],
      cancelled: text('status')[0]?.toUpperCase() === 'CANCELLED' || /^cancell?ed:/i.test(title),
      allDay:
        !start.wall.includes('T') || wholeDays || text('x-microsoft-cdo-alldayevent')[0]?.toUpperCase() === 'TRUE',
      start,
      end,
      rule: all('rrule').length > 1 ? wrong('has two rules for repeating') : (one('rrule')?.[3] as Rule | undefined),
      added: all('rdate').flatMap((property) => times(property, zoneNamed, floating)),
      left: all('exdate').flatMap((property) => times(property, zoneNamed, floating)),
      replaces: replaces && time(replaces),
    };
  } catch (error) {
    return { title, message: error instanceof Unreadable ? error.message : 'is damaged: a line of it cannot be read' };
  }
}

function parse(block: Block): readonly Property[] {
  return (ICAL.parse(block.join('\r\n')) as [string, Property[]])[1];
}

function wrong(message: string): never {
  throw new Unreadable(message);
}

/** One line without anything unseen, clipped; titles come from anywhere. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TITLE)
    .replace(/[\uD800-\uDBFF]$/, '');
}

function times([, parameters, type, ...values]: Property, zoneNamed: ZoneNamed, floating: Zone): EventTime[] {
  const tzid = parameters['tzid'];
  return values.map((value) => {
    // An added PERIOD begins where its first part says; its own length is not taken.
    const text = String(type === 'period' && Array.isArray(value) ? value[0] : value);
    const [, day = '', clock = '', utc] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?=:\d\d))?(?::\d\d)?(Z)?$/.exec(text) ?? [];
    const at = Date.parse(`${day}${clock}${clock && ':00'}${clock && 'Z'}`);
    if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(day)) wrong('has a time that is none');
    if (day < '1970') wrong('begins before 1970, which no lesson does');
    if (utc) return { wall: `${day}${clock}`, zone: 'UTC' };
    if (tzid === undefined || clock === '') return { wall: `${day}${clock}`, zone: floating };
    const zone = zoneNamed(String(tzid));
    if (zone === undefined)
      return wrong(
        `is in the time zone “${plain(String(tzid)).slice(0, 60)}”, which the file does not explain; set its zone in the calendar`,
      );
    return { wall: `${day}${clock}`, zone };
  });
}

/** An ISO 8601 duration after a time; days count 24 hours. */
function later(wall: string, duration: string): string {
  const seconds = ICAL.Duration.fromString(duration).toSeconds();
  return addMinutes(wall, Math.round(seconds / 60));
}

/** Minutes later on the same clock. A day stays a day. */
export function addMinutes(wall: string, minutes: number): string {
  return new Date(Date.parse(`${wall}${wall.includes('T') ? ':00Z' : ''}`) + minutes * 60_000)
    .toISOString()
    .slice(0, wall.length);
}

/** A time on the school's clock; a day stays a day. */
export function schoolTime({ wall, zone }: EventTime, school: string): string {
  return wall.includes('T') ? onClock(wall, zone, school) : wall;
}
