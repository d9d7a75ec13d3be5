import { readFileSync } from 'node:fs';

/** A lesson and a school of invented people for what is not about one rule. */

const SCHOOL = JSON.parse(readFileSync(new URL('../../schools/practice.school.json', import.meta.url), 'utf8'));

/** The practice school, with some rules set otherwise: level, grace and settle in seconds. */
export function practiceSchool(rules: Readonly<Record<string, object | string>> = {}): string {
  return JSON.stringify({ ...SCHOOL, policy: { base: SCHOOL.policy, rules } });
}

/** Everyone whose name is in `classLesson`. */
export const NAMES = ['Rowan Ashdown', 'Tom Bellamy', 'Ben Carrick', 'Grace Lindqvist', 'Chloe Fenwick'];

const PERSON = { role: 'attendee', mic: 'off', camera: 'on', hand: false, sharing: false };

/** Teacher (t1), assistant (t2) and three pupils (p1 to p3) are in from the first second, and nothing happens but `lines`. */
export function classLesson(lines: readonly object[] = [], end = 600, header: object = {}): string {
  return [
    {
      lesson: 1,
      platform: 'teams',
      title: 'Practice lesson',
      at: '2026-11-23T10:00:00',
      zone: 'Europe/London',
      account: 'unknown',
      ...header,
    },
    { t: 0, meeting: { phase: 'in-meeting', recording: 'off', transcription: 'off' } },
    { t: 0, join: { ...PERSON, id: 't1', name: 'Rowan Ashdown', role: 'organiser', self: true } },
    { t: 0, join: { ...PERSON, id: 't2', name: 'Tom Bellamy', role: 'co-organiser' } },
    { t: 0, join: { ...PERSON, id: 'p1', name: 'Ben Carrick' } },
    { t: 0, join: { ...PERSON, id: 'p2', name: 'Grace Lindqvist' } },
    { t: 0, join: { ...PERSON, id: 'p3', name: 'Chloe Fenwick' } },
    ...lines,
    { t: end, end: true },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n');
}
