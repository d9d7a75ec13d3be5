import type { School } from '../policy/school.ts';

/** The classes of the timetable, in its order: what a teacher can choose among. */
export function timetabledClasses({ sessions }: School): readonly string[] {
  return [...new Set(sessions.map((one) => one.class))];
}

/**
 * The school as it is this teacher's: without the sessions of others' classes. Its class lists stay whole: under some
 * policies a pupil of any class belongs in a lesson, and a return must know every pupil who may not be named.
 *
 * @param others ids of classes that are not the teacher's
 */
export function ownSchool(school: School, others: readonly string[]): School {
  if (others.length === 0) return school;
  return { ...school, sessions: school.sessions.filter((one) => !others.includes(one.class)) };
}
