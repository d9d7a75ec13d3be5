import { aboutPerson, defineRule, inMeeting, judgeEach, type Known, unknownOf, type Verdict } from '../rule.ts';

/** A reminder, not a fault: other applications' alerts may show in what the teacher shares. */
export const ownScreenShared = defineRule({
  id: 'own-screen-shared',
  needs: ['sharing'],
  asks: 'meeting',
  grace: 0,
  evaluate: (context) => judgeEach(inMeeting(context), judge),
});

function judge(known: Known): Verdict | undefined {
  const sharing = known.person.sharing.value;
  if (!known.person.self || sharing === false) return undefined;
  if (sharing === 'unknown') return unknownOf(known);
  return aboutPerson(known, 'You are sharing a screen. Alerts from other applications may show; mine name nobody now.');
}
