import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLICIES } from '../../utils/policy/policies/index.ts';
import type { School } from '../../utils/policy/school.ts';
import { defaultSchool, parseSchoolFile } from '../../utils/policy/school-file.ts';

const AGE_KEY = `age1${'q'.repeat(58)}`;

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

  it.each([
    [{ policy: 'croften' }, 'policy: is not known here; did you mean "crofton"?'],
    [{ policy: { rules: {} } }, /^policy\.base: is missing; it must be one of "westgate", /],
    [{ policy: 5 }, /^policy: must be the name of a built-in policy, or an object .*; here stands 5$/],
    [
      { policy: { base: 'default', rules: { 'pupil-microfone-open': 'off' } } },
      'policy.rules.pupil-microfone-open: is not a field of rules; did you mean "pupil-microphone-open"?',
    ],
    [
      { policy: { base: 'default', rules: { 'chat-on': 'on' } } },
      'policy.rules.chat-on: must be "off", or an object such as { "level": "nudge" }; here stands "on"',
    ],
    [
      { policy: { base: 'default', rules: { 'one-to-one': { level: 'nugde' } } } },
      'policy.rules.one-to-one.level: is not known here; did you mean "nudge"?',
    ],
    [
      { policy: { base: 'default', rules: { 'one-to-one': { contribution: 60 } } } },
      /^policy\.rules\.one-to-one\.contribution: is not a field of the rule "one-to-one"; known are /,
    ],
    [
      { policy: { base: 'default', rules: { 'one-to-one': { grace: '20' } } } },
      'policy.rules.one-to-one.grace: must be a number of seconds from 0 to 14400, without quotes; here stands "20"',
    ],
    [
      { policy: { base: 'crofton', rules: { 'chat-on': { grace: 20 } } } },
      'policy.rules.chat-on.level: is missing; the policy "crofton" has this rule off, so say "note", "nudge" or "urgent"',
    ],
    [
      { policy: { base: 'default', rules: { 'platform-not-allowed': { level: 'nudge', platforms: ['Teams'] } } } },
      'policy.rules.platform-not-allowed.platforms[0]: is not known here; did you mean "teams"?',
    ],
  ])('%j is one error', (data, expected) => {
    expect(problem(data)).toMatch(expected);
  });
});

describe('an error of a school file', () => {
  it.each([
    [{ nmae: 'x' }, 'nmae: is not a field of a school file; did you mean "name"?'],
    [{ name: 5 }, 'name: must be text in double quotes, such as "Crofton Junior School"; here stands 5'],
    [{ name: ' \u200b' }, /^name: must be text .*; here stands " \\u200b"$/],
    [{ stage: 'ks2' }, 'stage: is not known here; did you mean "KS2"?'],
    [{ zone: 'Europe/Londn' }, 'zone: must be a time zone such as "Europe/London"; here stands "Europe/Londn"'],
    [{ zone: '+01:00' }, /^zone: must be a time zone/],
    [{ domains: ['@harbour.example'] }, /^domains\[0\]: must be a domain alone/],
    [
      { domains: 'harbour.example' },
      'domains: must be a list in square brackets: domains; here stands "harbour.example"',
    ],
    [{ contacts: { dsl: { email: 'dsl at harbour' } } }, /^contacts\.dsl\.email: must be an e-mail address/],
    [{ contacts: { DSL: {} } }, 'contacts.DSL: is not a field of contacts; did you mean "dsl"?'],
    [{ review: { due: '2027-02-30' } }, /^review\.due: must be a date such as "2026-09-01"; here stands "2027-02-30"$/],
    [{ approvedBy: { name: 'Ms A Marsh' } }, 'approvedBy.date: is missing; it must be a date such as "2026-09-01"'],
    [
      { staff: [{ name: 'Ms A Marsh', role: 'head' }] },
      'staff[0].role: is not known here; did you mean "headteacher"?',
    ],
    [
      { staff: [{ name: 'Ms A Marsh' }, { name: 'Marsh, Ms A' }] },
      'staff[1].name: is in staff[0] too; take one out, or give each their account',
    ],
    [
      { classes: [{ id: '5B', pupils: ['Sam'] }] },
      /^classes\[0\]\.pupils\[0\]: must be an object in braces: a pupil; /,
    ],
    [{ classes: [{ id: '5B', pupils: [{}] }] }, /^classes\[0\]\.pupils\[0\]\.name: is missing; it must be text/],
    [{ classes: [{ id: '5B' }, { id: '5B' }] }, 'classes[1].id: is the id of classes[0] too; give each class its own'],
    [
      { classes: [{ id: '5B', pupils: [{ name: 'Sam Taylor' }, { name: 'TAYLOR, Sam' }] }] },
      'classes[0].pupils[1].name: is in classes[0].pupils[0] too; take one out, or give each their id',
    ],
    [
      {
        classes: [
          {
            id: '5B',
            pupils: [
              { name: 'Sam Taylor', id: 'P-1' },
              { name: 'Jo Ali', id: 'P-1' },
            ],
          },
        ],
      },
      'classes[0].pupils[1].id: is the id of classes[0].pupils[0] too; give each pupil their own',
    ],
    [
      { sessions: [{ ...session, starts: '23/11/2026 10:00' }] },
      /^sessions\[0\]\.starts: must be a local time such as/,
    ],
    [{ sessions: [{ ...session, starts: '2026-11-23T10:00Z' }] }, /^sessions\[0\]\.starts: must be .* without zone/],
    [
      { sessions: [session, { ...session, ends: '2026-11-23T10:00' }] },
      'sessions[1].ends: must be after starts ("2026-11-23T10:00"); here stands "2026-11-23T10:00"',
    ],
    [{ sessions: [{ ...session, ends: '2026-11-24T11:00' }] }, /^sessions\[0\]\.ends: must be on the day of starts/],
    [{ sessions: [{ ...session, until: '2026-11-20' }] }, /^sessions\[0\]\.until: must not be before starts/],
    [{ sessions: [{ ...session, repeats: 'weeekly' }] }, /^sessions\[0\]\.repeats: .*did you mean "weekly"\?$/],
    [
      { sessions: [{ ...session, parentInformed: 'maybe' }] },
      /^sessions\[0\]\.parentInformed: is not known here; known/,
    ],
    [
      { classes: [{ id: '5A' }], sessions: [session] },
      'sessions[0].class: must be the id of a class in this file, not "5B"; did you mean "5A"?',
    ],
    [{ hours: { days: ['mon'], from: '9:00', to: '17:00' } }, /^hours\.from: must be a time of day such as "09:00"; /],
    [{ hours: { days: ['mon'], from: '17:00', to: '09:00' } }, /^hours\.to: must be after from \("17:00"\)/],
    [{ hours: { days: [], from: '09:00', to: '17:00' } }, /^hours\.days: must name one day at least/],
    [{ keys: { dsl: 'age1abc' } }, /^keys\.dsl: must be a public age key, whole/],
    [{ weeklyReturn: { day: 'friday' } }, 'weeklyReturn.day: is not known here; did you mean "fri"?'],
    [{ limits: { KS2: 0 } }, /^limits\.KS2: must be a whole number of minutes from 1 to 600/],
    [
      { closed: ['2027-01-01/2026-12-21'] },
      'closed[0]: must not end before it begins; here stands "2027-01-01/2026-12-21"',
    ],
    [{ closed: ['half-term'] }, /^closed\[0\]: must be a date such as/],
    [{ probes: { mic: [] } }, /^probes\.mic: must be an empty object; probes come by device management only/],
    [{ retentionDays: null }, /^retentionDays: must be a whole number of days .*; here stands null$/],
  ])('%j names its place and the mend', (data, expected) => {
    expect(problem(data)).toMatch(expected);
  });

  it('is the first of the file, in the order of the file', () => {
    expect(problemOf('{ "school": 1, "staff": {}, "name": 5, "domains": 5 }')).toMatch(/^staff: /);
    expect(problemOf('{ "school": 1, "name": 5, "staff": {}, "odd": 1 }')).toMatch(/^name: /);
    expect(problemOf('{ "odd": 1, "school": 1, "name": 5 }')).toMatch(/^odd: /);
  });

  it('comes for another version, another kind of file, or a name that objects are born with', () => {
    expect(problemOf('{ "school": 2 }')).toBe(
      'school: must be 1, the version of the format that this product reads; here stands 2',
    );
    expect(problemOf('{ "lesson": 1 }')).toMatch(/^school: is missing; it must be 1/);
    expect(problemOf('[]')).toBe('the file: must be an object in braces: a school file; here stands an empty list');
    expect(problemOf('{ "school": 1, "__proto__": { "name": "x" } }')).toMatch(/^__proto__: is not a field/);
    expect(problemOf('{ "school": 1, "constructor": 1 }')).toMatch(/^constructor: is not a field/);
  });

  it('shows nothing that could turn its line around or run on for ever', () => {
    expect(problem({ '\u202eemos': 1 })).toMatch(/^\["\\u202eemos"\]: is not a field/);
    const long = problem({ stage: 5, ['x'.repeat(10_000)]: 1 });
    expect(long.length).toBeLessThan(200);
    expect(problem({ zone: `\u202e${'z'.repeat(10_000)}` }).length).toBeLessThan(200);
  });
});

describe('a text that is no JSON', () => {
  it.each([
    ['', 'line 1, column 1: the file ends where a value should follow; it may be cut off'],
    ['{ "school": 1', 'line 1, column 14: the file ends where "," or "}" should follow; it may be cut off'],
    [
      '{\n  "school": 1,\n}',
      'line 3, column 1: a name in double quotes should stand before this "}"; often a comma too many',
    ],
    ['{\n  "school": 1\n  "name": "x"\n}', 'line 3, column 3: needs "," or "}" here'],
    ['{ // ours\n}', 'line 1, column 3: a comment cannot stand in JSON; take it out'],
    ['\uFFFD\uFFFD{\0', 'line 1, column 1: is not UTF-8 text; save the file as UTF-8'],
    ['{ “school”: 1 }', 'line 1, column 3: needs plain double quotes (") here, not “'],
    ['{ "name": "a\nb" }', 'line 1, column 13: this text is not closed by a double quote on its own line'],
    ['{ "name": "a', 'line 1, column 11: this text is never closed by a double quote'],
    ['{ "name": "C:\\x" }', 'line 1, column 14: a single "\\" cannot stand in a text; write "\\\\"'],
    ['{ "school": 01 }', 'line 1, column 14: needs "," or "}" here'],
    ['{ "school": 1 } {}', 'line 1, column 17: needs the end of the file here'],
    ['['.repeat(100_000), 'line 1, column 52: is nested too deeply for a school file'],
    [
      '{ "school": 1,\n "name": "a", "name": "b" }',
      'line 2, column 15: the name "name" stands twice in one object; keep one of the two',
    ],
  ])('%j is one error with line and column', (text, expected) => {
    expect(problemOf(text)).toBe(expected);
  });

  it.each(['{"a":[1,-2.5e+3,true,false,null,"\\u00e9\\"",{},[]]}', ' [ ] ', '"x"', '-0.5E-2'])(
    '%j is JSON, and fails only as a school file',
    (text) => {
      expect(() => JSON.parse(text) as unknown).not.toThrow();
      expect(problemOf(text)).not.toMatch(/^line/);
    },
  );

  it('is told from JSON exactly as JSON.parse does, names that stand twice aside', () => {
    const cut = fc.tuple(
      fc.json(),
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', ',', '"', '}', ']', '\\', ':', '1', ' ', '\n'),
    );
    fc.assert(
      fc.property(cut, ([json, at, length, put]) => {
        const start = at % (json.length + 1);
        const text = json.slice(0, start) + put + json.slice(start + length);
        const found = problemOf(text);
        fc.pre(!found.includes('stands twice'));
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(found.startsWith('line ')).toBe(!parses);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});
