import { describe, expect, it } from 'vitest';
import { bankHolidays, LAST_YEAR, type Nation } from '../../../utils/settings/timetable/bank-holidays.ts';

/** Every date worked out once more, by the Act, the yearly proclamations, and Easter (Meeus, Jones, Butcher). */

function day(year: number, month: number, date: number): Temporal.PlainDate {
  return new Temporal.PlainDate(year, month, date);
}

function easter(year: number): Temporal.PlainDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return day(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

function firstMonday(year: number, month: number): Temporal.PlainDate {
  const first = day(year, month, 1);
  return first.add({ days: (8 - first.dayOfWeek) % 7 });
}

function lastMonday(year: number, month: number): Temporal.PlainDate {
  const last = day(year, month, 1).add({ months: 1 }).subtract({ days: 1 });
  return last.subtract({ days: last.dayOfWeek - 1 });
}

/** Each day, or the next weekday that is none of the others. */
function onWeekdays(days: readonly Temporal.PlainDate[]): string[] {
  const taken = new Set(days.filter((one) => one.dayOfWeek < 6).map(String));
  for (let one of days.filter(({ dayOfWeek }) => dayOfWeek > 5)) {
    while (one.dayOfWeek > 5 || taken.has(String(one))) one = one.add({ days: 1 });
    taken.add(String(one));
  }
  return [...taken];
}

function expected(nation: Nation, year: number): string[] {
  const sunday = easter(year);
  const everywhere = [
    sunday.subtract({ days: 2 }),
    firstMonday(year, 5),
    lastMonday(year, 5),
    ...(nation === 'scotland' ? [firstMonday(year, 8)] : [sunday.add({ days: 1 }), lastMonday(year, 8)]),
  ];
  const fixed = {
    'england-and-wales': [],
    scotland: [day(year, 1, 2), day(year, 11, 30)],
    'northern-ireland': [day(year, 3, 17), day(year, 7, 12)],
  }[nation];
  const substituted = onWeekdays([day(year, 1, 1), ...fixed, day(year, 12, 25), day(year, 12, 26)]);
  return [...everywhere.map(String), ...substituted].toSorted();
}

/** Proclaimed for one year alone. */
const ADDED = ['2026-06-15'];

describe.each(['england-and-wales', 'scotland', 'northern-ireland'] as const)('the bank holidays of %s', (nation) => {
  it.each([2026, 2027, 2028])('in %d', (year) => {
    const days = bankHolidays(nation, `${year}-01-01`).filter(({ from }) => from <= `${year}-12-31`);
    expect(days.every(({ from, to }) => from === to)).toBe(true);
    expect(days.map(({ from }) => from).filter((one) => !ADDED.includes(one))).toEqual(expected(nation, year));
  });

  it('begin on the day asked for and end with the last year that is here', () => {
    const days = bankHolidays(nation, '2028-12-26');
    expect(days).toEqual([{ from: '2028-12-26', to: '2028-12-26' }]);
    expect(LAST_YEAR).toBe(2028);
  });
});
