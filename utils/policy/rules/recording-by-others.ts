import type { Fact } from '../../meeting/fact.ts';
import { type StartedBy, startedBy, transcriptionRuns } from '../recording.ts';
import { atMost, defineRule, MEETING, type RuleContext, type Verdict } from '../rule.ts';
import type { Level } from '../school.ts';

/** Who recorded is the page's word for an account, never for a child: the text says no more than that. */
export const recordingByOthers = defineRule({
  id: 'recording-by-others',
  answers: ['allow-recording'],
  needs: ['recording', 'participants'],
  asks: 'meeting',
  grace: 0,
  evaluate(context) {
    const { state, setting } = context;
    if (state.recording.value === 'unknown') return 'unknown';
    if (state.recording.value === 'on') {
      const starter = startedBy(context, state.recordingBy);
      if (starter === 'unknown') return 'unknown';
      if (!starter.isStaff) return [breach(context, starter, 'A recording', setting.level)];
    }
    const transcribed = transcriptionRuns(context);
    const starter: Fact<StartedBy> = transcribed === true ? startedBy(context, state.transcriptionBy) : 'unknown';
    if (transcribed === false) return [];
    if (starter === 'unknown') return 'unknown';
    return starter.isStaff ? [] : [breach(context, starter, 'A transcription', atMost(setting.level, 'nudge'))];
  },
});

function breach(context: RuleContext, starter: StartedBy, what: string, level: Level): Verdict {
  return {
    subject: MEETING,
    outcome: 'breach',
    who: starter.id === undefined ? [] : [starter.id],
    text: `${what} was started from ${starter.name}’s account.`,
    level,
    permitted: context.lesson.isPermitted('recording', starter.id),
  };
}
