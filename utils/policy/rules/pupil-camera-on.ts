import {
  aboutPerson,
  defineRule,
  inMeeting,
  judgeEach,
  type Known,
  type RuleContext,
  unknownOf,
  type Verdict,
} from '../rule.ts';

/** For a policy that wants pupils' cameras off. */
export const pupilCameraOn = defineRule({
  id: 'pupil-camera-on',
  answers: ['camera-may-be-on'],
  needs: ['participants'],
  asks: 'pupils',
  grace: 10,
  settle: 60,
  evaluate: (context) => judgeEach(inMeeting(context), (known) => judge(context, known)),
});

function judge({ lesson }: RuleContext, known: Known): Verdict | undefined {
  const { person, identity, name } = known;
  const camera = person.camera.value;
  if (camera === 'off' || (identity.kind !== 'pupil' && identity.kind !== 'unknown')) return undefined;
  if (camera === 'unknown' || identity.kind === 'unknown') return unknownOf(known);
  return aboutPerson(known, `${name}’s camera is on.`, { permitted: lesson.isPermitted('camera', person.id) });
}
