import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calendarText } from '../../../utils/settings/timetable/calendar-text.ts';
import { type ParsedCalendar, readCalendar, schoolYear } from '../../../utils/settings/timetable/read-calendar.ts';

/** Each calendar of the folder beside, and what is to be understood of it, line by line. */
const CALENDARS = new URL('calendars/', import.meta.url);
const CLASSES = ['5B', '4H', '5B Set 2'];
const SCHOOL = { zone: 'Europe/London', classes: CLASSES, today: '2026-11-22' };

function text(file: string): string {
  return readFileSync(new URL(file, CALENDARS), 'utf8');
}

function lines(parsed: ParsedCalendar): string[] {
  if (!parsed.ok) return [`error ${parsed.error.message}`];
  const { lessons, problems, wholeDays, cancelled, outside } = parsed.reading;
  return [
    ...lessons.map(({ title, class: id = '-', starts, ends, repeats, until }) => {
      const again = repeats === 'once' ? '' : `, ${repeats} until ${until}`;
      return `lesson ${title} | ${id} | ${starts} to ${ends.slice(11)}${again}`;
    }),
    ...problems.map(({ title, message }) => `problem ${title} ${message}`),
    ...wholeDays.map(({ title, from, to, closed }) => `days ${title} | ${from} | ${to}${closed ? ' | closed' : ''}`),
    ...(cancelled > 0 ? [`cancelled ${cancelled}`] : []),
    ...(outside > 0 ? [`outside ${outside}`] : []),
  ];
}

const FILES = readdirSync(CALENDARS).filter((file) => file.endsWith('.ics'));

describe('a calendar', () => {
  it.each(FILES)('%s', (file) => {
    const expected = text(file.replace('.ics', '.expected.txt')).trimEnd().split('\n');
    expect(lines(readCalendar(calendarText(readFileSync(new URL(file, CALENDARS))), SCHOOL))).toEqual(expected);
  });

  it('is read with any line ends and with a byte order mark', () => {
    const file = text('weekly-without-end.ics');
    const expected = lines(readCalendar(file, SCHOOL));
    for (const same of [file.replaceAll('\r\n', '\n'), file.replaceAll('\r\n', '\r'), `\uFEFF${file}`])
      expect(lines(readCalendar(same, SCHOOL))).toEqual(expected);
  });

  it('leaves nothing of attendees, descriptions, places and addresses', () => {
    for (const file of ['outlook.ics', 'google.ics']) {
      const reading = JSON.stringify(readCalendar(text(file), SCHOOL));
      expect(reading).not.toMatch(/Dunmore|Farthing|mailto|@|Hello|pencil|Room|https/);
    }
  });

  it('is put on the clock of a school elsewhere', () => {
    const parsed = readCalendar(text('single.ics'), { ...SCHOOL, zone: 'Asia/Dubai' });
    expect(lines(parsed)).toEqual(['lesson Maths 5B | 5B | 2026-09-07T13:00 to 14:00']);
  });

  it('of 10,000 lessons that never end is read in under two seconds', () => {
    const kinds = ['RRULE:FREQ=WEEKLY', 'RRULE:FREQ=WEEKLY;BYDAY=MO', 'X-NONE:1'];
    const events = Array.from(
      { length: 10_000 },
      (_, at) =>
        `BEGIN:VEVENT\r\nUID:${at}\r\nDTSTART;TZID=GMT Standard Time:20260907T100000\r\nDTEND;TZID=GMT Standard Time:20260907T110000\r\nSUMMARY:Maths 5B ${at}\r\nDESCRIPTION:${'words '.repeat(20)}\r\n${kinds[at % 3]}\r\nEND:VEVENT\r\n`,
    );
    const file = `BEGIN:VCALENDAR\r\n${events.join('')}END:VCALENDAR\r\n`;
    const before = process.cpuUsage();
    const parsed = readCalendar(file, SCHOOL);
    const { user, system } = process.cpuUsage(before);
    expect(parsed.ok && parsed.reading.lessons.length).toBe(10_000);
    expect((user + system) / 1_000_000, 'seconds of processor time').toBeLessThan(2);
  });

  it('of more lessons than a school has is refused', () => {
    const events = Array.from(
      { length: 60 },
      (_, at) =>
        `BEGIN:VEVENT\nUID:${at}\nDTSTART:20200101T100000\nDURATION:PT1H\nSUMMARY:x\nRRULE:FREQ=DAILY\nEND:VEVENT\n`,
    );
    expect(lines(readCalendar(`BEGIN:VCALENDAR\n${events.join('')}END:VCALENDAR`, SCHOOL))).toEqual([
      'error holds more than 20000 lessons; export the calendar of your own lessons alone',
    ]);
  });

  it('with more zones than there are is refused', () => {
    const zones = Array.from({ length: 101 }, (_, at) => `BEGIN:VTIMEZONE\nTZID:${at}\nEND:VTIMEZONE\n`).join('');
    const event = 'BEGIN:VEVENT\nUID:1\nDTSTART:20260907T100000\nDURATION:PT1H\nEND:VEVENT\n';
    expect(lines(readCalendar(`BEGIN:VCALENDAR\n${zones}${event}END:VCALENDAR`, SCHOOL))).toEqual([
      'error explains more than 100 time zones; export the calendar of your own lessons alone',
    ]);
  });

  it.each([
    ['2026-07-31', '2025-08-01', '2026-08-31'],
    ['2026-08-01', '2026-08-01', '2027-08-31'],
    ['2027-01-05', '2026-08-01', '2027-08-31'],
  ])('on %s is followed from %s to %s', (today, from, to) => {
    expect(schoolYear(today)).toEqual({ from, to });
  });
});
