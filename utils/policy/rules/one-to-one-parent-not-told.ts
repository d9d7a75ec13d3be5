import { countHeads } from '../head-count.ts';
import { aboutPerson, defineRule } from '../rule.ts';

/**
 * A one-to-one of the timetable of which nobody has said that a parent was told. Whether one need not be is
 * the teacher's to say; no reason is asked for, shown or kept.
 */
export const oneToOneParentNotTold = defineRule({
  id: 'one-to-one-parent-not-told',
  answers: ['parent-told'],
  needs: ['participants'],
  asks: 'lesson',
  grace: 60,
  evaluate(context) {
    const { lesson } = context;
    const session = lesson.session?.session;
    if (session === undefined || !session.oneToOne || session.parentInformed !== 'no' || lesson.parentTold) return [];
    const { staff, pupils, exact } = countHeads(context);
    if (staff > 1 || pupils.length > 1) return [];
    if (!exact) return 'unknown';
    const [pupil] = pupils;
    if (staff !== 1 || pupil === undefined) return [];
    const text = `Has a parent been told of this conversation with ${pupil.name}, or is it not needed?`;
    return [aboutPerson(pupil, text, { question: true })];
  },
});
