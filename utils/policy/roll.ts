import { lookKey } from './look-alike.ts';
import { firstNamesOf, type NameKey, nameKey, splitInitial } from './names.ts';
import { isNearName } from './near-names.ts';
import { type LooksLikeNoteTaker, noteTakerReader } from './note-taker-reader.ts';
import type { Pupil, School, StaffMember } from './school.ts';

/**
 * The school's lists, indexed once for matching names. A "roll" is the list of pupils that counts for
 * a lesson: the class of its session, or all classes.
 */

export interface Entry {
  readonly pupil: Pupil;
  readonly classId: string;
  readonly key: NameKey;
}

export interface Roll {
  readonly size: number;
  /** All whom the name or account fits; empty: nobody. */
  find(name: NameKey, account: string | undefined): readonly Entry[];
  /** Whole name, alias or account only. */
  findWhole(name: NameKey, account: string | undefined): readonly Entry[];
  /** Those whose name or alias is near this one; asked of a name that fits nobody. */
  findNear(name: NameKey): readonly Entry[];
  /** Those whose name looks the same with other letters; asked of a name that fits nobody. Only ever to suggest. */
  findAlike(name: string): readonly Entry[];
}

export interface Lists {
  /** Who is a pupil cannot be looked up now; staff can. */
  readonly locked: boolean;
  readonly all: Roll;
  ofClass(classId: string): Roll;
  staffByName(name: NameKey): StaffMember | undefined;
  /** Whose name or alias looks the same with other letters; asked of a name that is nobody's on the staff list. */
  staffAlike(name: string): StaffMember | undefined;
  staffByAccount(account: string): StaffMember | undefined;
  isParent(name: NameKey): boolean;
  noteTaker(name: string): LooksLikeNoteTaker;
}

/** Entries by whole name or alias, and by first name. `toKey`: how a name is compared. */
function indexOf(entries: readonly Entry[], toKey: (name: string) => NameKey) {
  const whole = new Map<string, Entry[]>();
  const firsts = new Map<string, { readonly entry: Entry; readonly initials: string }[]>();
  for (const entry of entries) {
    const key = toKey(entry.pupil.name);
    for (const one of [key, ...entry.pupil.aliases.map(toKey)]) {
      if (one.whole !== '') add(whole, one.whole, entry);
    }
    for (const { name, initials } of firstNamesOf(key)) add(firsts, name, { entry, initials });
  }
  return {
    whole: (name: NameKey): readonly Entry[] => whole.get(name.whole) ?? [],
    byFirstName(name: NameKey): readonly Entry[] {
      const found = [...(firsts.get(name.whole) ?? [])];
      const split = splitInitial(name);
      for (const one of (split && firsts.get(split.name)) ?? []) {
        if (split && one.initials.includes(split.initial)) found.push(one);
      }
      return [...new Set(found.map(({ entry }) => entry))];
    },
  };
}

function makeRoll(entries: readonly Entry[]): Roll {
  const names = indexOf(entries, nameKey);
  const looks = indexOf(entries, lookKey);
  const accounts = new Map<string, Entry>();
  const listed: { readonly name: NameKey; readonly entry: Entry }[] = [];
  const near = new Map<string, readonly Entry[]>();
  for (const entry of entries) {
    for (const name of [entry.key, ...entry.pupil.aliases.map(nameKey)]) listed.push({ name, entry });
    if (entry.pupil.account) accounts.set(entry.pupil.account.toLowerCase(), entry);
  }
  function findWhole(name: NameKey, account: string | undefined): readonly Entry[] {
    const byAccount = account === undefined ? undefined : accounts.get(account.toLowerCase());
    return byAccount ? [byAccount] : names.whole(name);
  }
  return {
    size: entries.length,
    findWhole,
    find(name, account) {
      const exact = findWhole(name, account);
      return exact.length > 0 ? exact : names.byFirstName(name);
    },
    findNear(name) {
      const key = name.words.join(' ');
      let found = near.get(key);
      if (found === undefined) {
        found = [...new Set(listed.filter((one) => isNearName(name, one.name)).map(({ entry }) => entry))];
        near.set(key, found);
      }
      return found;
    },
    findAlike(name) {
      const key = lookKey(name);
      const exact = looks.whole(key);
      return exact.length > 0 ? exact : looks.byFirstName(key);
    },
  };
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** Made once for whatever is read by the same school. */
const known = new WeakMap<School, Lists>();

/** What `makeLists` gives, kept for as long as the school is. */
export function listsOf(school: School): Lists {
  const lists = known.get(school) ?? makeLists(school);
  known.set(school, lists);
  return lists;
}

/** Indexes a school's staff, pupils and their adults. */
export function makeLists(school: School): Lists {
  const entries = school.classes.flatMap((schoolClass) =>
    schoolClass.pupils.map((pupil) => ({ pupil, classId: schoolClass.id, key: nameKey(pupil.name) })),
  );
  const all = makeRoll(entries);
  const rolls = new Map(
    school.classes.map((schoolClass) => [
      schoolClass.id,
      makeRoll(entries.filter((entry) => entry.classId === schoolClass.id)),
    ]),
  );
  const none = makeRoll([]);
  const staff = new Map<string, StaffMember>();
  const staffLooks = new Map<string, StaffMember>();
  const staffAccounts = new Map<string, StaffMember>();
  for (const member of school.staff) {
    for (const name of [member.name, ...member.aliases]) {
      staff.set(nameKey(name).whole, member);
      staffLooks.set(lookKey(name).whole, member);
    }
    if (member.account) staffAccounts.set(member.account.toLowerCase(), member);
  }
  const parents = new Set(entries.flatMap((entry) => entry.pupil.adults.map((adult) => nameKey(adult).whole)));
  return {
    locked: school.classesLocked === true,
    all,
    ofClass: (classId) => rolls.get(classId) ?? none,
    staffByName: (name) => (name.whole === '' ? undefined : staff.get(name.whole)),
    staffAlike(name) {
      const { whole } = lookKey(name);
      return whole === '' ? undefined : staffLooks.get(whole);
    },
    staffByAccount: (account) => staffAccounts.get(account.toLowerCase()),
    isParent: (name) => name.whole !== '' && parents.has(name.whole),
    noteTaker: noteTakerReader(school.noteTakers),
  };
}
