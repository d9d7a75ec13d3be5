import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isOfTheDay } from '../e2e/support/sample.ts';
import { copyOfRepository, runIn } from './copy.ts';
import { tool } from './lib/node.mjs';

const copy = copyOfRepository();
afterAll(copy.remove);

const TSC = [tool('tsc'), '--noEmit'];

// Each builds a copy of the whole: one of the two scaffolds a day.
test.runIf(isOfTheDay('new-probe', 2))('probes of a known and of a new signal are green as they are written', () => {
  for (const [signal, selector] of [
    ['hangup', '[data-tid="leave-button"]'],
    ['ended', '#call-is-over'],
    ['whiteboard', '[data-cid^="whiteboard-"]'],
  ] as const) {
    expect(runIn(copy.folder, ['tests/tools/new-probe.mjs', signal, selector])).toMatchObject({ code: 0 });
    expect(readFileSync(join(copy.folder, 'utils/platforms/teams/probes.ts'), 'utf8')).toContain(`'${selector}'`);
  }
  for (const [signal, selector] of [
    ['leave', '.footer__exit-btn'],
    ['over', '[aria-label="It is over"]'],
    ['poll', '[feature-type="poll"]'],
  ] as const) {
    expect(runIn(copy.folder, ['tests/tools/new-probe.mjs', '--zoom', signal, selector])).toMatchObject({ code: 0 });
    expect(readFileSync(join(copy.folder, 'utils/platforms/zoom/probes.ts'), 'utf8')).toContain(`'${selector}'`);
  }
  const format = [tool('biome'), 'format', '--write', '--config-path=tests/tools/format.json', 'utils/platforms'];
  expect(runIn(copy.folder, format)).toMatchObject({ code: 0 });
  expect(runIn(copy.folder, TSC)).toEqual({ code: 0, output: '' });

  const green = { code: 0, output: expect.stringMatching(/\d passed/) };
  const vitest = [tool('vitest'), 'run', '--config', 'tests/tools/vitest.config.ts', '--project', 'unit'];
  expect(
    runIn(copy.folder, [...vitest, 'tests/platforms/teams-fixtures', 'tests/platforms/zoom-fixtures']),
  ).toMatchObject(green);
  const playwright = [tool('playwright'), 'test', '--config', 'tests/tools/playwright.config.ts'];
  expect(runIn(copy.folder, [...playwright, 'tests/platforms/probes', '-g', 'probe'])).toMatchObject(green);
});

test('a probe that is there, and a selector of more than one element, are refused', () => {
  expect(runIn(copy.folder, ['tests/tools/new-probe.mjs', 'hangup', '#hangup-button'])).toEqual({
    code: 1,
    output: '#hangup-button is a probe already.\n',
  });
  for (const selector of ['', 'div > p', '.r1f29', "[data-tid='x']"]) {
    expect(runIn(copy.folder, ['tests/tools/new-probe.mjs', 'hangup', selector])).toMatchObject({
      code: 1,
      output: expect.stringContaining('usage: '),
    });
  }
  for (const selector of ['.css-1x2y3z', '#react-aria-1', '.footer .button', '']) {
    expect(runIn(copy.folder, ['tests/tools/new-probe.mjs', '--zoom', 'leave', selector])).toMatchObject({ code: 1 });
  }
});
