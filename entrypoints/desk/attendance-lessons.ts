import { count } from '../../utils/base/count.ts';
import type { AttendanceRow } from '../../utils/export/attendance.ts';

/** One lesson of an attendance file. */
export interface ReportedLesson {
  readonly title: string;
  /** `2026-11-23`. */
  readonly date: string;
  readonly platform: string;
  /** Its rows that tell when it began and ended; '' where the file has none. */
  readonly from: string;
  readonly to: string;
  readonly people: readonly AttendanceRow[];
}

type Mutable = { -readonly [K in keyof ReportedLesson]: ReportedLesson[K] } & { people: AttendanceRow[] };

/** The lessons of a file, in its order: it may have been sorted, or be of one person alone. */
export function lessonsOf(rows: readonly AttendanceRow[]): readonly ReportedLesson[] {
  const lessons: Mutable[] = [];
  for (const row of rows) {
    const { Date: date, Lesson: title, Platform: platform } = row;
    const isEdge = row.Role === 'lesson';
    const begins = isEdge && row['First join'] !== '';
    const last = lessons.at(-1);
    const isSame = last?.date === date && last.title === title && last.platform === platform;
    const lesson = last && isSame && !begins ? last : { title, date, platform, from: '', to: '', people: [] };
    if (lesson !== last) lessons.push(lesson);
    if (!isEdge) lesson.people.push(row);
    else if (begins) lesson.from = row['First join'];
    else lesson.to = row['Last leave'];
  }
  return lessons;
}

/** "5 pupils came; 2 did not; of 1 it is not known." */
export function summaryOf({ people }: ReportedLesson): string {
  const pupils = people.filter(({ Role }) => Role === 'pupil');
  const are = (present: string) => pupils.filter(({ Present }) => Present === present).length;
  const [came, missed, unknown] = [are('yes'), are('no'), are('not known')];
  return `${count(came, 'pupil', 'pupils')} came${missed === 0 ? '' : `; ${missed} did not`}${unknown === 0 ? '' : `; of ${unknown} it is not known`}.`;
}

const ROLES: Readonly<Record<string, string>> = {
  staff: '',
  pupil: '',
  parent: 'a parent or carer',
  guest: 'a guest',
  'note-taker': 'a note-taker',
  unexpected: 'not expected',
  'not known': 'not known who',
};

/** What the file says of one person beside when they came and left, in the words of the teacher's page. */
export function remarksOf(row: AttendanceRow): readonly string[] {
  const minutes = (cell: string, words: (said: string) => string) => (cell === '' || cell === '0' ? '' : words(cell));
  return [
    ROLES[row.Role] ?? row.Role,
    row.Label === '' ? '' : `shown as ${row.Label}`,
    row['On class list'] === 'no' ? 'not on the class list' : '',
    row['Told beforehand'] === '' ? '' : `told beforehand: ${row['Told beforehand']}`,
    minutes(row['Late by (min)'], (said) => `${said} min late`),
    minutes(row['Arrived early by (min)'], (said) => `${said} min early`),
    ['', '0', '1'].includes(row['Times joined']) ? '' : `joined ${row['Times joined']} times`,
    // Where their leaving was not seen, the note says so, and by how much at least.
    row['Last leave'] === '' ? '' : minutes(row['Left early by (min)'], (said) => `left ${said} min early`),
    minutes(row['Stayed late by (min)'], (said) => `stayed ${said} min longer`),
    row.Note,
    minutes(row['Minutes not observed'], (said) => `not observed for ${said} min`),
  ].filter((said) => said !== '');
}
