import { describe, expect, it } from 'vitest';
import { type Attendance, attendanceOf } from '../../utils/attendance/attended.ts';
import { lessonsIn, type LessonSeen } from '../../utils/attendance/lessons.ts';
import type { Attendee, KeptRegister, Register, Span } from '../../utils/attendance/register.ts';
import { lengthOf, union, within, without } from '../../utils/attendance/spans.ts';
import { school } from '../incidents/school.ts';
import { AT } from '../watch/in-meeting.ts';

const MINUTE = 60_000;
/** Minutes after ten o'clock. */
const min = (minute: number) => AT + minute * MINUTE;
const span = (from: number, to: number): Span => [min(from), min(to)];

function attendee(name: string, spans: readonly Span[], more: Partial<Attendee> = {}): Attendee {
  return { name, kind: 'pupil', spans, ...more };
}

const TEACHER = attendee('Ms R Shah', [span(0, 60)], { kind: 'staff', self: true });
const SESSION = { title: 'Maths', class: '5B', starts: min(0), ends: min(60) };

function lesson(people: readonly Attendee[], more: Partial<LessonSeen> = {}): LessonSeen {
  return {
    ids: ['a'],
    told: {},
    from: min(0),
    to: min(60),
    title: 'Maths',
    platform: 'teams',
    session: SESSION,
    unseen: [],
    partly: [],
    people: [TEACHER, ...people],
    ...more,
  };
}

function attended(seen: LessonSeen, name: string, changes: Parameters<typeof school>[0] = {}): Attendance | undefined {
  return attendanceOf(seen, school(changes)).find((one) => one.name === name);
}

type Minutes = Pick<Attendance, 'lateBy' | 'leftEarlyBy' | 'arrivedEarlyBy' | 'stayedLateBy'>;

function minutesOf(one: Attendance | undefined): Minutes {
  const minutes = ['lateBy', 'leftEarlyBy', 'arrivedEarlyBy', 'stayedLateBy'] as const;
  return Object.fromEntries(minutes.flatMap((name) => (one?.[name] === undefined ? [] : [[name, one[name]]])));
}

describe('spans', () => {
  it.each<readonly [some: Span[], others: Span[], left: Span[], both: Span[]]>([
    [[[0, 9]], [], [[0, 9]], []],
    [
      [[0, 9]],
      [[3, 5]],
      [
        [0, 3],
        [5, 9],
      ],
      [[3, 5]],
    ],
    [[[0, 9]], [[0, 9]], [], [[0, 9]]],
    [
      [
        [2, 4],
        [6, 8],
      ],
      [[3, 7]],
      [
        [2, 3],
        [7, 8],
      ],
      [
        [3, 4],
        [6, 7],
      ],
    ],
    [
      [[2, 4]],
      [
        [0, 2],
        [4, 6],
      ],
      [[2, 4]],
      [],
    ],
    [
      [[0, 9]],
      [
        [1, 2],
        [4, 5],
        [8, 12],
      ],
      [
        [0, 1],
        [2, 4],
        [5, 8],
      ],
      [
        [1, 2],
        [4, 5],
        [8, 9],
      ],
    ],
  ])('%j against %j', (some, others, left, both) => {
    expect(without(some, others)).toEqual(left);
    expect(within(some, others)).toEqual(both);
    expect(lengthOf(left) + lengthOf(both)).toBe(lengthOf(some));
  });

  it('are one where they touch or overlap, in whatever order', () => {
    expect(
      union(
        [[5, 7]],
        [
          [0, 2],
          [2, 3],
        ],
        [[6, 9]],
      ),
    ).toEqual([
      [0, 3],
      [5, 9],
    ]);
  });
});

describe('who came to a lesson', () => {
  it('are staff first, then pupils by name with those who never came, then everybody else', () => {
    const guest = attendee('Museum of London', [span(5, 60)], { kind: 'guest', label: 'guest' });
    const rows = attendanceOf(lesson([guest, attendee('Sam Taylor', [span(0, 60)])]), school());
    expect(rows.map(({ name, present, onList }) => [name, present, onList])).toEqual([
      ['Ms R Shah', 'yes', undefined],
      ['Alex Jones', 'no', 'yes'],
      ['P-7', 'no', 'yes'],
      ['Sam Taylor', 'yes', 'yes'],
      ['Museum of London', 'yes', undefined],
    ]);
  });

  it.each<readonly [why: string, Span[], Minutes, joined: number]>([
    ['the whole of it', [span(0, 60)], {}, 1],
    ['a minute late', [span(1, 60)], { lateBy: 1 }, 1],
    ['less than a minute late', [[min(0) + 59_000, min(60)]], {}, 1],
    ['early, and stayed late', [span(-5, 70)], { arrivedEarlyBy: 5, stayedLateBy: 10 }, 1],
    ['left before the end', [span(0, 45)], { leftEarlyBy: 15 }, 1],
    ['went and came back', [span(0, 20), span(25, 60)], {}, 2],
  ])('%s', (_why, spans, expected, joined) => {
    const seen = lesson([attendee('Sam Taylor', spans)], { from: min(-5), to: min(70) });
    const one = attended(seen, 'Sam Taylor');
    expect(minutesOf(one)).toEqual(expected);
    expect(one).toMatchObject({ joined, stayed: lengthOf(spans), firstJoin: spans[0]![0] });
  });

  it('left early by nothing where the teacher ended before the time', () => {
    const seen = lesson([attendee('Sam Taylor', [span(0, 50)])], { to: min(50) });
    expect(attended(seen, 'Sam Taylor')?.leftEarlyBy).toBeUndefined();
  });

  it.each<readonly [why: string, Partial<LessonSeen>, Span[]]>([
    ['the teacher came after them', { from: min(10) }, [span(10, 60)]],
    ['nobody was in sight until then', { unseen: [span(0, 12)] }, [span(12, 60)]],
    ['not everybody was in sight until then', { partly: [span(0, 12)] }, [span(12, 60)]],
  ])('is not called late where %s', (_why, more, spans) => {
    expect(attended(lesson([attendee('Sam Taylor', spans)], more), 'Sam Taylor')?.lateBy).toBeUndefined();
  });

  it('is late all the same where what was not seen is over by then', () => {
    const seen = lesson([attendee('Sam Taylor', [span(20, 30), span(40, 60)])], { unseen: [span(30, 40)] });
    expect(attended(seen, 'Sam Taylor')).toMatchObject({ lateBy: 20, notObserved: 10 * MINUTE, joined: 1 });
  });

  it('did not leave early, nor join twice, where they were out of sight', () => {
    const unseen = [span(30, 40), span(50, 60)];
    const seen = lesson([attendee('Sam Taylor', [span(0, 30), span(40, 50)])], { unseen });
    expect(attended(seen, 'Sam Taylor')).toMatchObject({ joined: 1, stayed: 40 * MINUTE, notObserved: 20 * MINUTE });
    expect(attended(seen, 'Sam Taylor')?.leftEarlyBy).toBeUndefined();
  });

  it.each<readonly [why: string, Partial<LessonSeen>, Partial<Attendee>]>([
    ['nobody was in sight', { unseen: [span(15, 60)] }, {}],
    ['not everybody was in sight', { partly: [span(10, 60)] }, { held: [span(10, 60)] }],
    ['nothing showed whether they still waited', {}, { waited: [span(10, 12)], held: [span(12, 60)] }],
  ])('is nowhere said to have left, only when they were last seen, where later %s', (_why, more, how) => {
    const one = attended(lesson([attendee('Sam Taylor', [span(0, 10)], how)], more), 'Sam Taylor');
    expect(minutesOf(one)).toEqual({});
    expect(one).toMatchObject({ present: 'yes', firstJoin: min(0), lastSeen: min(10), stayed: 10 * MINUTE });
    expect(one).not.toHaveProperty('lastLeave');
  });

  it('left early by what was seen without them at least, where they went out of sight before', () => {
    const seen = lesson([attendee('Sam Taylor', [span(0, 10)], { held: [span(10, 50)] })], { partly: [span(10, 50)] });
    const one = attended(seen, 'Sam Taylor');
    expect(one).toMatchObject({ leftEarlyBy: 10, lastSeen: min(10), notObserved: 40 * MINUTE });
    expect(one).not.toHaveProperty('lastLeave');
    // They came back before the end, and that was seen.
    const back = lesson([attendee('Sam Taylor', [span(0, 10), span(55, 60)])], { partly: [span(10, 50)] });
    expect(minutesOf(attended(back, 'Sam Taylor'))).toEqual({});
    expect(attended(back, 'Sam Taylor')).toMatchObject({ lastLeave: min(60) });
  });

  it('is neither late nor gone while somebody is there who may be they under another name, and was not beside them', () => {
    const other = (name: string, ...spans: readonly Span[]) => attendee(name, spans, { kind: 'unexpected' });
    const sam = attendee('Sam Taylor', [span(20, 40)]);
    const one = (...people: readonly Attendee[]) => minutesOf(attended(lesson([sam, ...people]), 'Sam Taylor'));
    expect(one()).toEqual({ lateBy: 20, leftEarlyBy: 20 });
    expect(one(other('iPad', span(0, 20), span(40, 60)))).toEqual({});
    expect(one(other('iPad', span(41, 55)))).toEqual({ lateBy: 20, leftEarlyBy: 5 });
    expect(one(other('iPad', span(0, 60)))).toEqual({ lateBy: 20, leftEarlyBy: 20 });
    expect(one(attendee('Alex Jones', [span(0, 20), span(40, 60)]))).toEqual({ lateBy: 20, leftEarlyBy: 20 });
  });

  it('is not said to have come when they were first seen, where they may have been there before', () => {
    const seen = lesson([attendee('Sam Taylor', [span(12, 60)])], { partly: [span(0, 12)] });
    expect(attended(seen, 'Sam Taylor')).toMatchObject({ firstSeen: min(12), lastLeave: min(60) });
    expect(attended(seen, 'Sam Taylor')).not.toHaveProperty('firstJoin');
    expect(attended(seen, 'Ms R Shah')).toMatchObject({ firstJoin: min(0), lastLeave: min(60) });
  });

  it('left early all the same where what was not seen was over by then', () => {
    const seen = lesson([attendee('Sam Taylor', [span(0, 45)])], { unseen: [span(20, 30)] });
    expect(attended(seen, 'Sam Taylor')).toMatchObject({ leftEarlyBy: 15 });
  });

  it('counts what was partly seen as not observed of whoever was not seen in it, but for the teacher', () => {
    const seen = lesson([attendee('Sam Taylor', [span(0, 5), span(12, 60)])], { partly: [span(0, 20)] });
    expect(attended(seen, 'Ms R Shah')?.notObserved).toBe(0);
    expect(attended(seen, 'Sam Taylor')).toMatchObject({ present: 'yes', notObserved: 7 * MINUTE, joined: 1 });
    expect(attended(seen, 'Alex Jones')).toMatchObject({ notObserved: 20 * MINUTE, present: 'unknown' });
  });

  it.each<[why: string, seen: Partial<LessonSeen>, more?: readonly Attendee[]]>([
    ['not everybody was in sight for five minutes of it', { partly: [span(0, 3)], unseen: [span(40, 42)] }],
    ['it was watched from its last minutes on', { from: min(50) }],
    ['the page went soon after it began', { to: min(20) }],
    ['somebody came whose name is on no list', {}, [attendee('iPad', [span(0, 60)], { kind: 'unexpected' })]],
    ['it was meant for one of the class', { session: { ...SESSION, oneToOne: true } }],
  ])('says of nobody that they never came where %s', (_why, seen, more = []) => {
    const rows = attendanceOf(lesson([attendee('Sam Taylor', [span(50, 60)]), ...more], seen), school());
    expect(rows.map(({ present }) => present)).not.toContain('no');
    expect(rows.find(({ name }) => name === 'Sam Taylor')?.present).toBe('yes');
  });

  it('says it all the same where the lesson was a little shorter than its time, and a guest was let in', () => {
    const guest = attendee('Museum of London', [span(5, 55)], { kind: 'guest' });
    expect(attended(lesson([guest], { from: min(5), to: min(55) }), 'Alex Jones')?.present).toBe('no');
  });

  it('says of nobody that they never came whose parent did: a child may sit beside them', () => {
    const [first] = school().classes;
    const [sam, alex] = first!.pupils;
    const classes = [{ ...first!, pupils: [{ ...sam!, adults: ['Jo Taylor'] }, alex!] }];
    const rows = attendanceOf(lesson([attendee('Jo Taylor', [span(0, 60)], { kind: 'parent' })]), school({ classes }));
    expect(rows.map(({ name, present, notes }) => [name, present, notes])).toEqual([
      ['Ms R Shah', 'yes', []],
      ['Alex Jones', 'no', []],
      ['Sam Taylor', 'unknown', ['a parent or carer of theirs came']],
      ['Jo Taylor', 'yes', []],
    ]);
  });

  it('says nothing of who is missing without a session, a class list or the key to it', () => {
    const people = [attendee('Sam Taylor', [span(0, 60)])];
    const { session: _none, ...without } = lesson(people);
    expect(attendanceOf(without, school()).map(({ name }) => name)).toEqual(['Ms R Shah', 'Sam Taylor']);
    expect(minutesOf(attended(without, 'Sam Taylor'))).toEqual({});
    for (const changes of [{ classes: [] }, { classes: [], classesLocked: true as const }]) {
      const rows = attendanceOf(lesson(people), school(changes));
      expect(rows.map(({ name, onList }) => [name, onList])).toEqual([
        ['Ms R Shah', undefined],
        ['Sam Taylor', 'unknown'],
      ]);
    }
  });

  it('knows a pupil by alias, by account, and by the name they came under', () => {
    const people = [
      attendee('Sammy', [span(0, 20)]),
      attendee('xX_alex_Xx', [span(0, 60)], { first: 'Alex Jones', kind: 'unexpected' }),
      attendee('Sam Taylor', [span(25, 60)]),
    ];
    const rows = attendanceOf(lesson(people), school());
    expect(rows.map(({ name, shown, kind, joined }) => [name, shown, kind, joined])).toEqual([
      ['Ms R Shah', '', 'staff', 1],
      ['Alex Jones', '', 'pupil', 1],
      ['P-7', '', 'pupil', 0],
      ['Sam Taylor', 'Sammy', 'pupil', 2],
    ]);
  });

  it('names a protected pupil by id alone, whatever they call themselves', () => {
    const rows = attendanceOf(lesson([attendee('Bobbie', [span(0, 60)], { first: 'Robin Hart' })]), school());
    expect(JSON.stringify(rows.map(({ pupil: _listed, ...row }) => row))).not.toMatch(/Robin|Bobbie/);
    expect(rows).toContainEqual(expect.objectContaining({ name: 'P-7', shown: '', present: 'yes' }));
  });

  it('is neither late nor gone while they wait to be let in', () => {
    const sam = attendee('Sam Taylor', [span(12, 40)], { waited: [span(0, 12), span(45, 60)] });
    const one = attended(lesson([sam], { from: min(-5) }), 'Sam Taylor');
    expect(minutesOf(one)).toEqual({});
    expect(one).toMatchObject({ stayed: 28 * MINUTE, firstJoin: min(12), lastLeave: min(40), joined: 1 });
    expect(one?.notes).toEqual(['waited 27 min to be let in']);
    const late = attendee('Sam Taylor', [span(12, 60)], { waited: [span(9, 12)] });
    expect(minutesOf(attended(lesson([late]), 'Sam Taylor'))).toEqual({ lateBy: 9 });
  });

  it('is not said never to have come who was not let in, and nobody is who may be they', () => {
    const waits = (name: string) => attendee(name, [], { waited: [span(0, 10)] });
    const listed = attendanceOf(lesson([waits('Sam Taylor')]), school());
    expect(listed.map(({ name, present, notes }) => [name, present, notes])).toEqual([
      ['Ms R Shah', 'yes', []],
      ['Alex Jones', 'no', []],
      ['P-7', 'no', []],
      ['Sam Taylor', 'unknown', ['waited 10 min to be let in']],
    ]);
    // Who was in nobody's class and not let in was not in the lesson.
    const unlisted = attendanceOf(lesson([waits('iPad')]), school());
    expect(unlisted.map(({ name, present }) => [name, present])).toEqual([
      ['Ms R Shah', 'yes'],
      ['Alex Jones', 'unknown'],
      ['P-7', 'unknown'],
      ['Sam Taylor', 'unknown'],
    ]);
  });

  it('never credits a lesson to the pupil whose name another took, and names no protected pupil by it', () => {
    const renamed = attendee('Sam Taylor', [span(0, 60)], { first: 'Robin Hart' });
    const rows = attendanceOf(lesson([renamed, attendee('Alex Jones', [span(0, 60)])]), school());
    expect(rows.map(({ name, shown, present }) => [name, shown, present])).toEqual([
      ['Ms R Shah', '', 'yes'],
      ['A pupil', '', 'yes'],
      ['Alex Jones', '', 'yes'],
      ['P-7', '', 'unknown'],
      ['Sam Taylor', '', 'unknown'],
    ]);
  });

  it('knows by the name that they came under which of two pupils a short one is', () => {
    const [first] = school().classes;
    const two = ['Sam Taylor', 'Sam Ode'].map((name) => ({ ...first!.pupils[0]!, aliases: [], name, id: name }));
    const people = [
      attendee('Sam', [span(0, 20)], { first: 'Sam Taylor' }),
      // Came back under the short name alone: who that is is not known.
      attendee('Sam', [span(30, 60)]),
    ];
    const rows = attendanceOf(lesson(people), school({ classes: [{ ...first!, pupils: two }] }));
    expect(rows.map(({ name, stayed, present }) => [name, stayed / MINUTE, present])).toEqual([
      ['Ms R Shah', 60, 'yes'],
      ['Sam', 30, 'yes'],
      ['Sam Ode', 0, 'unknown'],
      ['Sam Taylor', 20, 'yes'],
    ]);
  });

  it('does not show a name that may be a protected pupil’s', () => {
    const [first] = school().classes;
    const kim = { ...first!.pupils[2]!, aliases: [] };
    const two = { ...first!, pupils: [kim, { ...kim, name: 'Robin Ode', id: 'P-8', protectedIdentity: false }] };
    const rows = attendanceOf(lesson([attendee('Robin', [span(0, 60)])]), school({ classes: [two] }));
    expect(rows.map(({ name, shown }) => [name, shown])).toContainEqual(['A pupil', '']);
    expect(rows.map(({ name }) => name)).not.toContain('Robin');
  });

  it('knows a pupil who is on the lists of several classes as one', () => {
    const [first] = school().classes;
    const sets = [{ ...first!, id: 'Maths set 2' }, first!, { ...first!, id: 'Art' }];
    const rows = attendanceOf(lesson([attendee('Sammy', [span(0, 60)])]), school({ classes: sets }));
    expect(rows.map(({ name, present, notes }) => [name, present, notes])).toEqual([
      ['Ms R Shah', 'yes', []],
      ['Alex Jones', 'no', []],
      ['P-7', 'no', []],
      ['Sam Taylor', 'yes', []],
    ]);
  });

  it('takes two of one name at one time for two, and one who comes back for one', () => {
    const stranger = { kind: 'unexpected' } as const;
    const people = [
      attendee('iPad', [span(0, 20)], stranger),
      attendee('iPad', [span(10, 30)], stranger),
      attendee('Guest 1', [span(0, 20)], stranger),
      attendee('Guest 1', [span(30, 40)], stranger),
    ];
    const rows = attendanceOf(lesson(people), school()).filter(({ kind }) => kind === 'unexpected');
    expect(rows.map(({ name, joined, onList }) => [name, joined, onList])).toEqual([
      ['iPad', 1, 'no'],
      ['iPad', 1, 'no'],
      ['Guest 1', 2, 'no'],
    ]);
  });

  it('says what was told beforehand of whoever did not come', () => {
    const told = { 'Alex Jones': 'ill', 'Sam Taylor': 'no access' } as const;
    const rows = attendanceOf(lesson([attendee('Sam Taylor', [span(0, 60)])], { told }), school());
    expect(rows.flatMap(({ name, told: of }) => (of === undefined ? [] : [[name, of]]))).toEqual([
      ['Alex Jones', 'ill'],
    ]);
  });

  it('says of a pupil who does not take part that it was told', () => {
    const [first] = school().classes;
    const pupils = first!.pupils.map((one) => ({ ...one, takesPart: one.name !== 'Alex Jones' }));
    const rows = attendanceOf(lesson([]), school({ classes: [{ ...first!, pupils }] }));
    expect(rows.map(({ name, told }) => [name, told])).toContainEqual(['Alex Jones', 'not taking part']);
    expect(rows.filter(({ told }) => told !== undefined)).toHaveLength(1);
  });

  it('guesses of nobody whose name fits several who they are, and of none of these that they never came', () => {
    const [first] = school().classes;
    const twins = {
      ...first!,
      pupils: ['Sam Taylor', 'Sam Ode'].map((name) => ({ ...first!.pupils[0]!, name, id: name })),
    };
    const rows = attendanceOf(lesson([attendee('Sam', [span(0, 60)])]), school({ classes: [twins] }));
    expect(rows.map(({ name, present, notes }) => [name, present, notes])).toEqual([
      ['Ms R Shah', 'yes', []],
      ['Sam', 'yes', ['the name fits 2 pupils of the class lists']],
      ['Sam Ode', 'unknown', ['somebody came whose name may be theirs']],
      ['Sam Taylor', 'unknown', ['somebody came whose name may be theirs']],
    ]);
  });
});

describe('the lessons that registers tell of', () => {
  function kept(id: string, from: number, to: number, more: Partial<KeptRegister> = {}): KeptRegister {
    const register: Register = {
      from: min(from),
      to: min(to),
      unseen: [],
      partly: [],
      people: [attendee('Sam Taylor', [span(from, to)])],
    };
    return { id, title: 'Maths 5B', platform: 'teams', register, ...more };
  }

  it('are one where the page was loaded anew, and what lies between was not seen', () => {
    const [only, ...more] = lessonsIn([kept('b', 25, 60), kept('a', 0, 20)]);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ from: min(0), to: min(60), unseen: [span(20, 25)] });
    expect(attended({ ...only!, session: SESSION }, 'Sam Taylor')).toMatchObject({ joined: 1, stayed: 55 * MINUTE });
  });

  it.each<readonly [why: string, KeptRegister, lessons: number]>([
    ['ten minutes later', kept('b', 30, 60), 2],
    ['less than ten minutes later', kept('b', 29, 60), 1],
    ['of another title', kept('b', 21, 60, { title: 'Art' }), 2],
    ['of no title', kept('b', 21, 60, { title: 'unknown' }), 1],
    ['on the other platform', kept('b', 21, 60, { platform: 'zoom' }), 2],
    ['in a second tab at the same time', kept('b', 10, 15), 1],
  ])('%s', (_why, next, lessons) => {
    expect(lessonsIn([kept('a', 0, 20), next])).toHaveLength(lessons);
  });

  it('have what was told of any of them', () => {
    const [only] = lessonsIn([
      kept('a', 0, 20, { told: { 'Sam Taylor': 'ill' } }),
      kept('b', 21, 60, { told: { 'Alex Jones': 'no access' } }),
    ]);
    expect(only).toMatchObject({ ids: ['a', 'b'], told: { 'Sam Taylor': 'ill', 'Alex Jones': 'no access' } });
  });

  it('have the title of the timetable, and are two where the timetable has two', () => {
    const next = { title: 'Art', class: '5B', starts: min(60), ends: min(90) };
    const all = lessonsIn([
      kept('a', 0, 59, { session: SESSION }),
      kept('b', 61, 90, { session: next }),
      kept('c', 91, 95, { title: 'unknown' }),
    ]);
    expect(all.map(({ title, from, to }) => [title, from, to])).toEqual([
      ['Maths', min(0), min(59)],
      ['Art', min(61), min(95)],
    ]);
  });
});
