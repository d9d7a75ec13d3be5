import { nameKey } from '../policy/names.ts';
import type { School } from '../policy/school.ts';
import { type Attendance, attendanceOf } from './attended.ts';
import type { LessonSeen } from './lessons.ts';
import type { Attendee, KeptRegister } from './register.ts';

/** One person in the registers of lessons, for their rights (UK GDPR, articles 15 and 17). */

function isNamed({ name, first }: Pick<Attendee, 'name' | 'first'>, keys: ReadonlySet<string>): boolean {
  return [name, first ?? ''].some((one) => keys.has(nameKey(one).whole));
}

function keysOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => nameKey(name).whole).filter((key) => key !== ''));
}

/** Where a register has the person. @param names every spelling of the name, whole ones */
export function isIn({ register, told = {} }: KeptRegister, names: readonly string[]): boolean {
  const keys = keysOf(names);
  const noted = Object.keys(told).some((name) => keys.has(nameKey(name).whole));
  return noted || register.people.some((one) => isNamed(one, keys));
}

/** The same register where it does not have the person. @param note when it was removed, who decided and why; it stays */
export function withoutPerson(kept: KeptRegister, names: readonly string[], note: string): KeptRegister {
  if (!isIn(kept, names)) return kept;
  const keys = keysOf(names);
  const told = Object.entries(kept.told ?? {}).filter(([name]) => !keys.has(nameKey(name).whole));
  const people = kept.register.people.map(
    (one): Attendee => (isNamed(one, keys) ? { name: '', kind: 'unknown', spans: [], removed: note } : one),
  );
  return { ...kept, register: { ...kept.register, people }, ...(kept.told ? { told: Object.fromEntries(told) } : {}) };
}

/** What is known of the person in a lesson, and of nobody else. */
export function ofPerson(lesson: LessonSeen, school: School, names: readonly string[]): readonly Attendance[] {
  const keys = keysOf(names);
  const ids = new Set(names);
  const isTheirs = ({ name, aliases, id }: { name: string; aliases: readonly string[]; id?: string }) =>
    [name, ...aliases].some((one) => keys.has(nameKey(one).whole)) || (id !== undefined && ids.has(id));
  return attendanceOf(lesson, school).filter(({ name, shown, pupil }) =>
    pupil ? isTheirs(pupil) : isNamed({ name, first: shown }, keys),
  );
}
