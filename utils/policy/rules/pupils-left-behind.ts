import type { Fact } from '../../meeting/fact.ts';
import { aloneWithTeacher, countHeads } from '../head-count.ts';
import { aboutMeeting, defineRule, type RuleContext } from '../rule.ts';

/**
 * The teacher is out and pupils are in with no staff. It looks on after the meeting's page is gone, where
 * nobody is seen any more: then those count who were in when the teacher was last there. It may be read
 * by anyone beside the screen, so it names nobody.
 */
export const pupilsLeftBehind = defineRule({
  id: 'pupils-left-behind',
  needs: ['participants'],
  asks: 'lesson',
  grace: 0,
  looks: 'also-after',
  evaluate(context) {
    if (!context.state.teacherLeft) return [];
    const behind = pupilsBehind(context);
    if (behind === 'unknown') return 'unknown';
    if (behind.length === 0) return [];
    return [
      aboutMeeting('You have left, and pupils are still in. Rejoin, or end the meeting for all.', { who: behind }),
    ];
  },
});

/** Ids of the pupils in; empty: none, or not without staff. */
function pupilsBehind(context: RuleContext): Fact<readonly string[]> {
  const { state, lesson } = context;
  const isPageGone = state.phase.value !== 'in-meeting' && state.sight.participants.level === 'none';
  if (isPageGone) return aloneWithTeacher(state, lesson);
  const { staff, pupils, exact } = countHeads(context);
  if (staff > 0) return [];
  return exact ? pupils.map(({ person }) => person.id) : 'unknown';
}
