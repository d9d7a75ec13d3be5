import { aboutPerson, defineRule, inMeeting, judgeEach, type Known, unknownOf, type Verdict } from '../rule.ts';

/** A class member's name under a label of the platform: perhaps a family account, perhaps somebody else. */
export const pupilAccountNotSchool = defineRule({
  id: 'pupil-account-not-school',
  needs: ['participants'],
  asks: 'meeting',
  grace: 30,
  evaluate: (context) => judgeEach(inMeeting(context), judge),
});

function judge(known: Known): Verdict | undefined {
  const { person, identity, name } = known;
  if (identity.kind === 'unknown' || identity.unchecked) return unknownOf(known);
  if (identity.kind !== 'pupil' || identity.entries.length === 0 || person.label === 'none') return undefined;
  if (person.label === 'unknown') return unknownOf(known);
  return aboutPerson(known, `${name} is in as ${person.label}, not with a school account.`);
}
