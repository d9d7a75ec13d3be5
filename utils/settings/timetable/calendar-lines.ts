/**
 * An iCalendar text cut into its parts (RFC 5545, 3.1 and 3.6), line by line, so that one broken event is a
 * problem of that event alone. Only the lines that a timetable needs are kept: attendees, descriptions, addresses
 * and alarms end here.
 */

/** One VEVENT or VTIMEZONE: its content lines, unfolded, with BEGIN and END. */
export type Block = readonly string[];

export interface CalendarParts {
  readonly events: readonly Block[];
  readonly zones: readonly Block[];
  /** X-WR-TIMEZONE: the zone in which the calendar is shown; Google and Apple write it. */
  readonly zone: string | undefined;
  /** METHOD in capitals, e.g. `PUBLISH`. */
  readonly method: string | undefined;
}

/** Why a text is no calendar, in words that follow "the file". */
export interface NoCalendar {
  readonly message: string;
}

const EVENT_LINES =
  /^(?:UID|DTSTART|DTEND|DURATION|SUMMARY|LOCATION|CATEGORIES|STATUS|RRULE|EXRULE|RDATE|EXDATE|RECURRENCE-ID|X-MICROSOFT-CDO-ALLDAYEVENT)[;:]/i;
const ZONE_LINES = /^(?:BEGIN|END|TZID|X-LIC-LOCATION|DTSTART|RRULE|RDATE|TZOFFSETFROM|TZOFFSETTO)[;:]/i;

/** Cuts the text of a .ics file into its events and zones. */
export function calendarParts(text: string): CalendarParts | NoCalendar {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    // Exchange leaves out the quotes that a value with a colon needs.
    .replace(/;TZID=(tzone:\/\/[^":;\n]+):/g, ';TZID="$1":')
    .split('\n');
  const within: string[] = [];
  const parts = { events: [] as Block[], zones: [] as Block[], zone: '', method: '' };
  let block: string[] = [];
  let calendars = 0;
  for (const line of lines) {
    const [, word = '', of = ''] = /^(BEGIN|END):\s*(\S+)\s*$/i.exec(line)?.map((part) => part.toUpperCase()) ?? [];
    if (word === 'BEGIN') {
      if (within.length === 0 && of !== 'VCALENDAR') return notOne();
      within.push(of);
    } else if (within.length === 0) {
      if (line.trim() !== '') return notOne();
      continue;
    }
    const part = within[1];
    if (part === 'VEVENT' && (within.length === 2 ? word !== '' || EVENT_LINES.test(line) : false)) block.push(line);
    else if (part === 'VTIMEZONE' && ZONE_LINES.test(line)) block.push(line);
    else if (within.length === 1) {
      parts.zone ||= /^X-WR-TIMEZONE(?:;[^:]*)?:(.*)$/i.exec(line)?.[1]?.trim() ?? '';
      parts.method ||= /^METHOD:(.*)$/i.exec(line)?.[1]?.trim().toUpperCase() ?? '';
    }
    if (word !== 'END') continue;
    if (within.pop() !== of)
      return { message: `is damaged: "END:${of.slice(0, 20)}" ends nothing that began; export it again` };
    if (within.length === 0) calendars += 1;
    if (within.length !== 1) continue;
    if (part === 'VEVENT') parts.events.push(block);
    if (part === 'VTIMEZONE') parts.zones.push(block);
    block = [];
  }
  if (within.length > 0) return { message: 'ends in the middle, so part of it is missing; export it again' };
  if (calendars === 0) return notOne();
  return { events: parts.events, zones: parts.zones, zone: parts.zone || undefined, method: parts.method || undefined };
}

function notOne(): NoCalendar {
  return { message: 'is not a calendar; in Outlook or Google, export the calendar as a file that ends in .ics' };
}
