import ICAL from 'ical.js';
import type { Block } from './calendar-lines.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';

/** A zone of a calendar: an IANA name, or what the file itself defines. */
export type Zone = string | ICAL.Timezone;

/** The zones of one file, by name. `undefined`: that name is known to nobody, and a guess would move lessons. */
export type ZoneNamed = (tzid: string) => Zone | undefined;

/**
 * Looks zones up: by their IANA name (a vendor's prefix before it is dropped), by their Windows name, and last by the
 * file's own VTIMEZONE. The name goes first: the browser's rules for it are kept up to date, a file's are not. Only
 * "GMT" goes last: systems of British schools give that name to a zone with summer time.
 */
export function zonesOf(blocks: readonly Block[]): ZoneNamed {
  const found = new Map<string, Zone | undefined>();
  return (tzid) => {
    if (!found.has(tzid)) found.set(tzid, zoneNamed(tzid, blocks));
    return found.get(tzid);
  };
}

function zoneNamed(tzid: string, blocks: readonly Block[]): Zone | undefined {
  const named = ianaZone(tzid);
  if (named !== undefined && tzid !== 'GMT') return named;
  const own = blocks.find((block) => valueOf(block, 'TZID') === tzid);
  if (own === undefined) return named;
  return ianaZone(valueOf(own, 'X-LIC-LOCATION') ?? '') ?? definedZone(own);
}

function ianaZone(name: string): string | undefined {
  const windows = WINDOWS_ZONES[name];
  if (windows !== undefined) return windows;
  // "/vendor.example/20260101_1/Europe/London"
  const parts = name.split('/').filter((part) => part !== '');
  for (const candidate of [parts, parts.slice(-3), parts.slice(-2)]) {
    const zone = candidate.join('/');
    if (isIana(zone)) return zone;
  }
  return undefined;
}

function isIana(zone: string): boolean {
  if (!/^(?:UTC|GMT|GB|[A-Z]\w+\/[\w/+-]+)$/i.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Rules of clock changes that the library is known to come to an end with. */
const CHANGE = /^FREQ=YEARLY(?:;(?:INTERVAL=1|BYMONTH=\d+|BYDAY=[+-]?[1-5]?[A-Z]{2}|WKST=[A-Z]{2}|UNTIL=\w+))*$/;

function definedZone(block: Block): ICAL.Timezone | undefined {
  const rules = block.flatMap((line) => /^RRULE:(.*)$/i.exec(line)?.[1]?.trim().toUpperCase() ?? []);
  const offsets = block.filter((line) => /^TZOFFSETTO:\s*[+-]\d{4}(?:\d\d)?\s*$/i.test(line));
  if (offsets.length === 0 || rules.some((rule) => !CHANGE.test(rule) || !/BYMONTH=/.test(rule))) return undefined;
  try {
    return new ICAL.Timezone(new ICAL.Component(ICAL.parse(block.join('\r\n'))));
  } catch {
    return undefined;
  }
}

function valueOf(block: Block, name: string): string | undefined {
  for (const line of block) {
    if (line.toUpperCase().startsWith(`${name}:`)) return line.slice(name.length + 1).trim();
  }
  return undefined;
}

/**
 * The same moment on the school's clock.
 *
 * @param wall local `YYYY-MM-DDTHH:MM` in `from`
 * @param to IANA zone
 */
export function onClock(wall: string, from: Zone, to: string): string {
  if (from === to) return wall;
  if (typeof from !== 'string') {
    const offset = from.utcOffset(ICAL.Time.fromDateTimeString(`${wall}:00`));
    return inZone(Date.parse(`${wall}:00Z`) - offset * 1000, to);
  }
  return inZone(Temporal.PlainDateTime.from(wall).toZonedDateTime(from).epochMilliseconds, to);
}

function inZone(at: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return local.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
