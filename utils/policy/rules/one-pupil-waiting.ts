import { countHeads, isApprovedOneToOne } from '../head-count.ts';
import { aboutPerson, defineRule } from '../rule.ts';

/** The moment before a one-to-one: one pupil at the door, nobody in but one member of staff. */
export const onePupilWaiting = defineRule({
  id: 'one-pupil-waiting',
  answers: ['adult-here'],
  needs: ['participants'],
  asks: 'lesson',
  grace: 0,
  evaluate(context) {
    const { staff, pupils, waitingPupils, exact, exactWaiting } = countHeads(context);
    const { otherAdult } = context.lesson;
    if (otherAdult || staff > 1 || pupils.length > 0 || waitingPupils.length > 1 || isApprovedOneToOne(context))
      return [];
    if (!exact || !exactWaiting) return 'unknown';
    const [pupil] = waitingPupils;
    if (staff !== 1 || pupil === undefined) return [];
    const text = `Only ${pupil.name} is waiting, and nobody else is in. Wait for a second pupil?`;
    return [aboutPerson(pupil, text)];
  },
});
