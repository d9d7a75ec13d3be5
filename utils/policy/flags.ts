import { type Fact, UNKNOWN } from '../meeting/fact.ts';
import { flagOf, type Identity } from './people.ts';
import type { Pupil } from './school.ts';

/** Whether something holds of a pupil by the class list; false of a pupil of whom no list speaks, unknown while it is locked. */
export function holdsOf(identity: Identity, pick: (pupil: Pupil) => boolean): Fact<boolean> {
  return identity.entries.length === 0 && !identity.unchecked ? false : flagOf(identity, pick);
}

/** True when one of them is, false when all are known not to be. */
export function anyOf(...facts: readonly Fact<boolean>[]): Fact<boolean> {
  if (facts.includes(true)) return true;
  return facts.includes(UNKNOWN) ? UNKNOWN : false;
}
