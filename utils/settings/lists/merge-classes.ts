import { classKey } from '../../policy/class-key.ts';
import type { ListedPupil } from './list.ts';
import { differences, type KeptPerson, matchPeople, mergedAliases, type PeopleChange } from './merge-people.ts';

export interface KeptPupil extends KeptPerson {
  readonly takesPart?: boolean;
  readonly video?: boolean;
  readonly adults?: readonly string[];
  readonly excludedUntil?: string;
}

export interface KeptClass {
  readonly id: string;
  readonly pupils?: readonly KeptPupil[];
}

export interface ClassChange extends PeopleChange {
  readonly id: string;
  /** No pupil was in it before. */
  readonly isNew: boolean;
}

const FIELDS = [
  ['name', 'name', undefined],
  ['id', 'pupil id', undefined],
  ['account', 'account', undefined],
  ['aliases', 'other names', []],
  ['takesPart', 'consent to take part', true],
  ['video', 'consent to video', true],
  ['adults', 'parents and carers', []],
  ['excludedUntil', 'excluded until', undefined],
] as const;

/**
 * The classes with a list in them. A class of the list becomes as the list has it: pupils who are not in
 * it are gone; what it does not say of a pupil stays, also of one who comes from another class and is
 * known by the pupil id. Classes that are not in the list stay as they are.
 */
export function mergeClasses(
  classes: readonly KeptClass[],
  listed: readonly ListedPupil[],
): { readonly classes: readonly KeptClass[]; readonly changes: readonly ClassChange[] } {
  const byClass = new Map<string, ListedPupil[]>();
  for (const pupil of listed) {
    const key = classKey(pupil.classId);
    const list = byClass.get(key);
    if (list === undefined) byClass.set(key, [pupil]);
    else list.push(pupil);
  }
  const anywhere = new Map(classes.flatMap(({ pupils = [] }) => pupils.map((one) => [one.id?.trim(), one])));
  anywhere.delete(undefined);
  const changes: ClassChange[] = [];
  const changed = (before: KeptClass, list: readonly ListedPupil[]): KeptClass => {
    const { pupils = [] } = before;
    const { pupils: after, change } = mergePupils(pupils, list, anywhere);
    changes.push({ id: before.id, isNew: pupils.length === 0, ...change });
    return { ...before, pupils: after };
  };
  const merged = classes.map((one) => {
    const list = byClass.get(classKey(one.id));
    byClass.delete(classKey(one.id));
    return list === undefined ? one : changed(one, list);
  });
  for (const list of byClass.values()) merged.push(changed({ id: list[0]?.classId ?? '' }, list));
  return { classes: merged, changes };
}

function mergePupils(
  kept: readonly KeptPupil[],
  listed: readonly ListedPupil[],
  anywhere: ReadonlyMap<string | undefined, KeptPupil>,
): { readonly pupils: readonly KeptPupil[]; readonly change: PeopleChange } {
  const { matched, gone } = matchPeople(kept, listed);
  const added: string[] = [];
  const changed: { name: string; what: string[] }[] = [];
  const pupils = listed.map((one) => {
    const before = matched.get(one);
    const after = mergePupil(before ?? (one.id === undefined ? undefined : anywhere.get(one.id)), one);
    if (before === undefined) added.push(one.name);
    else {
      const what = differences(FIELDS, before, after);
      if (what.length > 0) changed.push({ name: one.name, what });
    }
    return after;
  });
  const same = pupils.length - added.length - changed.length;
  return { pupils, change: { added, changed, gone: gone.map(({ name }) => name), same } };
}

function mergePupil(kept: KeptPupil | undefined, listed: ListedPupil): KeptPupil {
  const { row: _row, classId: _class, blank, aliases: _aliases, ...said } = listed;
  const unsaid = blank.filter((consent) => kept?.[consent] === undefined);
  return {
    ...kept,
    ...Object.fromEntries(unsaid.map((consent) => [consent, false])),
    ...said,
    ...mergedAliases(kept, listed),
  };
}
