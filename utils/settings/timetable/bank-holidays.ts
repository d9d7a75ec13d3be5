import type { DayRange } from './closed-days.ts';

/**
 * Bank holidays by nation, as a school may take them over, by the Banking and Financial Dealings Act 1971, schedule 1,
 * and the proclamations that come every year (the day after a weekend takes its place). All 82 were compared with the
 * data of gov.uk/bank-holidays (the copy in alphagov/frontend of 2026-02-25). An added day, as for a coronation, is
 * known only once it is proclaimed: compare again each year. `tests/settings/timetable/bank-holidays.test.ts`
 * works every date out once more.
 */

export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland';

export const NATIONS: readonly (readonly [nation: Nation, title: string])[] = [
  ['england-and-wales', 'England and Wales'],
  ['scotland', 'Scotland'],
  ['northern-ireland', 'Northern Ireland'],
];

/** The last year that is here. */
export const LAST_YEAR = 2028;

const DATES: Readonly<Record<Nation, readonly string[]>> = {
  'england-and-wales': [
    ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'],
    ...['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28'],
    ...['2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26'],
  ],
  scotland: [
    // 15 June 2026 is a day of that year alone, for the football World Cup.
    ...['2026-01-01', '2026-01-02', '2026-04-03', '2026-05-04', '2026-05-25', '2026-06-15', '2026-08-03'],
    ...['2026-11-30', '2026-12-25', '2026-12-28'],
    ...['2027-01-01', '2027-01-04', '2027-03-26', '2027-05-03', '2027-05-31', '2027-08-02', '2027-11-30'],
    ...['2027-12-27', '2027-12-28'],
    ...['2028-01-03', '2028-01-04', '2028-04-14', '2028-05-01', '2028-05-29', '2028-08-07', '2028-11-30'],
    ...['2028-12-25', '2028-12-26'],
  ],
  'northern-ireland': [
    ...['2026-01-01', '2026-03-17', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-07-13'],
    ...['2026-08-31', '2026-12-25', '2026-12-28'],
    ...['2027-01-01', '2027-03-17', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-07-12'],
    ...['2027-08-30', '2027-12-27', '2027-12-28'],
    ...['2028-01-03', '2028-03-17', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-07-12'],
    ...['2028-08-28', '2028-12-25', '2028-12-26'],
  ],
};

/** The bank holidays of a nation on and after a day (`YYYY-MM-DD`), to the end of `LAST_YEAR`. */
export function bankHolidays(nation: Nation, from: string): readonly DayRange[] {
  return DATES[nation].filter((day) => day >= from).map((day) => ({ from: day, to: day }));
}
