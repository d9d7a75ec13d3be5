import { countHeads, isApprovedOneToOne } from '../head-count.ts';
import { aboutMeeting, defineRule } from '../rule.ts';

/** Fewer staff than the policy wants (option `staff`) while pupils are in. Begins with a question: I see no rooms. */
export const secondAdultMissing = defineRule({
  id: 'second-adult-missing',
  answers: ['adult-here'],
  needs: ['participants'],
  asks: 'lesson',
  grace: 120,
  options: { staff: 2 },
  evaluate(context) {
    const { staff, pupils, exact } = countHeads(context);
    const wanted = context.number('staff');
    if (context.lesson.otherAdult || staff >= wanted || isApprovedOneToOne(context)) return [];
    if (!exact) return 'unknown';
    if (pupils.length === 0) return [];
    const text =
      wanted === 2
        ? 'I see no other adult in the meeting. Is one with you?'
        : `I see fewer than ${wanted} members of staff in the meeting. Is another adult with you?`;
    return [aboutMeeting(text, { question: true })];
  },
});
