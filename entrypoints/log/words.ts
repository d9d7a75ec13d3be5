/** Words and dates as the log page shows them. */

/** Direction and invisible characters, which could make a text read as another; line breaks stay. */
const HIDDEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]|(?![\n\t])\p{Cc}/gu;

/** A stored text as it may be shown: what nobody could see becomes a visible mark; the record keeps it. */
export function readable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(HIDDEN, '\uFFFD');
}

/** Of a text that is longer it is said how long, for it may be nonsense; in UTF-16 units. */
const LONG = 1_000;

/** As `readable`, cut to what a table or list has room for. */
export function shortened(text: string, length = 300): string {
  const shown = readable(text.slice(0, length));
  if (text.length <= length) return shown;
  return text.length <= LONG ? `${shown}…` : `${shown}… (${text.length.toLocaleString('en-GB')} characters)`;
}

/** "Monday 23 November 2026" for `2026-11-23`; what is no date stays as it is. */
export function longDate(date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const day = Temporal.PlainDate.from(date);
  // Browsers differ on the comma after the weekday.
  return day
    .toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .replace(',', '');
}

/** "Monday 23 November 2026, 10:05" for `2026-11-23 10:05`; what is neither that nor a date stays as it is. */
export function longDateTime(at: string): string {
  const [, date, time] = /^(\S+) (\d{2}:\d{2})$/.exec(at) ?? [];
  return date === undefined ? longDate(at) : `${longDate(date)}, ${time}`;
}

/** The Monday of a date's week, `2026-11-23`; empty for what is no date. */
export function mondayOf(date: string | undefined): string {
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return '';
  const day = Temporal.PlainDate.from(date);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

/** "16 to 22 November 2026" for the ISO week `2026-W47`. */
export function isoWeekName(week: string): string {
  const [year, number] = week.split('-W').map(Number);
  const first = mondayOf(`${year}-01-04`);
  if (first === '' || number === undefined || Number.isNaN(number)) return week;
  return weekName(
    Temporal.PlainDate.from(first)
      .add({ weeks: number - 1 })
      .toString(),
  );
}

/** "23 to 29 November 2026" for the week that begins on a Monday. */
export function weekName(monday: string): string {
  const from = Temporal.PlainDate.from(monday);
  const to = from.add({ days: 6 });
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const noon = (day: Temporal.PlainDate): number => Date.UTC(day.year, day.month - 1, day.day, 12);
  return format.formatRange(noon(from), noon(to)).replace('–', ' to ').replace(/\s+/g, ' ');
}
