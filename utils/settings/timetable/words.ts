import type { DayRange } from './closed-days.ts';
import type { Lesson } from './read-calendar.ts';

/** Days and lessons in plain words. */

const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** "Mon 7 Sept 2026" of a `YYYY-MM-DD`. */
export function dayText(day: string): string {
  return DAY.format(Date.parse(day)).replaceAll(',', '');
}

/** One day, or the first and the last. */
export function rangeText({ from, to }: DayRange): string {
  return from === to ? dayText(from) : `${dayText(from)} to ${dayText(to)}`;
}

/** When a lesson is: "Mondays, 10:00 to 11:00, from Mon 7 Sept 2026 to Mon 14 Dec 2026". */
export function whenText({
  starts,
  ends,
  repeats,
  until,
}: Pick<Lesson, 'starts' | 'ends' | 'until'> & { repeats: string }): string {
  const day = starts.slice(0, 10);
  const clock = `${starts.slice(11)} to ${ends.slice(11)}`;
  if (repeats === 'once') return `${dayText(day)}, ${clock}`;
  const weekday = `${WEEKDAY.format(Date.parse(day))}s`;
  const often =
    repeats === 'daily' ? 'every day' : repeats === 'fortnightly' ? `${weekday}, every other week` : weekday;
  return `${often}, ${clock}, from ${dayText(day)}${until === undefined ? '' : ` to ${dayText(until)}`}`;
}
