import { countHeads } from '../head-count.ts';
import { aboutMeeting, defineRule } from '../rule.ts';

/** For a school that wants its lessons recorded; no built-in policy does. A paused recording was started. */
export const recordingNotStarted = defineRule({
  id: 'recording-not-started',
  needs: ['recording', 'participants'],
  asks: 'meeting',
  grace: 120,
  evaluate(context) {
    const recording = context.state.recording.value;
    if (recording === 'on' || recording === 'paused') return [];
    const { pupils, exact } = countHeads(context);
    if (pupils.length < 2) return exact ? [] : 'unknown';
    if (recording === 'unknown') return 'unknown';
    return [aboutMeeting('Several pupils are in, and the lesson is not being recorded.')];
  },
});
