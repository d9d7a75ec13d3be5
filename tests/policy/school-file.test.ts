import { describe, expect, it } from 'vitest';
import { POLICIES } from '../../utils/policy/policies/index.ts';
import { PRODUCT_LISTS } from '../../utils/policy/product-lists.ts';
import type { School } from '../../utils/policy/school.ts';
import { defaultSchool, parseSchoolFile } from '../../utils/policy/school-file.ts';

/** Its private half was thrown away. */
const AGE_KEY = 'age1kqd9q6ywlnf45t5qg58clskvgsvn509fyvfeegj3dfa0x85evu4qx8290r';

function read(data: unknown): School {
  const parsed = parseSchoolFile(JSON.stringify(data));
  if (!parsed.ok) throw new Error(`${parsed.error.path}: ${parsed.error.message}`);
  return parsed.school;
}

function problemOf(text: string): string {
  const parsed = parseSchoolFile(text);
  return parsed.ok ? 'ok' : `${parsed.error.path}: ${parsed.error.message}`;
}

function problem(data: Record<string, unknown>): string {
  return problemOf(JSON.stringify({ school: 1, ...data }));
}

const session = { title: 'Maths', class: '5B', starts: '2026-11-23T10:00', ends: '2026-11-23T11:00' };

describe('a school file', () => {
  it('with nothing in it but its version is the default school', () => {
    expect(read({ school: 1 })).toEqual(defaultSchool());
    expect(defaultSchool()).toEqual({
      name: '',
      domains: [],
      zone: 'Europe/London',
      stage: undefined,
      policy: POLICIES.default,
      contacts: {},
      administrators: [],
      review: {},
      staff: [],
      classes: [],
      sessions: [],
      keys: {},
      weeklyReturn: { day: 'fri', at: '15:30', names: 'full' },
      limits: {},
      recordsDays: 180,
      recordingDays: 30,
      retentionDays: 180,
      closed: [],
      ...PRODUCT_LISTS,
    });
  });

  it('is read with every field of the format', () => {
    const school = read({
      school: 1,
      name: 'Harbour Lane Primary School',
      domains: ['Harbour.example'],
      zone: 'Europe/London',
      stage: 'KS2',
      policy: 'woodlands',
      contacts: { dsl: { name: 'Ms A Marsh', email: 'dsl@harbour.example', phone: '01632 960101' }, lado: {} },
      administrators: ['Ms A Marsh', 'Mr T Bell'],
      chatReader: 'Mr T Bell',
      contentChecker: 'Ms A Marsh',
      review: { adopted: '2026-09-01', due: '2027-09-01', version: '3' },
      approvedBy: { name: 'Ms A Marsh', date: '2026-09-01' },
      staff: [
        {
          name: 'Ms A Marsh',
          aliases: ['A. Marsh'],
          account: 'a.marsh@harbour.example',
          role: 'dsl',
          readOn: '2026-09-03',
        },
        { name: 'Mr T Bell', authorised: false },
      ],
      classes: [
        { id: '5B', pupils: [{ name: 'Sam Taylor', adults: ['Dad Taylor'], excludedUntil: '2026-12-01' }] },
        { id: 'R', stage: 'EYFS', pupils: [] },
      ],
      sessions: [{ ...session, repeats: 'weekly', until: '2027-02-12', parentInformed: true, approved: true }],
      hours: { days: ['mon', 'tue'], from: '08:30', to: '16:00' },
      keys: { dsl: AGE_KEY },
      weeklyReturn: { day: 'thu' },
      recordsDays: 90,
      probes: {},
      limits: { KS2: 45 },
      recordingDays: 31,
      closed: ['2026-12-21/2027-01-01', '2026-11-27'],
      expectations: 'Please keep microphones off.',
      retentionDays: 365,
    });
    expect(school).toMatchObject({
      domains: ['harbour.example'],
      review: { adopted: '2026-09-01', due: '2027-09-01', version: '3' },
      hours: { days: ['mon', 'tue'], from: '08:30', to: '16:00' },
      weeklyReturn: { day: 'thu', at: '15:30', names: 'full' },
      closed: [
        { from: '2026-12-21', to: '2027-01-01' },
        { from: '2026-11-27', to: '2026-11-27' },
      ],
    });
    expect(school.policy).toEqual(POLICIES.woodlands);
    expect(school.staff[1]).toEqual({ name: 'Mr T Bell', aliases: [], role: 'teacher', authorised: false });
    expect(school.classes.map((one) => one.stage)).toEqual(['KS2', 'EYFS']);
    expect(school.classes[0]?.pupils[0]).toEqual({
      name: 'Sam Taylor',
      aliases: [],
      takesPart: true,
      video: true,
      cameraAgreedOff: false,
      ownConsent: true,
      adults: ['Dad Taylor'],
      protectedIdentity: false,
      excludedUntil: '2026-12-01',
    });
    expect(school.sessions[0]).toEqual({
      ...session,
      repeats: 'weekly',
      until: '2027-02-12',
      approved: true,
      oneToOne: false,
      purpose: 'lesson',
      parentInformed: 'yes',
      guests: [],
      teachers: [],
    });
    expect(school).not.toHaveProperty('school');
    expect(school).not.toHaveProperty('probes');
  });

  it.each([
    [true, 'yes'],
    [false, 'no'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['not-needed', 'not-needed'],
    [undefined, 'no'],
  ])('reads parentInformed %s as %s', (given, expected) => {
    const [read1] = read({ school: 1, sessions: [{ ...session, parentInformed: given }] }).sessions;
    expect(read1?.parentInformed).toBe(expected);
  });

  it('takes a byte order mark, and a session without a title by its class', () => {
    expect(problemOf('\uFEFF{ "school": 1 }')).toBe('ok');
    const { title: _, ...untitled } = session;
    expect(read({ school: 1, sessions: [untitled] }).sessions[0]?.title).toBe('5B');
  });

  it('takes an empty class for the one of its name but for capitals and spaces, and a session for that one’s', () => {
    const pupils = [{ name: 'Sam Taylor' }];
    const sessions = ['5 b', '5B', '5b', '4H'].map((id) => ({ ...session, class: id }));
    const settled = (...twins: object[]) => {
      const school = read({ school: 1, classes: [...twins, { id: '4H' }], sessions });
      return [
        school.classes.map((one) => [one.id, one.stage, one.pupils.length]),
        school.sessions.map((one) => one.class),
      ];
    };
    const sessionsOf = (id: string) => [id, id, id, '4H'];
    const other = ['4H', undefined, 0];
    expect(settled({ id: '5 b', stage: 'KS2' }, { id: '5B', pupils })).toEqual([
      [['5B', 'KS2', 1], other],
      sessionsOf('5B'),
    ]);
    expect(settled({ id: '5B', stage: 'KS1', pupils }, { id: '5 b', stage: 'KS2' })).toEqual([
      [['5B', 'KS1', 1], other],
      sessionsOf('5B'),
    ]);
    // As while the lists are locked.
    expect(settled({ id: '5 b' }, { id: '5B', stage: 'KS2' })).toEqual([[['5 b', 'KS2', 0], other], sessionsOf('5 b')]);
  });

  it('keeps hostile names as they are', () => {
    const names = ['<img src=x onerror=alert(1)>', '=HYPERLINK("x")', '\u202egnirts', 'Sam, Muted', 'x'.repeat(10_000)];
    const pupils = names.map((name, index) => ({ name, id: `P-${index}` }));
    expect(read({ school: 1, classes: [{ id: '5B', pupils }] }).classes[0]?.pupils.map((one) => one.name)).toEqual(
      names,
    );
  });

  it('may hold ten thousand pupils, and says at once which of them is wrong', () => {
    const pupils = Array.from({ length: 10_000 }, (_, index) => ({ name: `Pupil ${index}`, id: `P-${index}` }));
    expect(read({ school: 1, classes: [{ id: 'all', pupils }] }).classes[0]?.pupils).toHaveLength(10_000);
    const wrong = pupils.map((one, index) => (index < 4000 ? one : { ...one, nick: 'x' }));
    expect(problem({ classes: [{ id: 'all', pupils: wrong }] })).toMatch(/^classes\[0\]\.pupils\[4000\]\.nick: /);
  });
});

describe('the policy of a school file', () => {
  it('stays as in the base where the file does not name it', () => {
    const { policy } = read({
      school: 1,
      policy: {
        base: 'crofton',
        rules: {
          'outside-hours': 'off',
          'name-not-own': { level: 'off' },
          'pupil-microphone-open': { grace: 5, contribution: 60 },
          'one-to-one': { level: 'urgent', approvalCounts: false },
          'platform-not-allowed': { platforms: ['teams', 'zoom'] },
        },
      },
    });
    const base = POLICIES.crofton.rules;
    expect(policy.rules).toEqual({
      ...Object.fromEntries(
        Object.entries(base).filter(([rule]) => rule !== 'outside-hours' && rule !== 'name-not-own'),
      ),
      'pupil-microphone-open': { ...base['pupil-microphone-open'], grace: 5, options: { contribution: 60 } },
      'one-to-one': { ...base['one-to-one'], level: 'urgent', options: { approvalCounts: false } },
      'platform-not-allowed': { ...base['platform-not-allowed'], options: { platforms: ['teams', 'zoom'] } },
    });
    expect({ ...policy, rules: {} }).toEqual({ ...POLICIES.crofton, rules: {} });
  });

  it('can turn a rule on with the own words and references of the school', () => {
    const { rules } = read({
      school: 1,
      policy: {
        base: 'westgate',
        rules: {
          'pupil-camera-on': { level: 'nudge', clauses: ['R4', 'S 2.1'], sentence: 'Cameras stay off.' },
          'pupil-sharing-screen': { pupils: true },
          'outside-hours': { level: 'nudge' },
        },
      },
    }).policy;
    expect(rules['pupil-camera-on']).toMatchObject({
      level: 'nudge',
      clauses: [{ id: 'R4' }, { id: 'S 2.1', paragraph: '', sentence: '' }],
      sentence: 'Cameras stay off.',
      permission: 'closes',
    });
    expect(rules['pupil-sharing-screen']).toMatchObject({ permission: 'lowers', options: { pupils: true } });
    // No text gave hours here: our assumption, which the rule takes as a note.
    expect(rules['outside-hours']?.options).toEqual({ assumedHours: true });
  });
});
