import { countHeads, isApprovedOneToOne } from '../head-count.ts';
import { aboutPerson, defineRule } from '../rule.ts';

/** A one-to-one that was approved is recorded, unless a second adult is there; a paused recording is none. */
export const oneToOneNotRecorded = defineRule({
  id: 'one-to-one-not-recorded',
  answers: ['adult-here'],
  needs: ['participants', 'recording'],
  asks: 'lesson',
  grace: 60,
  evaluate(context) {
    const recording = context.state.recording.value;
    const { staff, pupils, exact } = countHeads(context);
    if (!isApprovedOneToOne(context) || recording === 'on' || staff > 1 || pupils.length > 1) return [];
    if (!exact) return 'unknown';
    const [pupil] = pupils;
    if (staff !== 1 || pupil === undefined) return [];
    if (recording === 'unknown') return 'unknown';
    const text = `You are alone with ${pupil.name}, and the recording is ${recording}.`;
    return [aboutPerson(pupil, text)];
  },
});
