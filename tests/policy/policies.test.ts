import { describe, expect, it } from 'vitest';
import { CLAUSE_IDS } from '../../utils/policy/clauses/index.ts';
import { POLICIES, POLICY_NAMES } from '../../utils/policy/policies/index.ts';
import { RULE_IDS } from '../../utils/policy/rule-ids.ts';
import type { PermissionEffect, RuleSetting } from '../../utils/policy/school.ts';

/** The contract's table, cell by cell: rule, then westgate, trust-primary, crofton, woodlands, meadows, default. */
const MATRIX = `
recording-by-others | urgent W1 |  |  | urgent P2 | urgent M1 | urgent W1 P2 M1
recording-starter-unknown | nudge W1 |  |  | nudge P2 | nudge M1 | nudge W1 P2
recording-forbidden |  | urgent R1 |  |  |  |
one-to-one-not-recorded |  |  |  | urgent P4 |  |
recording-not-started |  |  |  |  |  |
surname-in-recording | nudge W5 |  |  |  |  |
note-taker-present | urgent W1 | urgent R1 | urgent C4 | urgent P2 | urgent M1 | urgent W1 R1 P2 M1
pupil-microphone-open |  | nudge R3 | nudge C1 | nudge P5 |  | nudge C1
pupil-camera-on |  | nudge R4 |  |  |  |
pupil-camera-off |  |  | nudge C2 | note P6 |  |
camera-without-consent | urgent W8 | urgent own | urgent own | urgent P6 | urgent M6 | urgent W8
pupil-sharing-screen | urgent own | urgent R5 | urgent own | urgent P7 | urgent own | urgent R5 P7
own-screen-shared |  |  |  | note P8 |  | note P8
private-chat-open |  |  | nudge C3 |  |  | nudge C3
chat-on |  |  |  |  | nudge M2 |
chat-not-watched |  |  |  | note P9 | note M2 | note P9
language-in-chat | nudge W16 | nudge R18 | nudge C16 | nudge P29 | nudge M2 | nudge R18 P29
worry-in-chat | nudge own | nudge R24 | nudge C22 | nudge P9 P27 | nudge M2 M16 | nudge P9 P27
personal-details-in-chat |  | nudge R12 |  | nudge P9 P23 | nudge M21 | nudge P9 M21
link-shared | note W15 | nudge R13 |  | nudge P24 |  | nudge R13 P24
unexpected-participant | urgent W9 | urgent R6 | urgent C4 | urgent P10 | urgent M3 | urgent C4 M3
pupil-account-not-school |  |  |  | nudge P30 | nudge M8 |
same-name-twice | nudge own | nudge own | nudge C4 | nudge own | nudge own | nudge own
name-not-own |  |  | nudge C5 |  |  | nudge C5
waiting-room-off |  | nudge R7 | nudge C6 | nudge P11 | note M3 | nudge R7 C6 P11
second-adult-missing |  |  | note C7 | urgent P12 | urgent M4 | note C7
one-pupil-waiting |  |  | nudge C8 | nudge P13 | nudge M5 | nudge C8
one-to-one |  |  | nudge C8 | urgent P13 | urgent M5 | urgent M5 P13
one-to-one-parent-not-told | nudge W10 |  |  |  |  |
excluded-pupil | urgent W11 | urgent own | urgent own | urgent own | urgent own | urgent W11
no-consent-to-take-part |  |  | nudge C17 | note P32 | urgent M6 | nudge M6 C17
pupil-has-control | urgent own | urgent R15 | urgent own | urgent P31 | urgent own | urgent R15
pupils-left-behind | nudge own | urgent R15 | urgent C13 | urgent P12 | urgent M4 | urgent C13
outside-hours |  |  | nudge C9 | nudge P16 |  | nudge P16
not-timetabled |  | nudge R21 | nudge C9 | nudge P17 |  | nudge P17
not-approved |  |  |  | nudge P18 P19 | nudge M7 |
lesson-too-long |  | nudge R10 |  |  |  | nudge R10
platform-not-allowed | nudge W13 |  | nudge C10 | nudge P20 |  |
account-not-school |  |  | nudge C10 | nudge P21 | nudge M8 | nudge C10 P21 M8
background-not-blurred | note W14 | note R12 |  | note P23 |  | note W14
expectations-not-read |  | nudge R14 |  | note P25 | nudge M10 | nudge R14 M10
`;

function cellText(setting: RuleSetting | undefined): string {
  if (setting === undefined) return '';
  const clauses = setting.clauses.length === 0 ? 'own' : setting.clauses.map((clause) => clause.id).join(' ');
  return `${setting.level} ${clauses}`;
}

const TABLE = MATRIX.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
const COLUMNS = ['westgate', 'trust-primary', 'crofton', 'woodlands', 'meadows', 'default'] as const;

describe('the built-in policies', () => {
  it('have a row for every rule of the contract, in its order', () => {
    expect(TABLE.map(([rule]) => rule)).toEqual(RULE_IDS);
    expect(POLICY_NAMES).toEqual(COLUMNS);
  });

  it.each(COLUMNS)('%s has the level and the clauses of the table for every rule', (name) => {
    const column = COLUMNS.indexOf(name) + 1;
    const expected = Object.fromEntries(TABLE.map((row) => [row[0], row[column]]));
    const actual = Object.fromEntries(RULE_IDS.map((rule) => [rule, cellText(POLICIES[name].rules[rule])]));
    expect(actual).toEqual(expected);
  });

  it('give every clause its paragraph and a sentence', () => {
    for (const name of POLICY_NAMES) {
      for (const setting of Object.values(POLICIES[name].rules)) {
        for (const clause of setting.clauses) {
          expect(CLAUSE_IDS).toContain(clause.id);
          expect(clause.paragraph).not.toBe('');
          expect(clause.sentence).not.toBe('');
        }
      }
    }
  });

  it('name the document of each text, and none for the default', () => {
    expect(POLICY_NAMES.filter((name) => POLICIES[name].document === undefined)).toEqual(['default']);
    for (const { document } of Object.values(POLICIES)) {
      expect(document ?? { title: '', date: '' }).toEqual({ title: expect.any(String), date: expect.any(String) });
    }
  });

  it('let any class of the school in where the text speaks of the school community', () => {
    expect(POLICY_NAMES.filter((name) => POLICIES[name].anyClass)).toEqual(['woodlands', 'meadows']);
  });

  it('state hours of their own only for woodlands and, after it, the default', () => {
    const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];
    for (const name of POLICY_NAMES) {
      const stated = name === 'woodlands' || name === 'default';
      expect(POLICIES[name].hours).toEqual({
        days: weekdays,
        from: stated ? '09:00' : '08:30',
        to: stated ? '17:00' : '15:30',
      });
    }
  });
});

describe('permission', () => {
  const effects: readonly (readonly [string, Partial<Record<string, PermissionEffect>>])[] = [
    ['recording-by-others', { westgate: 'closes', woodlands: 'lowers', meadows: 'lowers', default: 'closes' }],
    ['recording-starter-unknown', { westgate: 'closes', woodlands: 'closes', meadows: 'closes', default: 'closes' }],
    ['recording-forbidden', { 'trust-primary': 'ignored' }],
    [
      'note-taker-present',
      {
        westgate: 'closes',
        'trust-primary': 'ignored',
        crofton: 'lowers',
        woodlands: 'lowers',
        meadows: 'lowers',
        default: 'closes',
      },
    ],
    [
      'pupil-sharing-screen',
      {
        westgate: 'lowers',
        'trust-primary': 'lowers',
        crofton: 'lowers',
        woodlands: 'lowers',
        meadows: 'lowers',
        default: 'closes',
      },
    ],
    ['pupil-camera-on', { 'trust-primary': 'closes' }],
    ['pupil-camera-off', { crofton: 'closes', woodlands: 'closes' }],
    ['unexpected-participant', Object.fromEntries(POLICY_NAMES.map((name) => [name, 'closes']))],
    ['camera-without-consent', Object.fromEntries(POLICY_NAMES.map((name) => [name, 'ignored']))],
  ];

  it.each(effects)('on %s does what each text says of it', (rule, expected) => {
    const actual = POLICY_NAMES.flatMap((name) => {
      const setting: RuleSetting | undefined = POLICIES[name].rules[rule as (typeof RULE_IDS)[number]];
      return setting === undefined ? [] : [[name, setting.permission]];
    });
    expect(Object.fromEntries(actual)).toEqual(expected);
  });

  it('says nothing about any other rule', () => {
    const spoken = new Set(effects.map(([rule]) => rule));
    const others = Object.values(POLICIES).flatMap(({ rules }) =>
      Object.entries(rules).filter(([rule]) => !spoken.has(rule)),
    );
    expect(new Set(others.map(([, setting]) => setting.permission))).toEqual(new Set(['ignored']));
  });
});

describe('times and options', () => {
  it('differ from the rules own defaults only where a cell says so', () => {
    const deviations = POLICY_NAMES.flatMap((name) =>
      Object.entries(POLICIES[name].rules).flatMap(([rule, { grace, settle, options }]) => {
        const own = {
          ...(grace === undefined ? {} : { grace }),
          ...(settle === undefined ? {} : { settle }),
          ...options,
        };
        return Object.keys(own).length === 0 ? [] : [[`${name} ${rule}`, own]];
      }),
    );
    expect(Object.fromEntries(deviations)).toEqual({
      'westgate pupil-sharing-screen': { pupils: false },
      'westgate platform-not-allowed': { platforms: ['teams'], question: true },
      'trust-primary pupil-microphone-open': { grace: 20 },
      'crofton pupil-sharing-screen': { pupils: false },
      'crofton unexpected-participant': { strangerRaiseAfter: 60 },
      'crofton outside-hours': { assumedHours: true },
      'crofton platform-not-allowed': { platforms: ['zoom'] },
      'woodlands camera-without-consent': { protectedIdentity: true },
      'woodlands not-approved': { authorised: true },
      'woodlands platform-not-allowed': { platforms: ['teams'] },
      'woodlands expectations-not-read': { every: 'week' },
      'meadows pupil-sharing-screen': { pupils: false },
      'meadows one-to-one': { approvalCounts: false, raiseAfter: 15 },
      'meadows no-consent-to-take-part': { ownConsent: true },
      'meadows not-approved': { unknownSession: true },
    });
  });
});
