import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './source.ts';

/** Written in two halves, so that this file does not hold what it looks for. */
const TRACES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(^|[^\\w.])/${'work'}/|/${'root'}/|/${'home'}/\\w+/|C:\\\\${'Users'}`), 'the path of one machine'],
  [new RegExp(`"${'resolved'}":|^${'registry'}\\s*=`, 'm'), "the address of one machine's package registry"],
  [new RegExp(`BEGIN [A-Z ]*${'PRIVATE'} KEY`), 'a private key'],
];

test('no tracked file holds what belongs to one machine', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
  const found = files.flatMap((file) => tracesIn(file).map((trace) => `${file} holds ${trace}: take it out`));
  expect(files.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});

function tracesIn(file: string): string[] {
  // A file may be deleted and not yet committed; that is no business of this guard.
  const text = readOrEmpty(join(ROOT, file));
  return TRACES.filter(([pattern]) => pattern.test(text)).map(([, name]) => name);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
