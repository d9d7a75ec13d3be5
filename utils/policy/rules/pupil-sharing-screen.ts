import { defineRule, inMeeting, type Known, type RuleContext, type Verdict } from '../rule.ts';

/**
 * A share by a pupil, where the policy regulates it (option `pupils`), or by somebody unexpected, which
 * every policy does not want. What is shared is not seen.
 */
export const pupilSharingScreen = defineRule({
  id: 'pupil-sharing-screen',
  answers: ['allow-sharing'],
  needs: ['sharing', 'participants'],
  asks: 'pupils',
  grace: 0,
  options: { pupils: true },
  evaluate(context) {
    const verdicts: Verdict[] = [];
    for (const known of inMeeting(context)) {
      const verdict = judge(context, known);
      if (verdict) verdicts.push(verdict);
    }
    return verdicts;
  },
});

function judge(context: RuleContext, { person, identity, name }: Known): Verdict | undefined {
  const { kind } = identity;
  const regulated = kind === 'unexpected' || (kind === 'pupil' && context.flag('pupils'));
  if (person.self || (!regulated && kind !== 'unknown')) return undefined;
  const sharing = person.sharing.value;
  if (sharing === false) return undefined;
  if (sharing === 'unknown' || kind === 'unknown') return { subject: person.id, outcome: 'unknown' };
  return {
    subject: person.id,
    outcome: 'breach',
    who: [person.id],
    text: `${name} is sharing a screen.`,
    permitted: context.lesson.isPermitted('sharing', person.id),
  };
}
