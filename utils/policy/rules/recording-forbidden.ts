import { transcriptionRuns } from '../recording.ts';
import { atMost, defineRule, MEETING, type Verdict } from '../rule.ts';
import type { Level } from '../school.ts';

/** Whoever started it. A transcription alone is less: it may help a pupil who needs it. Captions never count. */
export const recordingForbidden = defineRule({
  id: 'recording-forbidden',
  needs: ['recording'],
  asks: 'meeting',
  grace: 0,
  evaluate(context) {
    const { state, setting } = context;
    switch (state.recording.value) {
      case 'unknown':
        return 'unknown';
      case 'on':
        return [breach('This lesson is being recorded.', setting.level)];
      case 'paused':
        return [breach('A recording of this lesson is paused.', setting.level)];
    }
    const transcribed = transcriptionRuns(context);
    if (transcribed === 'unknown') return 'unknown';
    return transcribed ? [breach('This lesson is being transcribed.', atMost(setting.level, 'nudge'))] : [];
  },
});

function breach(text: string, level: Level): Verdict {
  return { subject: MEETING, outcome: 'breach', who: [], text, level };
}
