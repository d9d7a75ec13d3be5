import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';

/** The lesson that the demo plays, and the practice school whose policy holds in it. Every name is invented. */
const LESSON_FILE = fileURLToPath(new URL('../../lessons/demo/demo.lesson.ndjson', import.meta.url));
const SCHOOL_FILE = fileURLToPath(new URL('../../schools/practice.school.json', import.meta.url));

export interface Material {
  /** A lesson file and a school file, both set to the time at which the demo plays. */
  readonly lesson: string;
  readonly school: string;
  readonly starts: Temporal.Instant;
  /** Seconds. */
  readonly length: number;
}

/**
 * The demo's lesson moved to now, so that evening and weekend show the same, and what is recorded in it
 * belongs to this week: the timetable has it at that time, and the school is open at any hour.
 * @param when `now`: it begins with this minute · `just-over`: it ended a minute ago
 */
export function material(when: 'now' | 'just-over'): Material {
  const [first = '', ...lines] = readFileSync(LESSON_FILE, 'utf8').split('\n');
  const header = JSON.parse(first);
  const length = JSON.parse(lines.filter(Boolean).at(-1) ?? '{}').t;
  const now = Temporal.Now.instant().toZonedDateTimeISO(header.zone);
  const begins = when === 'now' ? now : now.subtract({ seconds: length + 60 });
  const starts = begins.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  return {
    lesson: [JSON.stringify({ ...header, at: starts.toPlainDateTime().toString() }), ...lines].join('\n'),
    school: schoolFor(header.title, starts),
    starts: starts.toInstant(),
    length,
  };
}

function earlier(one: Temporal.PlainDateTime, other: Temporal.PlainDateTime): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.compare(one, other) < 0 ? one : other;
}

function schoolFor(title: string, starts: Temporal.ZonedDateTime): string {
  const school = JSON.parse(readFileSync(SCHOOL_FILE, 'utf8'));
  const began = starts.withTimeZone(school.zone).toPlainDateTime();
  // A session begins and ends on one day, also where the demo is played at midnight.
  const last = began.with({ hour: 23, minute: 59 });
  const from = earlier(began, last.subtract({ minutes: 1 }));
  const local = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'minute' });
  const sessions = school.sessions.map((session: { title: string; until?: string }) => {
    if (session.title !== title) return session;
    const { until, ...kept } = session;
    return { ...kept, starts: local(from), ends: local(earlier(from.add({ hours: 1 }), last)) };
  });
  const hours = { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '23:59' };
  return JSON.stringify({ ...school, hours, closed: [], sessions }, undefined, 2);
}
