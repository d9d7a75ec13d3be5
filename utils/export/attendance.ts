import { attendanceOf, type Attendance } from '../attendance/attended.ts';
import type { LessonSeen } from '../attendance/lessons.ts';
import { ofPerson } from '../attendance/one-person.ts';
import { lengthOf } from '../attendance/spans.ts';
import { isoWeekOf, localDay } from '../incidents/return-due.ts';
import { localDateTime } from '../incidents/time.ts';
import { PLATFORM_NAMES } from '../meeting/platform-names.ts';
import type { School } from '../policy/school.ts';
import { csvLines, fromCsv, toCsv, unguard } from './csv.ts';

/**
 * Who came to the lessons of a week, for the headteacher: one row a person, a lesson's start and end among them. It is
 * not the statutory register: pupils who are taught remotely are marked absent there all the same.
 */

/** The header and its order are a contract: schools keep sheets that read it. */
export const ATTENDANCE_HEADER = [
  'Date',
  'Lesson',
  'Platform',
  'Name',
  'Original name',
  'Role',
  'Label',
  'First join',
  'Last leave',
  'In-meeting duration',
  'Times joined',
  'Late by (min)',
  'Left early by (min)',
  'Arrived early by (min)',
  'Stayed late by (min)',
  'Told beforehand',
  'Minutes not observed',
  'On class list',
  'Present',
  'Note',
] as const;

/** One row of the file, by column. */
export type AttendanceRow = Readonly<Record<(typeof ATTENDANCE_HEADER)[number], string>>;
type Cells = Partial<AttendanceRow>;

const MINUTE = 60_000;
const ROLES = {
  staff: 'staff',
  pupil: 'pupil',
  parent: 'parent',
  guest: 'guest',
  bot: 'note-taker',
  unexpected: 'unexpected',
  unknown: 'not known',
} as const;
const YES_NO = { yes: 'yes', no: 'no', unknown: 'not known' } as const;

/** `0:42:10`. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** "A lesson" where neither page nor timetable has its title. */
export function lessonName({ title }: Pick<LessonSeen, 'title'>): string {
  return title === 'unknown' ? 'A lesson' : title;
}

function rounded(ms: number): string {
  return String(Math.round(ms / MINUTE));
}

/** Class lists do not say since when: whoever joined the class after the lesson was not expected in it. */
const ON_LIST = 'on the class list when this file was made';

/** Where it was not seen when they came or went: a time in that column would be taken for it. */
function seenAt(one: Attendance, time: (at: number) => string): readonly string[] {
  const { firstSeen, lastSeen, firstJoin, lastLeave, leftEarlyBy } = one;
  return [
    ...(firstSeen === undefined || firstJoin !== undefined ? [] : [`first seen at ${time(firstSeen)}`]),
    ...(lastSeen === undefined || lastLeave !== undefined ? [] : [`last seen at ${time(lastSeen)}`]),
    ...(leftEarlyBy === undefined || lastLeave !== undefined ? [] : [`left ${leftEarlyBy} min early at least`]),
  ];
}

function personCells(one: Attendance, time: (at: number) => string): Cells {
  const number = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    Name: one.name,
    'Original name': one.shown,
    Role: ROLES[one.kind],
    Label: one.label ?? '',
    ...(one.firstJoin === undefined ? {} : { 'First join': time(one.firstJoin) }),
    ...(one.lastLeave === undefined ? {} : { 'Last leave': time(one.lastLeave) }),
    ...(one.joined === 0 ? {} : { 'In-meeting duration': duration(one.stayed), 'Times joined': String(one.joined) }),
    'Late by (min)': number(one.lateBy),
    'Left early by (min)': number(one.leftEarlyBy),
    'Arrived early by (min)': number(one.arrivedEarlyBy),
    'Stayed late by (min)': number(one.stayedLateBy),
    'Told beforehand': one.told ?? '',
    'Minutes not observed': rounded(one.notObserved),
    ...(one.onList ? { 'On class list': YES_NO[one.onList] } : {}),
    Present: YES_NO[one.present],
    Note: [...seenAt(one, time), ...(one.present === 'no' ? [ON_LIST] : []), ...one.notes].join('; '),
  };
}

/** The rows of one lesson, before guarding and quoting. */
function attendanceRows(lesson: LessonSeen, school: School): readonly (readonly string[])[] {
  const { from, to, unseen } = lesson;
  const time = (at: number) => localDateTime(at, school.zone)[1];
  const people = attendanceOf(lesson, school).map((one) => personCells(one, time));
  const all: readonly Cells[] = [
    { Name: 'Start', Role: 'lesson', 'First join': time(from) },
    ...people,
    {
      Name: 'End',
      Role: 'lesson',
      'Last leave': time(to),
      'In-meeting duration': duration(to - from),
      'Minutes not observed': rounded(lengthOf(unseen)),
    },
  ];
  return all.map((cells) => rowOf(lesson, school, cells));
}

function rowOf(lesson: LessonSeen, { zone }: School, cells: Cells): readonly string[] {
  const [date] = localDateTime(lesson.from, zone);
  const whole = { ...cells, Date: date, Lesson: lessonName(lesson), Platform: PLATFORM_NAMES[lesson.platform] };
  return ATTENDANCE_HEADER.map((name) => whole[name as keyof typeof whole] ?? '');
}

/** The ISO week of a lesson, `2026-W48`, local to the school. */
export function weekOfLesson({ from }: LessonSeen, { zone }: School): string {
  return isoWeekOf(localDay(from, zone));
}

/** The file of lessons; its name names nobody. @param of their week, `2026-W48`, or what else they are of */
export function attendanceFile(of: string, lessons: readonly LessonSeen[], school: School) {
  const rows = lessons.flatMap((lesson) => attendanceRows(lesson, school));
  return { fileName: `attendance-${of}.csv`, text: toCsv(ATTENDANCE_HEADER, rows) };
}

/**
 * What the attendance says of one person, for an access request, and of nobody else. @param on local date
 *
 * @returns `rows`: one a lesson, before guarding and quoting
 */
export function attendanceOfOne(on: string, lessons: readonly LessonSeen[], school: School, names: readonly string[]) {
  const time = (at: number) => localDateTime(at, school.zone)[1];
  const rows = lessons.flatMap((lesson) =>
    ofPerson(lesson, school, names).map((one) => rowOf(lesson, school, personCells(one, time))),
  );
  return {
    fileName: `access-request-attendance-${on}.csv`,
    text: toCsv(ATTENDANCE_HEADER, rows),
    rows,
  };
}

/**
 * The rows of such a file without their guards; `undefined`: it is another file.
 *
 * @throws CsvError when a part of it is missing
 */
export function readAttendance(text: string): readonly AttendanceRow[] | undefined {
  // A decoder may have taken the BOM off.
  if (!text.replace(/^\uFEFF/, '').startsWith(csvLines([ATTENDANCE_HEADER]).trimEnd())) return undefined;
  return fromCsv(text)
    .slice(1)
    .map(
      (row) => Object.fromEntries(ATTENDANCE_HEADER.map((name, at) => [name, unguard(row[at] ?? '')])) as AttendanceRow,
    );
}
