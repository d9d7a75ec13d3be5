import { transcriptionRuns } from '../recording.ts';
import { defineRule, MEETING, type Verdict } from '../rule.ts';

/** The page shows that something is recorded and not who began it: only the teacher can tell. */
export const recordingStarterUnknown = defineRule({
  id: 'recording-starter-unknown',
  answers: ['i-started-it', 'allow-recording'],
  needs: ['recording'],
  asks: 'meeting',
  grace: 5,
  evaluate(context) {
    const { state, lesson } = context;
    const recording = state.recording.value;
    const transcribed = transcriptionRuns(context);
    if (lesson.recordingExplained || lesson.isPermittedToSomebody('recording')) return [];
    if (recording === 'on' && state.recordingBy === 'unknown') return [question('a recording')];
    if (transcribed === true && state.transcriptionBy === 'unknown') return [question('a transcription')];
    return recording === 'unknown' || transcribed === 'unknown' ? 'unknown' : [];
  },
});

function question(what: string): Verdict {
  return {
    subject: MEETING,
    outcome: 'breach',
    who: [],
    text: `There is ${what}, and the page does not show who started it. Was it you?`,
    question: true,
  };
}
