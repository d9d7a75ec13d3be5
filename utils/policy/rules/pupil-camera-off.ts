import { anyOf, holdsOf } from '../flags.ts';
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

/**
 * For a policy that wants pupils' cameras on. Whoever has a reason on the class list is left alone; the
 * reason is neither said nor told apart.
 */
export const pupilCameraOff = defineRule({
  id: 'pupil-camera-off',
  answers: ['camera-may-be-off'],
  needs: ['participants'],
  asks: 'pupils',
  grace: 60,
  settle: 120,
  evaluate: (context) => judgeEach(inMeeting(context), (known) => judge(context, known)),
});

function judge({ lesson }: RuleContext, known: Known): Verdict | undefined {
  const { person, identity, name } = known;
  const camera = person.camera.value;
  if (camera === 'on' || (identity.kind !== 'pupil' && identity.kind !== 'unknown')) return undefined;
  if (identity.kind === 'unknown') return unknownOf(known);
  const exempt = anyOf(
    holdsOf(identity, (pupil) => pupil.cameraAgreedOff),
    holdsOf(identity, (pupil) => pupil.protectedIdentity),
    holdsOf(identity, (pupil) => !pupil.video),
  );
  if (exempt === true) return undefined;
  if (camera === 'unknown' || exempt === 'unknown') return unknownOf(known);
  return aboutPerson(known, `${name}’s camera is off.`, { permitted: lesson.isPermitted('camera', person.id) });
}
