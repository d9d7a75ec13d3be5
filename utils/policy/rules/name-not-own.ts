import { displayName } from '../../meeting/display-name.ts';
import { isKnown } from '../../meeting/fact.ts';
import { type NotOwnName, notOwnName } from '../own-name.ts';
import type { Entry } from '../roll.ts';
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

/** A shown name that is nobody's, a device's, almost a class member's, or was exchanged for another's. */
export const nameNotOwn = defineRule({
  id: 'name-not-own',
  answers: ['expected-guest'],
  needs: ['participants'],
  asks: 'meeting',
  grace: 15,
  evaluate: (context) => judgeEach(everybody(context), (known) => judge(context, known)),
});

function judge(context: RuleContext, known: Known): Verdict | undefined {
  const notOwn = notOwnName(context, known);
  if (notOwn === undefined) return undefined;
  if (!isKnown(notOwn)) return unknownOf(known);
  const { level } = context.setting;
  const where = known.person.where === 'waiting' ? 'is waiting' : 'is in the meeting';
  const text = sentence(known, notOwn, where);
  return aboutPerson(known, text, { level: known.person.where === 'waiting' ? atMost(level, 'nudge') : level });
}

function sentence({ name }: Known, notOwn: NotOwnName, where: string): string {
  switch (notOwn.how) {
    case 'empty':
      return `Someone without a name ${where}.`;
    case 'device':
      return `“${name}” ${where}. It is the name of a device.`;
    case 'near':
      return isProtected(notOwn.members)
        ? `Someone ${where} whose name is almost one of your class list.`
        : `“${name}” ${where}. It is almost ${onlyName(notOwn.members) ?? 'a name of your class list'}.`;
    case 'changed':
      return isProtected(notOwn.from)
        ? 'The name of somebody in your class was changed during the lesson.'
        : `${onlyName(notOwn.from) ?? 'Somebody in your class'} is now shown as “${name}”.`;
  }
}

/** The class member's name; `undefined` where it may be one of several. */
function onlyName([only, ...more]: readonly Entry[]): string | undefined {
  return only && more.length === 0 ? displayName(only.pupil.name) : undefined;
}

function isProtected(entries: readonly Entry[]): boolean {
  return entries.some((entry) => entry.pupil.protectedIdentity);
}
