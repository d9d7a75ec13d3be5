import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Temporal } from 'temporal-polyfill';

/** The lesson that the demo plays, and the practice school whose policy holds in it. Every name is invented. */
export const LESSON_FILE = fileURLToPath(new URL('../../lessons/demo.lesson.ndjson', import.meta.url));
export const SCHOOL_FILE = fileURLToPath(new URL('../../schools/practice.school.json', import.meta.url));

export const readLesson = () => readFileSync(LESSON_FILE, 'utf8');
export const readSchool = () => readFileSync(SCHOOL_FILE, 'utf8');

/**
 * The practice school as a school file for whenever the demo is started: open at any hour, and the
 * demo's lesson in the timetable from this very minute, so that evening and weekend show the same lesson.
 */
export function practiceSchoolAt(instant: Temporal.Instant): string {
  const school = JSON.parse(readSchool());
  const { title } = JSON.parse(readLesson().split('\n', 1)[0] ?? '{}');
  const starts = instant.toZonedDateTimeISO(school.zone).toPlainDateTime().round('minute');
  const local = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'minute' });
  const sessions = school.sessions.map((session: { title: string; until?: string }) => {
    if (session.title !== title) return session;
    const { until, ...kept } = session;
    return { ...kept, starts: local(starts), ends: local(starts.add({ hours: 1 })) };
  });
  const hours = { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '23:59' };
  return JSON.stringify({ ...school, hours, closed: [], sessions });
}
