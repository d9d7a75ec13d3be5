import type { ListedStaff } from './list.ts';
import { differences, type KeptPerson, matchPeople, mergedAliases, type PeopleChange } from './merge-people.ts';

export interface KeptStaff extends KeptPerson {
  readonly role?: string;
}

const FIELDS = [
  ['name', 'name', undefined],
  ['account', 'account', undefined],
  ['aliases', 'other names', []],
  ['role', 'role', 'teacher'],
] as const;

/** The staff as the list has them; what it does not say of somebody stays. */
export function mergeStaff(
  kept: readonly KeptStaff[],
  listed: readonly ListedStaff[],
): { readonly staff: readonly KeptStaff[]; readonly change: PeopleChange } {
  const { matched, gone } = matchPeople(kept, listed);
  const added: string[] = [];
  const changed: { name: string; what: string[] }[] = [];
  const staff = listed.map((one) => {
    const before = matched.get(one);
    const { row: _row, aliases: _aliases, ...said } = one;
    const after = { ...before, ...said, ...mergedAliases(before, one) };
    const what = before === undefined ? [] : differences(FIELDS, before, after);
    if (before === undefined) added.push(one.name);
    else if (what.length > 0) changed.push({ name: one.name, what });
    return after;
  });
  const same = staff.length - added.length - changed.length;
  return { staff, change: { added, changed, gone: gone.map(({ name }) => name), same } };
}
