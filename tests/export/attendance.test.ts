import { describe, expect, it } from 'vitest';
import type { LessonSeen } from '../../utils/attendance/lessons.ts';
import type { Span } from '../../utils/attendance/register.ts';
import { attendanceFile, duration, weekOfLesson } from '../../utils/export/attendance.ts';
import { fromCsv } from '../../utils/export/csv.ts';
import { school } from '../incidents/school.ts';
import { AT } from '../watch/in-meeting.ts';

const MINUTE = 60_000;
/** Minutes after ten o'clock. */
const spans = (...all: readonly Span[]): readonly Span[] =>
  all.map(([from, to]) => [AT + from * MINUTE, AT + to * MINUTE]);
const LESSON: LessonSeen = {
  ids: ['a'],
  told: { 'Alex Jones': 'ill' },
  from: AT,
  to: AT + 60 * MINUTE,
  title: 'Maths',
  platform: 'teams',
  session: { title: 'Maths', class: '5B', starts: AT, ends: AT + 60 * MINUTE },
  unseen: [[AT + 30 * MINUTE, AT + 33 * MINUTE]],
  partly: [],
  people: [
    { name: 'Ms R Shah', self: true, kind: 'staff', spans: spans([0, 30], [33, 60]) },
    { name: 'Sammy', kind: 'pupil', spans: spans([4, 30], [33, 50]) },
    { name: '=cmd()', kind: 'unexpected', label: 'guest', spans: spans([20, 21]) },
  ],
};

describe('the attendance of a week', () => {
  it('is a file of the columns that schools know, one row a person', () => {
    const { fileName, text } = attendanceFile('2026-W48', [LESSON], school());
    expect(fileName).toBe('attendance-2026-W48.csv');
    expect(text.split('\r\n')[0]).toBe(
      '\uFEFFDate,Lesson,Platform,Name,Original name,Role,Label,First join,Last leave,In-meeting duration,Times joined,Late by (min),Left early by (min),Arrived early by (min),Stayed late by (min),Told beforehand,Minutes not observed,On class list,Present,Note',
    );
    const all = '2026-11-23,Maths,Teams';
    const stranger = 'somebody came whose name is on no class list';
    expect(text.split('\r\n').slice(1)).toEqual([
      `${all},Start,,lesson,,10:00,,,,,,,,,,,,`,
      `${all},Ms R Shah,,staff,,10:00,11:00,0:57:00,1,,,,,,3,,yes,`,
      `${all},Alex Jones,,pupil,,,,,,,,,,ill,3,yes,not known,${stranger}`,
      `${all},P-7,,pupil,,,,,,,,,,,3,yes,not known,${stranger}`,
      `${all},Sam Taylor,Sammy,pupil,,10:04,10:50,0:43:00,1,4,10,,,,3,yes,yes,`,
      `${all},'=cmd(),,unexpected,guest,10:20,,0:01:00,1,,,,,,3,no,yes,last seen at 10:21`,
      `${all},End,,lesson,,,11:00,1:00:00,,,,,,,3,,,`,
      '',
    ]);
  });

  it('says of whoever did not come that the class list is of the day of the file', () => {
    const people = LESSON.people.slice(0, 2);
    const { text } = attendanceFile('2026-W48', [{ ...LESSON, people }], school());
    expect(text).toMatch(/,Alex Jones,,pupil,.*,ill,3,yes,no,on the class list when this file was made\r\n/);
    expect(text.split('on the class list when')).toHaveLength(3);
  });

  it('names no protected pupil', () => {
    const people = [
      { name: 'Bobbie', first: 'Robin Hart', kind: 'pupil' as const, spans: [[AT, AT + MINUTE]] as const },
    ];
    const { text } = attendanceFile('2026-W48', [{ ...LESSON, people }], school());
    expect(text).not.toMatch(/Robin|Bobbie/);
    expect(fromCsv(text).find((row) => row[3] === 'P-7')?.[18]).toBe('yes');
  });

  it('is of the week in which the lesson began where the school is', () => {
    const sunday = Temporal.ZonedDateTime.from('2026-11-29T23:59[Europe/London]').epochMilliseconds;
    const monday = Temporal.ZonedDateTime.from('2026-11-30T00:00[Europe/London]').epochMilliseconds;
    expect(weekOfLesson({ ...LESSON, from: sunday }, school())).toBe('2026-W48');
    expect(weekOfLesson({ ...LESSON, from: monday }, school())).toBe('2026-W49');
  });

  it.each([
    [0, '0:00:00'],
    [42 * MINUTE + 10_000, '0:42:10'],
    [25 * 60 * MINUTE + 999, '25:00:01'],
  ])('%s ms are %s', (ms, words) => expect(duration(ms)).toBe(words));
});
