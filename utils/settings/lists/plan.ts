import { parseSchoolFile, type SchoolFileError } from '../../policy/school-file.ts';
import { isListProblem, type ListedPupil, type ListedStaff, type ListProblem, type ListReading } from './list.ts';
import type { PeopleChange } from './merge-people.ts';
import { readPupils } from './read-pupils.ts';
import { readStaff } from './read-staff.ts';
import { withPupils, withStaff } from './school-text.ts';

export type ListKind = 'pupils' | 'staff';

/** What keeping a list would come to. Nothing is kept by making one. */
export interface ListPlan {
  readonly reading: ListReading<ListedPupil | ListedStaff>;
  /** The list does not say the class: it has to be given, and there are no changes without. */
  readonly needsClass: boolean;
  /** For each class of the list; for staff one. */
  readonly changes: readonly ListChange[];
  /** The school file with the list in it. */
  readonly text: string;
  /** Why the school file cannot be with this list in it. */
  readonly error?: SchoolFileError;
}

export interface ListChange extends PeopleChange {
  /** The class; absent for staff. */
  readonly classId?: string;
  readonly isNew: boolean;
}

/**
 * Reads a list and lays it over the school file.
 *
 * @param className for a list without a column for the class
 * @param schoolText a text that `parseSchoolFile` takes
 */
export function planList(
  kind: ListKind,
  listText: string,
  className: string,
  schoolText: string,
): ListPlan | ListProblem {
  if (kind === 'staff') {
    const reading = readStaff(listText);
    if (isListProblem(reading)) return reading;
    const { text, change } = withStaff(schoolText, reading.people);
    return { reading, needsClass: false, changes: [{ ...change, isNew: false }], ...checked(text) };
  }
  const reading = readPupils(listText, className);
  if (isListProblem(reading)) return reading;
  const { needsClass } = reading;
  if (needsClass && !/[^\p{C}\p{Z}]/u.test(className)) return { reading, needsClass, changes: [], text: schoolText };
  const { text, changes } = withPupils(schoolText, reading.people);
  return {
    reading,
    needsClass,
    changes: changes.map(({ id, ...change }) => ({ ...change, classId: id })),
    ...checked(text),
  };
}

function checked(text: string): Pick<ListPlan, 'text' | 'error'> {
  const parsed = parseSchoolFile(text);
  return parsed.ok ? { text } : { text, error: parsed.error };
}
