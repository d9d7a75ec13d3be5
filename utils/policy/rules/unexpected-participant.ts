import { displayName } from '../../meeting/display-name.ts';
import { isExcusedByName } from '../own-name.ts';
import { atMost, defineRule, everybody, type Known, type RuleContext, type Verdict } from '../rule.ts';

/**
 * Somebody who is neither staff nor on the class list nor an expected guest. A label of the platform
 * (guest, external, unverified) makes it the policy's full level; a name nobody knows only asks. A name that
 * may be a slip is first left to `name-not-own`.
 */
export const unexpectedParticipant = defineRule({
  id: 'unexpected-participant',
  answers: ['expected-guest'],
  needs: ['participants'],
  asks: 'meeting',
  grace: 10,
  options: { strangerRaiseAfter: 0 },
  evaluate(context) {
    const verdicts: Verdict[] = [];
    for (const known of everybody(context)) {
      const { person, identity } = known;
      if (identity.kind === 'unknown' || identity.unchecked) verdicts.push({ subject: person.id, outcome: 'unknown' });
      if (identity.kind === 'unexpected' && !isExcusedByName(context, known)) verdicts.push(breach(context, known));
    }
    return verdicts;
  },
});

function breach(context: RuleContext, { person, name }: Known): Verdict {
  const { setting, at, lesson } = context;
  const waiting = person.where === 'waiting';
  const labelled = person.label !== 'none' && person.label !== 'unknown';
  const raiseAt = person.firstSeen + context.number('strangerRaiseAfter') * 1000;
  const raises = context.number('strangerRaiseAfter') > 0;
  if (raises) context.wakeAt(raiseAt);
  const full = !waiting && (labelled || (raises && at >= raiseAt));
  const label = labelled ? `, shown as ${person.label},` : '';
  const like = lesson.lookAlike(person.name.last ?? '');
  return {
    subject: person.id,
    outcome: 'breach',
    who: [person.id],
    text:
      `${name}${label} ${waiting ? 'is waiting' : 'is in the meeting'} and is not on the list for this lesson.` +
      (like === undefined ? '' : ` It is spelt almost like ${displayName(like)}.`),
    level: full ? setting.level : atMost(setting.level, 'nudge'),
  };
}
