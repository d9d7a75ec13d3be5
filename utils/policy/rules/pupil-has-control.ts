import {
  aboutPerson,
  atMost,
  defineRule,
  inMeeting,
  judgeEach,
  type Known,
  type RuleContext,
  unknownOf,
  type Verdict,
} from '../rule.ts';

/**
 * Somebody who is not staff may run the meeting. A presenter may only do some of it, which many schools
 * leave as the platform has it: that counts where a clause of the policy speaks of control.
 */
export const pupilHasControl = defineRule({
  id: 'pupil-has-control',
  needs: ['participants'],
  asks: 'meeting',
  grace: 10,
  evaluate: (context) => judgeEach(inMeeting(context), (known) => judge(context, known)),
});

function judge({ setting }: RuleContext, known: Known): Verdict | undefined {
  const { person, identity, name } = known;
  const { kind } = identity;
  if (kind === 'staff' || kind === 'bot' || person.role === 'attendee') return undefined;
  const presenterCounts = setting.clauses.length > 0 || setting.sentence !== undefined;
  if (person.role === 'presenter' && !presenterCounts) return undefined;
  if (kind === 'unknown' || person.role === 'unknown') return unknownOf(known);
  if (person.role !== 'presenter') return aboutPerson(known, `${name} is ${person.role} of this meeting.`);
  const text = `${name} is a presenter. “Who can present” in the meeting’s options changes it once for all.`;
  return aboutPerson(known, text, { level: atMost(setting.level, 'nudge') });
}
