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
 * The camera of a pupil that the class list wants off (option `protectedIdentity`: of one whose identity
 * is protected too). No word of the card says why, and no permission in the lesson changes it.
 */
export const cameraWithoutConsent = defineRule({
  id: 'camera-without-consent',
  needs: ['participants'],
  asks: 'pupils',
  grace: 0,
  options: { protectedIdentity: false },
  evaluate: (context) => judgeEach(inMeeting(context), (known) => judge(context, known)),
});

function judge(context: RuleContext, known: Known): Verdict | undefined {
  const { person, identity, name } = known;
  const camera = person.camera.value;
  if (camera === 'off' || (identity.kind !== 'pupil' && identity.kind !== 'unknown')) return undefined;
  if (identity.kind === 'unknown') return unknownOf(known);
  const isProtected = context.flag('protectedIdentity') && holdsOf(identity, (pupil) => pupil.protectedIdentity);
  const wantedOff = anyOf(
    holdsOf(identity, (pupil) => !pupil.video),
    isProtected,
  );
  if (wantedOff === false) return undefined;
  if (camera === 'unknown' || wantedOff === 'unknown') return unknownOf(known);
  return aboutPerson(known, `${name}’s camera is on.`);
}
