import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../guards/source.ts';
import { runIn } from './copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'lookout-check-school-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(school: string | Uint8Array | object, ...more: string[]): { code: number; output: string } {
  const file = join(folder, 'ours.school.json');
  const isFile = typeof school === 'string' || school instanceof Uint8Array;
  writeFileSync(file, isFile ? school : JSON.stringify({ school: 1, ...school }));
  const { code, output } = runIn(ROOT, ['tests/tools/check-school.mjs', file, ...more]);
  return { code, output: output.replaceAll(file, 'FILE') };
}

const SESSION = { class: '5B', starts: '2026-11-23T10:00', ends: '2026-11-23T11:00' };

describe('npm run check:school', () => {
  it('says in a few lines what was understood', () => {
    const { code, output } = check({
      name: 'Ashby \u001B[31m Down',
      policy: { base: 'crofton' },
      classes: [{ id: '5B', pupils: [{ name: 'Leo Farthing' }] }],
      sessions: [SESSION],
    });
    expect(code).toBe(0);
    const lines = output.trimEnd().split('\n');
    expect(lines.slice(0, 3)).toEqual(['FILE can be used.', 'School: "Ashby \\u001b[31m Down"', 'Policy: Crofton']);
    expect(lines).toContain('Classes: "5B" 1 pupil');
    expect(lines).toContain('Timetable: 1 session');
    expect(lines.length).toBeLessThan(25);
    expect(output).not.toContain('Farthing');
  });

  it('says the one thing that is wrong, and how to mend it', () => {
    expect(check({ polcy: 'crofton' })).toEqual({
      code: 2,
      output: 'FILE: polcy: is not a field of a school file; did you mean "policy"?\n',
    });
  });

  it('says which line is not UTF-8', () => {
    expect(check(Buffer.from('{ "school": 1,\n"name": "Zo\u00EB" }', 'latin1'))).toEqual({
      code: 2,
      output: 'FILE: line 2: is not UTF-8 text; save the file as UTF-8\n',
    });
  });

  it('refuses for managed storage what may not lie there', () => {
    const school = { policy: { base: 'crofton' }, classes: [] };
    const said = /^FILE: classes: must not be in managed storage, .*in clear on every device/;
    expect(check(school, '--managed')).toEqual({ code: 2, output: expect.stringMatching(said) });
  });

  it('takes a file that is made for managed storage', () => {
    const school = { policy: { base: 'crofton', rules: { 'one-to-one': { level: 'off' } } }, sessions: [SESSION] };
    expect(check(school, '--managed')).toEqual({
      code: 0,
      output: expect.stringMatching(/^FILE can be used in managed storage\.\n/),
    });
  });

  it('names a file that is not there, and its usage', () => {
    const run = (...args: string[]) => runIn(ROOT, ['tests/tools/check-school.mjs', ...args]);
    expect(run('none.school.json')).toEqual({
      code: 2,
      output: 'none.school.json: cannot be read; is the path right?\n',
    });
    const usage = { code: 2, output: expect.stringMatching(/^usage: npm run --silent check:school -- /) };
    for (const args of [[], ['a', '--manged']]) expect(run(...args)).toEqual(usage);
  });
});
