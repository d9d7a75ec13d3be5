import { isFirstNameOf, type NameKey, nameKey } from './names.ts';
import { isNearName } from './near-names.ts';
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
}

export interface Lists {
  readonly all: Roll;
  ofClass(classId: string): Roll;
  staffByName(name: NameKey): StaffMember | undefined;
  staffByAccount(account: string): StaffMember | undefined;
  isParent(name: NameKey): boolean;
}

function makeRoll(entries: readonly Entry[]): Roll {
  const whole = new Map<string, Entry[]>();
  const accounts = new Map<string, Entry>();
  const firsts = new Map<string, Entry[]>();
  const names: { readonly name: NameKey; readonly entry: Entry }[] = [];
  const near = new Map<string, readonly Entry[]>();
  for (const entry of entries) {
    for (const name of [entry.key, ...entry.pupil.aliases.map(nameKey)]) {
      add(whole, name.whole, entry);
      names.push({ name, entry });
    }
    if (entry.pupil.account) accounts.set(entry.pupil.account.toLowerCase(), entry);
    add(firsts, entry.key.words[0] ?? '', entry);
  }
  function findWhole(name: NameKey, account: string | undefined): readonly Entry[] {
    const byAccount = account === undefined ? undefined : accounts.get(account.toLowerCase());
    return byAccount ? [byAccount] : (whole.get(name.whole) ?? []);
  }
  return {
    size: entries.length,
    findWhole,
    find(name, account) {
      const exact = findWhole(name, account);
      if (exact.length > 0 || name.words.length === 0) return exact;
      const first = firsts.get(name.words.length === 1 ? name.whole : name.words.slice(0, -1).join(''));
      const alone = firsts.get(name.whole);
      return [...new Set([...(first ?? []), ...(alone ?? [])])].filter((entry) => isFirstNameOf(name, entry.key));
    },
    findNear(name) {
      const key = name.words.join(' ');
      let found = near.get(key);
      if (found === undefined) {
        found = [...new Set(names.filter((one) => isNearName(name, one.name)).map(({ entry }) => entry))];
        near.set(key, found);
      }
      return found;
    },
  };
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
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
  const staffAccounts = new Map<string, StaffMember>();
  for (const member of school.staff) {
    for (const name of [member.name, ...member.aliases]) staff.set(nameKey(name).whole, member);
    if (member.account) staffAccounts.set(member.account.toLowerCase(), member);
  }
  const parents = new Set(entries.flatMap((entry) => entry.pupil.adults.map((adult) => nameKey(adult).whole)));
  return {
    all,
    ofClass: (classId) => rolls.get(classId) ?? none,
    staffByName: (name) => (name.whole === '' ? undefined : staff.get(name.whole)),
    staffByAccount: (account) => staffAccounts.get(account.toLowerCase()),
    isParent: (name) => name.whole !== '' && parents.has(name.whole),
  };
}
