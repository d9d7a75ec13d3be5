import type { School } from '../policy/school.ts';
import { localTime } from '../policy/timetable.ts';

/** From so many days before the review is due, the pages say so. */
const DAYS_BEFORE = 30;

/**
 * The reminder of the policy's review, in words: from 30 days before `review.due`, and until a later date stands there.
 *
 * @param at epoch ms; the day is the school's
 */
export function reviewLine({ review, zone }: Pick<School, 'review' | 'zone'>, at: number): string | undefined {
  if (review.due === undefined) return undefined;
  const due = Temporal.PlainDate.from(review.due);
  const days = localTime(at, zone).toPlainDate().until(due, { largestUnit: 'days' }).days;
  if (days > DAYS_BEFORE) return undefined;
  const policy =
    review.version === undefined ? 'your school’s policy' : `your school’s policy, version ${review.version},`;
  const date = due.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  if (days === 0) return `The review of ${policy} is due today, ${date}.`;
  if (days < 0) return `The review of ${policy} was due on ${date}, ${daysText(-days)} ago.`;
  return `The review of ${policy} is due on ${date}, in ${daysText(days)}.`;
}

function daysText(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
