import { type Fact, isKnown, UNKNOWN } from '../meeting/fact.ts';
import { displayName } from '../meeting/display-name.ts';
import type { PersonState } from '../meeting/state.ts';
import { nameKey, sameName } from './names.ts';
import type { LooksLikeNoteTaker } from './note-taker-reader.ts';
import type { Entry, Lists, Roll } from './roll.ts';
import type { Pupil } from './school.ts';

/**
 * Who somebody is to the school (rules.md, "staff"). `unknown` while a fact that it hangs on is
 * unknown; `guest`: let in by the session or the teacher; `bot`: counts as nobody.
 */
export const KINDS = ['staff', 'pupil', 'parent', 'guest', 'bot', 'unexpected', 'unknown'] as const;
export type Kind = (typeof KINDS)[number];

export interface Identity {
  readonly kind: Kind;
  /** Those of the roll whom the name fits; several where a first name is shared; none with no class list. */
  readonly entries: readonly Entry[];
  /** Listed in any class of the school. */
  readonly listed: boolean;
  /** Taken for a pupil as where there is no class list, which is locked: what a list says of them is unknown. */
  readonly unchecked: boolean;
  /** What the shown name looks like; `undefined` too where it was not looked at. */
  readonly noteTaker: LooksLikeNoteTaker;
  /** The same for a person who leaves and comes back, where we know who it is. */
  readonly key: string;
}

/** Tells who people are; one for each look, because the roll and the guests may change between looks. */
export interface Identifier {
  identify(person: PersonState): Identity;
}

/**
 * @param roll the pupils that count now; empty: nobody is unexpected, and who is not staff is a pupil
 * @param guests names that the session expects beside the class
 * @param isLetIn the teacher has let this person in
 */
export function makeIdentifier(
  lists: Lists,
  roll: Roll,
  guests: readonly string[],
  isLetIn: (id: string) => boolean,
): Identifier {
  const guestKeys = guests.map(nameKey);
  const known = new WeakMap<PersonState, Identity>();

  function judge(person: PersonState): Identity {
    const nameless = { entries: [], listed: false, unchecked: false, noteTaker: undefined, key: `id:${person.id}` };
    if (person.self) return { ...nameless, kind: 'staff' };
    const account = isKnown(person.account) ? person.account : undefined;
    const byAccount = account === undefined ? undefined : lists.staffByAccount(account);
    if (byAccount) return { ...nameless, kind: 'staff', key: `staff:${byAccount.name}` };
    if (!isKnown(person.name.value)) return { ...nameless, kind: 'unknown' };
    const name = person.name.value;
    const staff = lists.staffByName(nameKey(person.firstName ?? name));
    const noteTaker = lists.noteTaker(name);
    const nobody = { ...nameless, noteTaker };
    // "Ms R Shah (notes)" is Ms R Shah; a product's name is a product.
    if (noteTaker === 'known' || (noteTaker && !staff)) return { ...nobody, kind: 'bot' };
    if (staff && person.label === 'none') return { ...nobody, kind: 'staff', key: `staff:${staff.name}` };
    if (staff && !isKnown(person.label)) return { ...nobody, kind: 'unknown' };
    // Somebody seen before under another name, who now shows a staff name, stays who they were.
    const takesStaffName = !staff && lists.staffByName(nameKey(name)) !== undefined;
    const key = nameKey(takesStaffName ? (person.nameBefore ?? '') : name);
    if (lists.isParent(key)) return { ...nobody, kind: 'parent' };
    const listed = lists.all.find(key, account).length > 0;
    const entries = roll.find(key, account);
    const only = entries.length === 1 ? entries[0] : undefined;
    const personKey = only ? `pupil:${only.classId}:${only.key.whole}` : nobody.key;
    if (entries.length > 0) return { ...nobody, kind: 'pupil', entries, listed, key: personKey };
    if (isLetIn(person.id) || guestKeys.some((guest) => sameName(guest, key)))
      return { ...nobody, listed, kind: 'guest' };
    return { ...nobody, listed, unchecked: lists.locked, kind: roll.size === 0 ? 'pupil' : 'unexpected' };
  }

  return {
    identify(person) {
      let identity = known.get(person);
      if (identity === undefined) {
        identity = judge(person);
        known.set(person, identity);
      }
      return identity;
    },
  };
}

/** A flag of the class list for somebody; unknown where the name fits several who differ in it. */
export function flagOf<T>(identity: Identity, pick: (pupil: Pupil) => T): Fact<T> {
  const [first, ...rest] = identity.entries.map((entry) => pick(entry.pupil));
  if (first === undefined) return UNKNOWN;
  return rest.every((value) => value === first) ? first : UNKNOWN;
}

/** Shown for a pupil who may not be named and whose school id the class list does not give. */
export const NO_ID = 'a pupil (school id not given)';

/** How a file names a pupil: one whose identity is protected always by id. */
export function nameOrId(pupil: {
  readonly name: string;
  readonly id?: string;
  readonly protectedIdentity?: boolean;
}): string {
  return pupil.protectedIdentity ? (pupil.id ?? NO_ID) : pupil.name;
}

/** How a card names somebody: as the page shows them, made safe; never one whose identity is protected, or may be. */
export function shownAs(person: PersonState, identity: Identity): string {
  if (identity.unchecked || identity.entries.some((entry) => entry.pupil.protectedIdentity)) return 'A pupil';
  const name = person.name.last;
  if (name === undefined) return 'Someone';
  return displayName(name);
}
