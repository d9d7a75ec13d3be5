import { type Fact, isKnown, UNKNOWN } from '../../meeting/fact.ts';
import { countHeads } from '../head-count.ts';
import { startedBy } from '../recording.ts';
import { aboutMeeting, defineRule, type Known, type RuleContext } from '../rule.ts';
import { shownName } from '../shown-name.ts';

/**
 * While staff record, pupils show no more than a first name; one initial after it is fine. Names change
 * slowly and the remedy is one sentence to the class: asked once for each recording.
 */
export const surnameInRecording = defineRule({
  id: 'surname-in-recording',
  needs: ['recording', 'participants'],
  asks: 'meeting',
  grace: 10,
  evaluate(context) {
    const byStaff = isStaffRecording(context);
    if (byStaff === false) return [];
    const { pupils, exact } = countHeads(context);
    const showing = pupils.filter(showsMore).length;
    if (showing === 0) return exact ? [] : 'unknown';
    if (byStaff === UNKNOWN) return 'unknown';
    const text =
      showing === 1
        ? 'This lesson is recorded, and one pupil’s name shows more than a first name.'
        : `This lesson is recorded, and the names of ${showing} pupils show more than a first name.`;
    return [aboutMeeting(text, { once: `recording ${context.lesson.recordingNumber}` })];
  },
});

function isStaffRecording(context: RuleContext): Fact<boolean> {
  const { state, lesson } = context;
  const recording = state.recording.value;
  if (recording !== 'on') return isKnown(recording) ? false : UNKNOWN;
  const starter = startedBy(context, state.recordingBy);
  if (isKnown(starter)) return starter.isStaff;
  return lesson.recordingExplained ? true : UNKNOWN;
}

function showsMore({ person }: Known): boolean {
  if (!isKnown(person.name.value)) return false;
  const [, second = '', ...more] = shownName(person.name)?.key.words ?? [];
  return more.length > 0 || second.length > 1;
}
