import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { POLICY_NAMES } from '../../utils/policy/policies/index.ts';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';

const SCHOOLS = new URL('../schools/', import.meta.url);
const BROKEN = new URL('broken/', SCHOOLS);

function filesIn(folder: URL): string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.school.json'));
}

/** Every broken file and the one error that it brings. */
const ERRORS: Readonly<Record<string, string>> = {
  'another-version': 'school: must be 1, the version of the format that this product reads; here stands 2',
  'ends-before-it-starts':
    'sessions[1].ends: must be after starts ("2026-11-23T11:00"); here stands "2026-11-23T10:45"',
  'misspelt-field': 'classes[0].pupils[1].vidoe: is not a field of a pupil; did you mean "video"?',
  'misspelt-rule': 'policy.rules.second-adult-mising: is not a field of rules; did you mean "second-adult-missing"?',
  'pupil-twice': 'classes[0].pupils[1].name: is in classes[0].pupils[0] too; take one out, or give each their id',
  'session-of-no-class': 'sessions[0].class: must be the id of a class in this file, not "Oka"; did you mean "Oak"?',
  'unknown-policy': 'policy: is not known here; did you mean "woodlands"?',
};

describe('the example schools', () => {
  it.each(filesIn(SCHOOLS))('%s is read', (file) => {
    const parsed = parseSchoolFile(readFileSync(new URL(file, SCHOOLS), 'utf8'));
    expect(parsed).toMatchObject({ ok: true });
  });

  it('stand for each of the five texts', () => {
    const names = filesIn(SCHOOLS).map((file) => file.replace('.school.json', ''));
    expect(names).toEqual(expect.arrayContaining(POLICY_NAMES.filter((name) => name !== 'default')));
  });

  it.each(filesIn(BROKEN))('broken/%s brings one error, with its place and the mend', (file) => {
    const parsed = parseSchoolFile(readFileSync(new URL(file, BROKEN), 'utf8'));
    const said = parsed.ok ? 'ok' : `${parsed.error.path}: ${parsed.error.message}`;
    expect(said).toBe(ERRORS[file.replace('.school.json', '')]);
  });
});
