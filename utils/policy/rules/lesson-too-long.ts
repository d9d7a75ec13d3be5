import type { RuleContext } from '../rule.ts';
import { aboutMeeting, atMost, defineRule } from '../rule.ts';
import type { Stage } from '../school.ts';

/** Minutes. From no text: what we think long enough until the school says, and so never more than a note. */
const ASSUMED: Readonly<Record<Stage, number>> = { EYFS: 20, KS1: 30, KS2: 45, KS3: 60, KS4: 60, KS5: 60 };

/** Counts from the first pupil; says so a little before (option `warnBefore`), quietly. */
export const lessonTooLong = defineRule({
  id: 'lesson-too-long',
  needs: ['participants'],
  asks: 'lesson',
  grace: 0,
  options: { warnBefore: 300 },
  evaluate(context) {
    const { at, lesson, setting } = context;
    const limit = limitOf(context);
    if (lesson.firstPupilIn === undefined || limit === undefined) return [];
    const endsAt = lesson.firstPupilIn + limit.minutes * 60_000;
    const warnAt = endsAt - context.number('warnBefore') * 1000;
    context.wakeAt(warnAt);
    context.wakeAt(endsAt);
    if (at < warnAt) return [];
    const over = at >= endsAt;
    const text = over
      ? `The lesson has run for ${limit.minutes} minutes.`
      : `In ${Math.ceil((endsAt - at) / 60_000)} minutes the lesson will have run for ${limit.minutes}.`;
    return [aboutMeeting(text, { level: over && limit.own ? setting.level : atMost(setting.level, 'note') })];
  },
});

/** The school's own limit for the class's age, else ours; `undefined`: the age is not known. */
function limitOf({ school, lesson }: RuleContext): { readonly minutes: number; readonly own: boolean } | undefined {
  const classId = lesson.session?.session.class;
  const stage = school.classes.find((one) => one.id === classId)?.stage ?? school.stage;
  if (stage === undefined) return undefined;
  const own = school.limits[stage];
  return { minutes: own ?? ASSUMED[stage], own: own !== undefined };
}
