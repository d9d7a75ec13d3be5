import { anyOf, holdsOf } from '../flags.ts';
import {
  aboutPerson,
  defineRule,
  everybody,
  judgeEach,
  type Known,
  type RuleContext,
  unknownOf,
  type Verdict,
} from '../rule.ts';

/**
 * A pupil of whom the class list does not have everybody's yes to live lessons (option `ownConsent`: the
 * pupil's own too). The card does not say so, and never says "remove": the office knows more than the list.
 */
export const noConsentToTakePart = defineRule({
  id: 'no-consent-to-take-part',
  needs: ['participants'],
  asks: 'meeting',
  grace: 0,
  options: { ownConsent: false },
  evaluate: (context) => judgeEach(everybody(context), (known) => judge(context, known)),
});

function judge(context: RuleContext, known: Known): Verdict | undefined {
  const { person, identity, name } = known;
  if (identity.kind === 'unknown') return unknownOf(known);
  const ownConsentMissing = context.flag('ownConsent') && holdsOf(identity, (pupil) => !pupil.ownConsent);
  const missing = anyOf(
    holdsOf(identity, (pupil) => !pupil.takesPart),
    ownConsentMissing,
  );
  if (missing === false) return undefined;
  if (missing === 'unknown') return unknownOf(known);
  return aboutPerson(
    known,
    `${name} is ${person.where === 'waiting' ? 'waiting' : 'in the meeting'}. Please ask the office.`,
  );
}
