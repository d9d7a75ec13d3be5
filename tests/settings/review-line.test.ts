import { expect, it } from 'vitest';
import { reviewLine } from '../../utils/settings/review-line.ts';

const LONDON = 'Europe/London';

it.each<[string, string | undefined]>([
  // 30 days before begin with the school's midnight: British Summer Time is an hour ahead.
  ['2027-08-01T22:59:59Z', undefined],
  ['2027-08-01T23:00:00Z', 'The review of your school’s policy, version 3, is due on 1 September 2027, in 30 days.'],
  ['2027-08-30T12:00:00Z', 'The review of your school’s policy, version 3, is due on 1 September 2027, in 2 days.'],
  ['2027-08-31T22:59:59Z', 'The review of your school’s policy, version 3, is due on 1 September 2027, in 1 day.'],
  ['2027-08-31T23:00:00Z', 'The review of your school’s policy, version 3, is due today, 1 September 2027.'],
  ['2027-09-02T08:00:00Z', 'The review of your school’s policy, version 3, was due on 1 September 2027, 1 day ago.'],
  ['2028-09-01T08:00:00Z', 'The review of your school’s policy, version 3, was due on 1 September 2027, 366 days ago.'],
])('at %s', (at, line) => {
  const review = { due: '2027-09-01', version: '3' };
  expect(reviewLine({ review, zone: LONDON }, Date.parse(at))).toBe(line);
});

it('says nothing where no date is set, and no version where none is', () => {
  expect(reviewLine({ review: { version: '3' }, zone: LONDON }, 0)).toBeUndefined();
  expect(reviewLine({ review: { due: '2027-09-01' }, zone: LONDON }, Date.parse('2027-09-01T12:00:00Z'))).toBe(
    'The review of your school’s policy is due today, 1 September 2027.',
  );
});
