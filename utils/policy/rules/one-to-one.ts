import { countHeads, isApprovedOneToOne } from '../head-count.ts';
import { atMost, defineRule, MEETING, type Verdict } from '../rule.ts';

/**
 * One member of staff and one pupil, nobody else of the staff. Until two pupils have been in together it
 * may be only the first to come: then it begins with a question. While a class is leaving it waits.
 */
export const oneToOne = defineRule({
  id: 'one-to-one',
  answers: ['adult-here'],
  needs: ['participants'],
  asks: 'lesson',
  grace: 15,
  options: { raiseAfter: 60, approvalCounts: true },
  evaluate(context) {
    const { lesson, setting } = context;
    const { staff, pupils, exact } = countHeads(context);
    if (staff > 1 || pupils.length > 1) return [];
    if (context.flag('approvalCounts') && isApprovedOneToOne(context)) return [];
    if (!exact) return 'unknown';
    const [pupil] = pupils;
    if (staff !== 1 || pupil === undefined) return [];
    const verdict: Verdict = {
      subject: MEETING,
      outcome: 'breach',
      who: [pupil.person.id],
      text: lesson.twoPupilsSeen
        ? `You are alone with ${pupil.name}. Is an adult with you?`
        : `Only ${pupil.name} is in with you. Wait for a second pupil, or is an adult with you?`,
      question: true,
      ...(lesson.twoPupilsSeen
        ? {}
        : {
            level: atMost(setting.level, 'nudge'),
            raise: { after: context.number('raiseAfter'), level: setting.level },
          }),
      ...(lesson.classLeaving === undefined ? {} : { notBefore: lesson.classLeaving + CLASS_LEAVES }),
    };
    return [verdict];
  },
});

/** While a class leaves, the last pupil is alone with the teacher for a moment. */
const CLASS_LEAVES = 60_000;
