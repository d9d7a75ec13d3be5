import { describe, expect, it } from 'vitest';
import { parseSchoolFile } from '../../../utils/policy/school-file.ts';
import type { School } from '../../../utils/policy/school.ts';
import { notYetClosed, withClosed } from '../../../utils/settings/timetable/closed-days.ts';
import { compareTimetable, type PlacedLesson } from '../../../utils/settings/timetable/compare.ts';
import { classLike, classNamed } from '../../../utils/settings/timetable/match-class.ts';
import { withClosedDays, withTimetable } from '../../../utils/settings/timetable/timetable-text.ts';
import { dayText, whenText } from '../../../utils/settings/timetable/words.ts';

const MATHS = { title: 'Maths', class: '5B', starts: '2026-09-07T10:00', ends: '2026-09-07T11:00' };
const WEEKLY = { ...MATHS, repeats: 'weekly', until: '2027-07-19' } as const;
const ART = { title: 'Art', class: '5B', starts: '2026-09-08T10:00', ends: '2026-09-08T11:00' };

function schoolOf(text: string): School {
  const parsed = parseSchoolFile(text);
  if (!parsed.ok) throw new Error(`${parsed.error.path} ${parsed.error.message}`);
  return parsed.school;
}

function file(...sessions: object[]): string {
  return JSON.stringify({ school: 1, name: 'Ashby Down', policy: 'crofton', sessions, closed: ['2026-11-27'] });
}

function kept(text: string, lessons: readonly PlacedLesson[], others: 'keep' | 'take-away' = 'keep') {
  const change = compareTimetable(schoolOf(text).sessions, lessons);
  const after = withTimetable(text, change, others);
  schoolOf(after);
  return { change, file: JSON.parse(after) as { sessions: unknown[] } };
}

describe('keeping a calendar', () => {
  it('adds what is new, with nothing but title, class and times', () => {
    const { change, file: after } = kept(file(), [WEEKLY]);
    expect(change).toMatchObject({ added: [WEEKLY], changed: [], same: 0, gone: [], others: [] });
    expect(after.sessions).toEqual([WEEKLY]);
    expect(after).toMatchObject({ name: 'Ashby Down', policy: 'crofton', closed: ['2026-11-27'] });
  });

  it('twice changes nothing', () => {
    const once = JSON.stringify(kept(file(), [WEEKLY]).file);
    const { change, file: after } = kept(once, [WEEKLY]);
    expect(change).toEqual({ added: [], changed: [], same: 1, gone: [], others: [] });
    expect(after).toEqual(JSON.parse(once));
  });

  it('gives a lesson its other times and leaves all else that is said of it', () => {
    const said = { approved: true, approvedBy: 'DSL', teachers: ['Miss K Dunmore'] };
    const { change, file: after } = kept(file({ ...WEEKLY, ...said }), [
      { ...MATHS, ends: '2026-09-07T10:45', repeats: 'once' },
    ]);
    expect(change).toMatchObject({ added: [], changed: [{ at: 0 }], gone: [] });
    expect(after.sessions).toEqual([{ ...MATHS, ...said, ends: '2026-09-07T10:45', repeats: 'once' }]);
  });

  it('takes away the old time of a lesson that was moved', () => {
    const moved = { ...WEEKLY, starts: '2026-09-07T13:00', ends: '2026-09-07T14:00' };
    const { change, file: after } = kept(file(WEEKLY, ART), [moved]);
    expect(change).toMatchObject({ added: [moved], gone: [0], others: [1] });
    expect(after.sessions).toEqual([ART, moved]);
  });

  it('leaves sessions from elsewhere, unless they are to go too', () => {
    expect(kept(file(ART), [WEEKLY]).file.sessions).toEqual([ART, WEEKLY]);
    expect(kept(file(ART), [WEEKLY], 'take-away').file.sessions).toEqual([WEEKLY]);
  });

  it('begins a school file where there is none', () => {
    const change = compareTimetable([], [WEEKLY]);
    expect(schoolOf(withTimetable(undefined, change, 'keep')).sessions).toMatchObject([WEEKLY]);
    expect(schoolOf(withClosedDays(undefined, [{ from: '2026-11-27', to: '2026-11-27' }])).closed).toHaveLength(1);
  });
});

describe('closed days', () => {
  const held = [{ from: '2026-12-21', to: '2027-01-01' }];

  it('are added in the order of the year, and once', () => {
    const one = { from: '2026-11-27', to: '2026-11-27' };
    const christmas = { from: '2026-12-25', to: '2026-12-25' };
    expect(notYetClosed(held, [christmas, one])).toEqual([one]);
    expect(withClosed(held, [christmas, one, one])).toEqual([one, ...held]);
    expect((JSON.parse(withClosedDays(file(), [one, ...held])) as { closed: unknown }).closed).toEqual([
      '2026-11-27',
      '2026-12-21/2027-01-01',
    ]);
  });
});

describe('the class of an event', () => {
  it.each([
    [['Maths 5B'], '5B'],
    [['5b Maths'], '5B'],
    [['15B Maths'], undefined],
    [['Maths 5B Set 2'], '5B Set 2'],
    [['5B and 4H'], undefined],
    [['Maths', 'Room 4H'], '4H'],
    [['Maths 5B', 'Room 4H'], '5B'],
    [['Maths É5B'], undefined],
    [[`${'x'.repeat(10_000)} 5B`], '5B'],
  ])('%j', (texts, id) => {
    expect(classNamed(texts, ['5B', '4H', '5B Set 2'])).toBe(id);
  });

  it.each([
    ['Maths 5B', '5B'],
    ['Year 4 English', 'Year 4'],
    ['Reception phonics', 'Reception'],
    ['P6 reading', 'P6'],
    ['Staff meeting 15:30', ''],
  ])('is proposed where no classes are listed: %s', (title, id) => {
    expect(classLike(title)).toBe(id);
  });
});

describe('words', () => {
  it('say when a lesson is', () => {
    expect(dayText('2026-11-23')).toBe('Mon 23 Nov 2026');
    expect(whenText({ ...MATHS, repeats: 'once' })).toMatch(/^Mon 7 Sept? 2026, 10:00 to 11:00$/);
    expect(whenText({ ...WEEKLY, starts: '2026-11-23T10:00', ends: '2026-11-23T11:00' })).toBe(
      'Mondays, 10:00 to 11:00, from Mon 23 Nov 2026 to Mon 19 Jul 2027',
    );
  });
});
