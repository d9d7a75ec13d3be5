import { describe, expect, it } from 'vitest';
import { parseManaged } from '../../../utils/settings/managed/parse-managed.ts';
import { parseSchoolData } from '../../../utils/policy/school-file.ts';

const SESSION = { class: '5B', starts: '2026-11-23T10:00', ends: '2026-11-23T11:00' };

function problem(school: object): string | undefined {
  const data = { school: 1, ...school };
  expect(parseSchoolData(data).ok, 'as a file it is right').toBe(true);
  const parsed = parseManaged(data);
  return parsed.ok ? undefined : `${parsed.error.path} ${parsed.error.message}`;
}

describe('a school file for managed storage', () => {
  it.each([
    ['classes', { classes: [] }, /^classes must not be in managed storage, where names, .* in clear on every device/],
    ['a policy by name', { policy: 'crofton' }, /^policy must be { "base": "crofton" } in managed storage/],
    [
      'a rule that is "off"',
      { policy: { base: 'crofton', rules: { 'one-to-one': 'off' } } },
      /^policy\.rules\.one-to-one must be { "level": "off" } in managed storage, not "off"/,
    ],
    [
      'a one-to-one session',
      { sessions: [SESSION, { ...SESSION, oneToOne: true }] },
      /^sessions\[1\]\.oneToOne must not be true in managed storage/,
    ],
    [
      'true for text',
      { sessions: [{ ...SESSION, parentInformed: true }] },
      /^sessions\[0\]\.parentInformed must be "yes" in managed storage, not true/,
    ],
    [
      'false for text',
      { sessions: [{ ...SESSION, parentInformed: false }] },
      /^sessions\[0\]\.parentInformed must be "no" in managed storage, not false/,
    ],
  ])('may not have %s', (_, school, said) => {
    expect(problem(school)).toMatch(said);
  });

  it('may have the forms that are of one type', () => {
    const policy = { base: 'crofton', rules: { 'one-to-one': { level: 'off' } } };
    const session = { ...SESSION, oneToOne: false, parentInformed: 'no' };
    expect(problem({ policy, sessions: [session], closed: ['2026-11-27'] })).toBeUndefined();
    expect(problem({})).toBeUndefined();
  });

  it('may not have classes as Chromium hands them over, emptied', () => {
    expect(parseManaged({ school: 1, classes: [{}, {}] })).toMatchObject({ ok: false, error: { path: 'classes' } });
  });

  it.each([
    ['no object', [], 'the file'],
    ['nothing', undefined, 'the file'],
    ['no version', { name: 'Ashby Down' }, 'school'],
    ['a field that is wrong', { school: 1, policy: { base: 'croften' } }, 'policy.base'],
  ])('names the place of %s', (_, data, path) => {
    expect(parseManaged(data)).toMatchObject({ ok: false, error: { path } });
  });
});
