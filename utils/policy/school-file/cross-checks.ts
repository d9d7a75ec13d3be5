import { classKey } from '../class-key.ts';
import { nameKey } from '../names.ts';
import type { SchoolFileError } from './first-problem.ts';
import type { SchoolData } from './school-schema.ts';
import { knownNames, shown } from './wording.ts';

/** What no single field shows: entries that stand twice, and sessions of classes that are not there. */
export function crossCheck(data: SchoolData): SchoolFileError | undefined {
  return (
    repeatedStaff(data.staff) ??
    repeated(
      data.classes,
      (one) => one.id,
      (at, first) => ({
        path: `classes[${at}].id`,
        message: `is the id of classes[${first}] too; give each class its own`,
      }),
    ) ??
    firstOf(data.classes, (one, at) => repeatedPupils(one.pupils, `classes[${at}].pupils`)) ??
    unknownClass(data)
  );
}

/** Two lists of what looks like one class: what is added to it would go into one of them, and nobody would know which. */
export function fullTwins({ classes }: SchoolData): SchoolFileError | undefined {
  return repeated(
    classes,
    (one) => (one.pupils.length > 0 ? classKey(one.id) : undefined),
    (at, first) => ({
      path: `classes[${at}].id`,
      message: `is the id of classes[${first}] too but for capitals or spaces; put their pupils into one class`,
    }),
  );
}

/** Two of one name are two people only where something tells them apart. */
function repeatedStaff(staff: SchoolData['staff']): SchoolFileError | undefined {
  return repeated(
    staff,
    (one) => JSON.stringify([nameKey(one.name).whole, one.account?.toLowerCase()]),
    (at, first) => ({
      path: `staff[${at}].name`,
      message: `is in staff[${first}] too; take one out, or give each their account`,
    }),
  );
}

function repeatedPupils(pupils: SchoolData['classes'][number]['pupils'], list: string): SchoolFileError | undefined {
  return (
    repeated(
      pupils,
      (one) => JSON.stringify([nameKey(one.name).whole, one.id, one.account?.toLowerCase()]),
      (at, first) => ({
        path: `${list}[${at}].name`,
        message: `is in ${list}[${first}] too; take one out, or give each their id`,
      }),
    ) ??
    repeated(
      pupils,
      (one) => one.id,
      (at, first) => ({
        path: `${list}[${at}].id`,
        message: `is the id of ${list}[${first}] too; give each pupil their own`,
      }),
    )
  );
}

function unknownClass({ classes, sessions }: SchoolData): SchoolFileError | undefined {
  if (classes.length === 0) return undefined;
  const known = classes.map((one) => one.id);
  const keys = new Set(known.map(classKey));
  const at = sessions.findIndex((one) => !keys.has(classKey(one.class)));
  const session = sessions[at];
  if (session === undefined) return undefined;
  return {
    path: `sessions[${at}].class`,
    message: `must be the id of a class in this file, not ${shown(session.class)}; ${knownNames(session.class, known)}`,
  };
}

function repeated<T>(
  items: readonly T[],
  key: (item: T) => string | undefined,
  problem: (at: number, first: number) => SchoolFileError,
): SchoolFileError | undefined {
  const seen = new Map<string, number>();
  return firstOf(items, (item, at) => {
    const own = key(item);
    if (own === undefined) return undefined;
    const first = seen.get(own);
    seen.set(own, first ?? at);
    return first === undefined ? undefined : problem(at, first);
  });
}

function firstOf<T>(
  items: readonly T[],
  problem: (item: T, at: number) => SchoolFileError | undefined,
): SchoolFileError | undefined {
  for (const [at, item] of items.entries()) {
    const found = problem(item, at);
    if (found !== undefined) return found;
  }
  return undefined;
}
