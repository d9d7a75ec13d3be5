import { dayAt } from '../timetable.ts';
import {
  aboutPerson,
  atMost,
  defineRule,
  everybody,
  judgeEach,
  type Known,
  type RuleContext,
  unknownOf,
  type Verdict,
} from '../rule.ts';
import { flagOf } from '../people.ts';

/**
 * A pupil whose return to the group is not agreed yet. It is not the date that ends it: from that day on,
 * while the entry stands, it asks whether the reassurance has been gained.
 */
export const excludedPupil = defineRule({
  id: 'excluded-pupil',
  needs: ['participants'],
  asks: 'meeting',
  grace: 0,
  evaluate(context) {
    const today = dayAt(context.at, context.school.zone);
    context.wakeAt(today.to);
    return judgeEach(everybody(context), (known) => judge(context, known, today.name));
  },
});

function judge({ setting }: RuleContext, known: Known, today: string): Verdict | undefined {
  const { person, identity, name } = known;
  if (identity.kind === 'unknown' || identity.unchecked) return unknownOf(known);
  if (identity.entries.length === 0) return undefined;
  const status = flagOf(identity, ({ excludedUntil }) => {
    if (excludedUntil === undefined) return 'none';
    return today < excludedUntil ? 'before' : 'due';
  });
  if (status === 'none') return undefined;
  if (status === 'unknown') return unknownOf(known);
  const where = person.where === 'waiting' ? 'is waiting' : 'is in the meeting';
  if (status === 'before') return aboutPerson(known, `${name} ${where}. Their return to the group is not agreed yet.`);
  const text = `${name} ${where}. Has reassurance been gained?`;
  return aboutPerson(known, text, { level: atMost(setting.level, 'nudge'), question: true });
}
