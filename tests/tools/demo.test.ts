import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readReturn } from '../../utils/export/read-return.ts';
import { isOfTheDay } from '../e2e/support/sample.ts';
import { ROOT } from '../guards/source.ts';
import { runIn } from './copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'lookout-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// On the days on which the scaffold of a rule, which takes as long, is not tried.
it.runIf(isOfTheDay('demo', 2))('npm start plays its demo to the end, and leaves what it names', async () => {
  const { code, output } = runIn(ROOT, ['tests/tools/demo/film.ts', folder]);
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('LL-000001: the incident') });
  const files = readdirSync(folder);
  expect(files.filter((name) => name.endsWith('.png')).length).toBeGreaterThan(10);
  const csv = files.filter((name) => name.endsWith('.csv'));
  expect(csv).toHaveLength(1);
  const read = await readReturn(readFileSync(join(folder, csv[0] ?? ''), 'utf8'));
  expect(read.problems).toEqual([]);
});
