import { type Fact, isKnown, UNKNOWN } from '../meeting/fact.ts';
import type { Entry } from './roll.ts';
import type { Known, RuleContext } from './rule.ts';
import { shownName } from './shown-name.ts';

/** In what way a shown name is not its owner's. */
export type NotOwnName =
  | { readonly how: 'empty' | 'device' }
  | { readonly how: 'near'; readonly members: readonly Entry[] }
  /** From the name of these class members to one that is not theirs. */
  | { readonly how: 'changed'; readonly from: readonly Entry[] };

/** So long such a participant is not also unexpected. */
const EXCUSED = 60_000;

/** How somebody's shown name is not their own (rules.md, `name-not-own`); `undefined`: nothing says so. */
export function notOwnName({ lesson }: RuleContext, { person, identity }: Known): Fact<NotOwnName | undefined> {
  const { kind } = identity;
  if (kind === 'staff' || kind === 'bot') return undefined;
  const name = shownName(person.name);
  if (identity.unchecked || name === undefined || !isKnown(person.name.value)) return UNKNOWN;
  const { key } = name;
  // By the name alone: an account may say who it is, and the name still not.
  const shown = lesson.roll.find(key, undefined);
  const own = lesson.ownEntries(person.id);
  if (own.length > 0 && !own.some((entry) => shown.includes(entry))) return { how: 'changed', from: own };
  if (kind === 'parent' || kind === 'guest' || shown.length > 0) return undefined;
  if (key.whole === '') return { how: 'empty' };
  if (name.isDevice) return { how: 'device' };
  const members = lesson.roll.findNear(key);
  return members.length > 0 ? { how: 'near', members } : undefined;
}

/**
 * Whether a name that is not their own still excuses somebody from being unexpected: for a minute from the
 * moment of that name, where the policy has that rule on, unless they turn on a microphone or camera
 * after it, share or write.
 */
export function isExcusedByName(context: RuleContext, known: Known): boolean {
  const { at, lesson, school } = context;
  if (school.policy.rules['name-not-own'] === undefined) return false;
  const since = known.person.name.since;
  if (at >= since + EXCUSED || lesson.actedSince(known.person.id, since)) return false;
  const notOwn = notOwnName(context, known);
  if (notOwn === undefined || notOwn === UNKNOWN) return false;
  context.wakeAt(since + EXCUSED);
  return true;
}
