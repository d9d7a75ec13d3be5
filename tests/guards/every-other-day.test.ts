import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SPECS, TESTS } from '../tools/every-other-day.ts';
import { ROOT } from './source.ts';

const ALL = globSync('tests/**/*.spec.ts', { cwd: ROOT });

it('what is run every other day is there, once', () => {
  const specs = SPECS.flat();
  expect(specs.filter((name) => !existsSync(join(ROOT, 'tests', `${name}.spec.ts`)))).toEqual([]);
  expect(new Set(specs).size).toBe(specs.length);
  const daily = ALL.filter((path) => !specs.some((name) => path.endsWith(`${name}.spec.ts`)));
  const text = daily.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('');
  // Renamed, or in a file that has days of its own, a test would be run each day or never on some.
  expect(TESTS.flat().filter((title) => text.split(`('${title}'`).length !== 2)).toEqual([]);
});
