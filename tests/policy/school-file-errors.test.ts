import { describe, expect, it } from 'vitest';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';

function problemOf(text: string): string {
  const parsed = parseSchoolFile(text);
  return parsed.ok ? 'ok' : `${parsed.error.path}: ${parsed.error.message}`;
}

function problem(data: Record<string, unknown>): string {
  return problemOf(JSON.stringify({ school: 1, ...data }));
}

const session = { title: 'Maths', class: '5B', starts: '2026-11-23T10:00', ends: '2026-11-23T11:00' };

describe('an error of a school file', () => {
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

  it.each([
    [{ nmae: 'x' }, 'nmae: is not a field of a school file; did you mean "name"?'],
    [{ name: 5 }, 'name: must be text in double quotes, such as "Ashby Down Junior School"; here stands 5'],
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
      {
        classes: [
          { id: '5B', pupils: [{ name: 'Sam Taylor' }] },
          { id: '5b' },
          { id: '5 b', pupils: [{ name: 'Jo Ali' }] },
        ],
      },
      'classes[2].id: is the id of classes[0] too but for capitals or spaces; put their pupils into one class',
    ],
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
    [{ keys: { dsl: 'AGE-SECRET-KEY-1QQPQ' } }, /^keys\.dsl: is a private key, (?!.*QQPQ)/],
    [{ keys: { dsl: 'age1abc' } }, /^keys\.dsl: must be a public age key, whole/],
    [
      { keys: { dsl: 'age1kqd9q6ywlnf45t5qg58clskvgsvn509fyvfeegj3dfa0x85evu4qx8209r' } },
      /^keys\.dsl: must be the public age key letter for letter/,
    ],
    [{ weeklyReturn: { day: 'friday' } }, 'weeklyReturn.day: is not known here; did you mean "fri"?'],
    [{ limits: { KS2: 0 } }, /^limits\.KS2: must be a whole number of minutes from 1 to 600/],
    [
      { closed: ['2027-01-01/2026-12-21'] },
      'closed[0]: must not end before it begins; here stands "2027-01-01/2026-12-21"',
    ],
    [{ closed: ['half-term'] }, /^closed\[0\]: must be a date such as/],
    [{ probes: { mic: [] } }, /^probes\.mic: is not a field of probes/],
    [{ probes: { teams: { mic: ['#mic'] } } }, /^probes: must be an empty object in a file; corrected probes come by/],
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
