import { describe, expect, it } from 'vitest';
import { beginLesson } from '../../utils/policy/lesson.ts';
import { looksLike } from '../../utils/policy/look-alike.ts';
import { isDeviceName, nameKey } from '../../utils/policy/names.ts';
import { makeLists } from '../../utils/policy/roll.ts';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';
import { readTable, share, type TableRow } from './tables.ts';

interface NameRow {
  readonly group: string;
  readonly isStaff: boolean;
  readonly listed: string;
  readonly aliases: readonly string[];
  readonly shown: string;
}

function nameRow({ group, text }: TableRow): NameRow {
  const [list = '', shown = ''] = text.split(' => ');
  const isStaff = list.startsWith('staff: ');
  const [listed = '', ...aliases] = list.replace('staff: ', '').split('; ');
  return { group, isStaff, listed, aliases, shown };
}

function listsOf({ isStaff, listed, aliases }: NameRow) {
  const person = { name: listed, aliases };
  const parsed = parseSchoolFile(
    JSON.stringify({
      school: 1,
      name: 'Thornfield School',
      domains: ['thornfield.example'],
      policy: 'default',
      staff: isStaff ? [person] : [],
      classes: [{ id: '5B', pupils: isStaff ? [] : [person] }],
    }),
  );
  if (!parsed.ok) throw new Error(`${listed}: ${parsed.error.message}`);
  return makeLists(parsed.school);
}

function matches(row: NameRow): boolean {
  const lists = listsOf(row);
  const key = nameKey(row.shown);
  return row.isStaff ? lists.staffByName(key) !== undefined : lists.ofClass('5B').find(key, undefined).length > 0;
}

const wrong = ({ group, listed, aliases, shown }: NameRow) =>
  `${group}: ${[listed, ...aliases].join('; ')} => ${JSON.stringify(shown)}`;

describe.each([
  ['must-match', true],
  ['must-not-match', false],
])('names that %s', (table, expected) => {
  const rows = readTable(`name-tables/${table}.txt`).map(nameRow);
  const failures = rows.filter((row) => matches(row) !== expected).map(wrong);
  console.info(`names, ${table}: ${share(rows.length - failures.length, rows.length)} right`);

  it('has at least 150 rows, each once', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(new Set(rows.map(wrong)).size).toBe(rows.length);
  });

  it('is right to the last row', () => {
    expect(failures).toEqual([]);
  });
});

describe('look-alikes', () => {
  const rows = readTable('name-tables/must-not-match.txt').map(nameRow);
  const alike = (row: NameRow) => {
    const lists = listsOf(row);
    return row.isStaff
      ? lists.staffAlike(row.shown) !== undefined
      : lists.ofClass('5B').findAlike(row.shown).length > 0;
  };

  it('are suggested', () => {
    const drawn = rows.filter(({ group }) => group === 'look-alike letters');
    expect(drawn.length).toBeGreaterThanOrEqual(25);
    expect(drawn.filter((row) => !alike(row)).map(wrong)).toEqual([]);
  });

  it('are no names of other people', () => {
    const others = rows.filter(({ group }) => group !== 'look-alike letters');
    expect(others.filter(alike).map(wrong)).toEqual([]);
  });

  it('are two different names that look the same, never one name', () => {
    expect(looksLike('\u{410}nna Berg', 'Anna Berg')).toBe(true);
    expect(looksLike('ANNA BERG', 'Anna Berg')).toBe(false);
    expect(looksLike('Anna Birg', 'Anna Berg')).toBe(false);
    expect(looksLike('', '\u{200b}')).toBe(false);
  });
});

describe('whom of a class a name fits', () => {
  const parsed = parseSchoolFile(
    JSON.stringify({
      school: 1,
      name: 'Thornfield School',
      domains: ['thornfield.example'],
      policy: 'default',
      staff: [],
      classes: [
        {
          id: '5B',
          pupils: [
            { name: 'Sam Taylor', account: 's.taylor@thornfield.example' },
            { name: 'Sam Thorpe', aliases: ['Thorpey', '🌟'] },
            { name: 'Mary Jane Cross' },
            { name: 'Mary Doyle', aliases: ['Mary Jane'] },
          ],
        },
        { id: '5C', pupils: [{ name: 'Ana Lima' }] },
      ],
    }),
  );
  if (!parsed.ok) throw new Error(parsed.error.message);
  const roll = makeLists(parsed.school).ofClass('5B');

  it.each([
    ['Sam', ['Sam Taylor', 'Sam Thorpe']],
    ['Sam T', ['Sam Taylor', 'Sam Thorpe']],
    ['Sam Thorpe', ['Sam Thorpe']],
    ['Thorpey', ['Sam Thorpe']],
    // A whole name or alias first, and only else a first name.
    ['Mary Jane', ['Mary Doyle']],
    ['Mary', ['Mary Jane Cross', 'Mary Doyle']],
    ['Ana Lima', []],
    ['', []],
  ])('%j', (shown, expected) => {
    expect(roll.find(nameKey(shown), undefined).map(({ pupil }) => pupil.name)).toEqual(expected);
  });

  it('goes by the account before the name', () => {
    const found = roll.find(nameKey('Ana'), 'S.Taylor@thornfield.example');
    expect(found.map(({ pupil }) => pupil.name)).toEqual(['Sam Taylor']);
  });
});

describe('whom a shown name only looks like', () => {
  const parsed = parseSchoolFile(
    JSON.stringify({
      school: 1,
      name: 'Thornfield School',
      domains: ['thornfield.example'],
      policy: 'default',
      staff: [{ name: 'Ms R Shah' }],
      classes: [
        {
          id: '5B',
          pupils: [
            { name: 'Anna Berg' },
            { name: 'Zoe Hart', id: 'P-7', protectedIdentity: true },
            { name: 'Anna Coe' },
          ],
        },
      ],
    }),
  );
  if (!parsed.ok) throw new Error(parsed.error.message);
  const lesson = beginLesson(parsed.school);

  it.each([
    ['\u{410}nna Berg', 'Anna Berg'],
    ['Ms R Sh\u{430}h', 'Ms R Shah'],
    // The name itself is no look-alike, a protected pupil is never named, and one of two is nobody.
    ['Ms R Shah (Guest)', undefined],
    ['Z\u{43e}e Hart', undefined],
    ['\u{410}nna', undefined],
    ['Otto Kern', undefined],
  ])('%j: %j', (shown, listed) => {
    expect(lesson.lookAlike(shown)).toBe(listed);
  });
});

describe('names of devices', () => {
  it.each([
    'iPad',
    'iPad (2)',
    'iPad (Guest)',
    'iPad Pro',
    "Sam's iPad",
    'Sam\u{2019}s iPad',
    'Sams iPad',
    "James' iPhone",
    'iPhone 12',
    'iPhone von Anna',
    'iPad de Ana',
    "Mum's phone",
    'My laptop',
    'The family iPad',
    'DESKTOP-7FQ2K',
    'LAPTOP-AB12CD',
    'SM-A520F',
    'Galaxy A14',
    'Samsung SM-T510',
    'HUAWEI P30 lite',
    'Chromebook',
    'school laptop',
    'Redmi Note 8',
    'moto g7',
    'Kindle Fire',
    'PS5',
    'Guest',
    '(Guest)',
    'Guest 2',
    'User',
    'Student',
    'Student1',
    'Pupil 4',
    'Unknown user',
    'Zoom user',
    "Pupil's iPad",
    'iPad\u{200b}',
  ])('%s', (name) => {
    expect(isDeviceName(name)).toBe(true);
  });

  it.each([
    'Sam Taylor',
    'James Guest',
    'Chris Pixley',
    'Honor Blake',
    'Mac Doyle',
    'Dell Rayner',
    'Robin Tablette',
    'Padma Iyer',
    'Sam Phone-Hall',
    'Pupilla Rossi',
    'Andro Idris',
    'Galaxia Moon',
    'Pcilla',
    '',
    '   ',
    'Louis Student-Grey',
    'Userah Khan',
    'Sam',
    'X',
    "Sam's dad",
    'Ms R Shah',
  ])('%s is a person or nothing', (name) => {
    expect(isDeviceName(name)).toBe(false);
  });

  it('costs nothing however long the name is', () => {
    const hostile = `${"a's ".repeat(3_000)}ipad`;
    const start = performance.now();
    isDeviceName(hostile);
    nameKey(`${'('.repeat(5_000)}${'\u{301}'.repeat(5_000)}`);
    expect(performance.now() - start).toBeLessThan(50);
  });
});
