import { anyPupil, atMost, defineRule, everybody, MEETING, type RuleContext, type Verdict } from '../rule.ts';
import { type HoursNow, hoursAt, localTime } from '../timetable.ts';

/**
 * The school's own hours, else the policy's. Where those are our assumption (option `assumedHours`) it
 * stays a note until the school has set its own.
 */
export const outsideHours = defineRule({
  id: 'outside-hours',
  needs: ['participants'],
  asks: 'lesson',
  grace: 0,
  options: { warnBefore: 300, assumedHours: false },
  evaluate(context) {
    const { at, school, setting } = context;
    const hours = school.hours ?? school.policy.hours;
    const now = hoursAt(school, hours, at);
    context.wakeAt(now.until);
    const warnAt = now.to - context.number('warnBefore') * 1000;
    if (now.open && at < warnAt) {
      context.wakeAt(warnAt);
      return [];
    }
    const pupils = anyPupil(context, everybody(context));
    if (pupils === false) return [];
    if (pupils === 'unknown') return 'unknown';
    const assumed = school.hours === undefined && context.flag('assumedHours');
    const level = now.open || assumed ? atMost(setting.level, 'note') : setting.level;
    const verdict: Verdict = { subject: MEETING, outcome: 'breach', who: [], text: sentence(context, now), level };
    return [verdict];
  },
});

function sentence({ at, school }: RuleContext, now: HoursNow): string {
  const clock = (instant: number) => localTime(instant, school.zone).toPlainTime().toString({ smallestUnit: 'minute' });
  if (now.open) return `School hours end at ${clock(now.to)}, and pupils are still in.`;
  if (now.reason === 'time') return `It is ${clock(at)}. School hours are ${clock(now.from)} to ${clock(now.to)}.`;
  return 'The school is closed today, and a pupil is in or waiting.';
}
