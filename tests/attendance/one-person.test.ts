import { describe, expect, it } from 'vitest';
import { attendanceOf } from '../../utils/attendance/attended.ts';
import { lessonsIn } from '../../utils/attendance/lessons.ts';
import { isIn, ofPerson, withoutPerson } from '../../utils/attendance/one-person.ts';
import { attendanceOfOne } from '../../utils/export/attendance.ts';
import { makeLists } from '../../utils/policy/roll.ts';
import { LESSON_TIME } from '../incidents/samples.ts';
import { school } from '../incidents/school.ts';
import { keptRegister } from './kept-register.ts';

const HALF_HOUR = 30 * 60_000;
const SESSION = { title: 'Art', class: '5B', starts: LESSON_TIME, ends: LESSON_TIME + HALF_HOUR };
const spans = [[LESSON_TIME, LESSON_TIME + HALF_HOUR]] as const;
const LESSON = keptRegister({
  session: SESSION,
  people: [
    { name: 'Sammy', first: 'Sam Taylor', kind: 'pupil', spans },
    { name: 'Alex Jones', kind: 'pupil', spans },
  ],
});
const NO_LISTS = makeLists(school({ classes: [] }));
const NOTE = 'removed on 2026-11-24, decided by Mrs D Okoro: request of 20 November';

describe('one person in the attendance', () => {
  it.each([
    [['sam taylor'], true],
    [['SAMMY'], true],
    [['Sam'], false],
    [['Taylor'], false],
    [['', ' '], false],
  ])('%j is there: %s', (names, there) => expect(isIn(LESSON, names, NO_LISTS)).toBe(there));

  it('goes under a short name too where the class lists know whose it is, and nobody else’s', () => {
    const here = keptRegister({
      session: SESSION,
      people: [
        { name: 'Sam', kind: 'pupil', spans },
        { name: 'Alex', kind: 'pupil', spans },
      ],
    });
    const lists = makeLists(school());
    expect(isIn(here, ['Sam Taylor'], lists)).toBe(true);
    expect(withoutPerson(here, ['Sam Taylor'], NOTE, lists).register.people).toEqual([
      { name: '', kind: 'unknown', spans: [], removed: NOTE },
      here.register.people[1],
    ]);
    expect(isIn(here, ['Sam Taylor'], NO_LISTS)).toBe(false);
  });

  it('goes without a trace of who it was; that it went, who decided and why stay', () => {
    const without = withoutPerson(LESSON, ['Sam Taylor'], NOTE, NO_LISTS);
    expect(JSON.stringify(without)).not.toMatch(/Sam/);
    expect(without.register.people).toEqual([
      { name: '', kind: 'unknown', spans: [], removed: NOTE },
      LESSON.register.people[1],
    ]);
    expect(withoutPerson(without, ['Sam Taylor'], NOTE, NO_LISTS)).toBe(without);
  });

  it('goes from what was told too', () => {
    const told = { ...LESSON, register: { ...LESSON.register, people: [] }, told: { 'Sam Taylor': 'ill' as const } };
    expect(isIn(told, ['sam taylor'], NO_LISTS)).toBe(true);
    expect(withoutPerson(told, ['sam taylor'], NOTE, NO_LISTS).told).toEqual({});
  });

  it('is said of nobody on the class list then that they did not come', () => {
    const without = withoutPerson(LESSON, ['Sam Taylor'], NOTE, NO_LISTS);
    const rows = attendanceOf(lessonsIn([without])[0]!, school());
    expect(rows.map(({ name, present, notes }) => [name, present, notes])).toEqual([
      ['Alex Jones', 'yes', []],
      ['P-7', 'unknown', []],
      ['Sam Taylor', 'unknown', []],
      ['Somebody whose data was removed', 'unknown', [NOTE]],
    ]);
  });

  it('two who were removed stay two', () => {
    const without = withoutPerson(
      withoutPerson(LESSON, ['Sam Taylor'], NOTE, NO_LISTS),
      ['Alex Jones'],
      NOTE,
      NO_LISTS,
    );
    const rows = attendanceOf(lessonsIn([without])[0]!, school());
    expect(rows.filter(({ notes }) => notes.includes(NOTE))).toHaveLength(2);
  });

  it('is all that an access request is given, absences too', () => {
    const lessons = lessonsIn([LESSON]);
    expect(ofPerson(lessons[0]!, school(), ['Sammy']).map(({ name }) => name)).toEqual(['Sam Taylor']);
    const robin = attendanceOfOne('2026-11-24', lessons, school(), ['Robin Hart']);
    expect(robin).toMatchObject({ fileName: 'access-request-attendance-2026-11-24.csv' });
    expect(robin.rows).toHaveLength(1);
    expect(robin.text).toContain('2026-11-23,Art,Teams,P-7,,pupil');
    expect(robin.text).not.toMatch(/Sam|Alex/);
    expect(attendanceOfOne('2026-11-24', lessons, school(), ['Nobody Here']).rows).toEqual([]);
  });
});
