import { withoutTwins } from '../../policy/class-key.ts';
import type { ListedPupil, ListedStaff } from './list.ts';
import { type ClassChange, type KeptClass, mergeClasses } from './merge-classes.ts';
import { type KeptStaff, mergeStaff } from './merge-staff.ts';
import type { PeopleChange } from './merge-people.ts';
import { schoolJson, schoolText } from '../school-json.ts';

/** The text of a school file with a list in it: everything that the list does not speak of stays. */

interface SchoolJson {
  readonly name?: string;
  readonly classes?: readonly KeptClass[];
  readonly staff?: readonly KeptStaff[];
  readonly sessions?: readonly { readonly class: string }[];
}

/** The text of a school that has no file yet: its name, and the default policy. */
export function newSchoolText(name: string): string {
  return schoolText({ school: 1, name: name.trim() });
}

/** With these pupils in their classes. A file with classes must have every class of its timetable: those without a list are empty. */
export function withPupils(
  kept: string,
  listed: readonly ListedPupil[],
): { readonly text: string; readonly changes: readonly ClassChange[] } {
  const school = schoolJson<SchoolJson>(kept);
  const { classes, changes } = mergeClasses(withTimetabled(school, school.classes ?? []), listed);
  return { text: schoolText({ ...school, classes }), changes };
}

export function withStaff(
  kept: string,
  listed: readonly ListedStaff[],
): { readonly text: string; readonly change: PeopleChange } {
  const school = schoolJson<SchoolJson>(kept);
  const { staff, change } = mergeStaff(school.staff ?? [], listed);
  return { text: schoolText({ ...school, staff }), change };
}

/** Without a class; when other classes stay and the timetable names it, it stays too, empty. */
export function withoutClass(kept: string, id: string): string {
  const school = schoolJson<SchoolJson>(kept);
  const classes = withoutTwins(school.classes ?? []).filter((one) => one.id.trim() !== id);
  return schoolText({ ...school, classes: classes.length === 0 ? [] : withTimetabled(school, classes) });
}

/** `Ashby-Down-Junior-School.school.json`, of letters and digits alone, whatever the school is called. */
export function schoolFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${plain || 'my-school'}.school.json`;
}

/** Each class once, and one, empty, for each that the timetable names and no list: where there are classes, all are. */
export function withTimetabled(
  { sessions = [] }: Pick<SchoolJson, 'sessions'>,
  classes: readonly KeptClass[],
): readonly KeptClass[] {
  return withoutTwins([...classes, ...sessions.map((one) => ({ id: one.class.trim(), pupils: [] }))]);
}
