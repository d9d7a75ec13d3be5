import type { Day, School } from '../policy/school.ts';

/**
 * When a weekly return is due, and which were missed. A return covers every number since the one before it, so
 * one that is made late covers all the weeks that were missed; each of them is named all the same.
 */

const DAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** A school whose next year and a half is closed has no next deadline. */
const LOOK_AHEAD = 80;
const DAY = 86_400_000;

export interface Deadline {
  /** ISO week, `2026-W48`. */
  readonly week: string;
  /** Epoch ms. */
  readonly at: number;
}

export interface ReturnsDue {
  /** Weeks whose deadline has passed and that no return covers, oldest first. */
  readonly open: readonly Deadline[];
  /** The deadline to come; absent: none in sight. */
  readonly next?: Deadline;
}

type Calendar = Pick<School, 'zone' | 'closed' | 'hours' | 'policy' | 'weeklyReturn'>;

/** The local date of an instant. `at`: epoch ms. */
export function localDay(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone).toPlainDate();
}

/** ISO week of a date, `2026-W53`. */
export function isoWeekOf(day: Temporal.PlainDate): string {
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`;
}

/** The Monday of a date's week. */
export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** True on a day on which the school is not closed; whether anybody teaches on it is another question. */
function isOpen(day: Temporal.PlainDate, { closed }: Calendar): boolean {
  const date = day.toString();
  return !closed.some(({ from, to }) => from <= date && date <= to);
}

/** True on a day of the school's week that is not closed. */
export function isSchoolDay(day: Temporal.PlainDate, school: Calendar): boolean {
  const { days } = school.hours ?? school.policy.hours;
  return days.some((one) => DAYS.indexOf(one) === day.dayOfWeek - 1) && isOpen(day, school);
}

/**
 * The deadline of the week that begins on `monday`: the school's day, else the nearest school day before it, else
 * after it, in the same week; `undefined` where the whole week is closed.
 */
function deadlineOf(monday: Temporal.PlainDate, school: Calendar): Deadline | undefined {
  const { day, at } = school.weeklyReturn;
  const wanted = DAYS.indexOf(day);
  const week = DAYS.map((_, index) => monday.add({ days: index }));
  const asked = week[wanted];
  const before = week.slice(0, wanted).reverse();
  const after = week.slice(wanted + 1);
  const taken =
    asked !== undefined && isOpen(asked, school)
      ? asked
      : [...before, ...after].find((one) => isSchoolDay(one, school));
  if (taken === undefined) return undefined;
  // A time that a change of the clocks skips is taken an hour later.
  const instant = taken.toZonedDateTime({ timeZone: school.zone, plainTime: Temporal.PlainTime.from(at) });
  return { week: isoWeekOf(monday), at: instant.epochMilliseconds };
}

/** The first deadline at or after the beginning of the week of `day` that `fits`. */
function firstDeadline(
  day: Temporal.PlainDate,
  school: Calendar,
  fits: (deadline: Deadline) => boolean,
): Deadline | undefined {
  let monday = mondayOf(day);
  for (let looked = 0; looked < LOOK_AHEAD; looked += 1) {
    const found = deadlineOf(monday, school);
    if (found !== undefined && fits(found)) return found;
    monday = monday.add({ weeks: 1 });
  }
  return undefined;
}

function following(deadline: Deadline, school: Calendar): Deadline | undefined {
  return firstDeadline(localDay(deadline.at, school.zone), school, ({ at }) => at > deadline.at);
}

/**
 * True when a return of that instant covers the deadline: it was made after it, on its day, or earlier in its
 * week; `catchingUp`: it already covers a week that was missed, and one made early for that is not one for this week.
 */
function covers(made: number, deadline: Deadline, zone: string, catchingUp: boolean): boolean {
  if (deadline.at <= made) return true;
  const day = localDay(made, zone);
  return day.equals(localDay(deadline.at, zone)) || (!catchingUp && isoWeekOf(day) === deadline.week);
}

/** Without those that a later one is earlier than: they were made while the clock was ahead. `made`: in the log's order. */
function inOrder(made: readonly number[]): readonly number[] {
  let earliest = Number.POSITIVE_INFINITY;
  return made
    .toReversed()
    .filter((at) => {
      const fits = at <= earliest;
      if (fits) earliest = at;
      return fits;
    })
    .reverse();
}

/**
 * @param since from when on returns are expected, epoch ms
 * @param made instants at which returns were made, in the log's order
 */
export function returnsDue(school: Calendar, since: number, made: readonly number[], now: number): ReturnsDue {
  let next = firstDeadline(localDay(since, school.zone), school, ({ at }) => at >= since);
  // One that was made while the clock was ahead says nothing of the weeks until then.
  for (const at of inOrder(made).filter((one) => one <= now + DAY)) {
    for (let covered = 0; next !== undefined && covers(at, next, school.zone, covered > 0); covered += 1) {
      next = following(next, school);
    }
  }
  const open: Deadline[] = [];
  while (next !== undefined && next.at <= now) {
    open.push(next);
    next = following(next, school);
  }
  return { open, ...(next === undefined ? {} : { next }) };
}
