import { nameKey } from '../policy/names.ts';
import type { Lists } from '../policy/roll.ts';
import type { Pupil, School } from '../policy/school.ts';
import { type Attendance, attendanceOf, entriesOf } from './attended.ts';
import type { LessonSeen } from './lessons.ts';
import type { Attendee, KeptRegister } from './register.ts';

/** One person in the registers of lessons, for their rights (UK GDPR, articles 15 and 17). */

/** @param names every spelling of the person's name, whole ones, and the school's id */
function person(names: readonly string[]) {
  const keys = new Set(names.map((name) => nameKey(name).whole).filter((key) => key !== ''));
  const isName = (name: string): boolean => keys.has(nameKey(name).whole);
  return {
    isName,
    isShown: ({ name, first = '' }: Pick<Attendee, 'name' | 'first'>): boolean => isName(name) || isName(first),
    isPupil: ({ name, aliases, id }: Pupil): boolean =>
      [name, ...aliases].some(isName) || (id !== undefined && names.includes(id)),
  };
}

/** Who of a register the person is: by name, or by a short one that is theirs alone on the class lists. */
function finder(names: readonly string[], lists: Lists, classId: string | undefined) {
  const { isShown, isPupil } = person(names);
  return (attendee: Attendee): boolean => {
    if (isShown(attendee)) return true;
    const [entry, ...more] = entriesOf(attendee, lists, classId);
    return entry !== undefined && more.length === 0 && isPupil(entry.pupil);
  };
}

/** Where a register has the person. @param names every spelling of the name, whole ones */
export function isIn({ register, session, told = {} }: KeptRegister, names: readonly string[], lists: Lists): boolean {
  const { isName } = person(names);
  return Object.keys(told).some(isName) || register.people.some(finder(names, lists, session?.class));
}

/** The same register where it does not have the person. @param note when it was removed, who decided and why; it stays */
export function withoutPerson(kept: KeptRegister, names: readonly string[], note: string, lists: Lists): KeptRegister {
  if (!isIn(kept, names, lists)) return kept;
  const { isName } = person(names);
  const isTheirs = finder(names, lists, kept.session?.class);
  const told = Object.entries(kept.told ?? {}).filter(([name]) => !isName(name));
  const people = kept.register.people.map(
    (one): Attendee => (isTheirs(one) ? { name: '', kind: 'unknown', spans: [], removed: note } : one),
  );
  return { ...kept, register: { ...kept.register, people }, ...(kept.told ? { told: Object.fromEntries(told) } : {}) };
}

/** What is known of the person in a lesson, and of nobody else. */
export function ofPerson(lesson: LessonSeen, school: School, names: readonly string[]): readonly Attendance[] {
  const { isShown, isPupil } = person(names);
  return attendanceOf(lesson, school).filter(({ name, shown, pupil }) =>
    pupil ? isPupil(pupil) : isShown({ name, first: shown }),
  );
}
