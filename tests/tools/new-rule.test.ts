import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { RULE_IDS } from '../../utils/policy/rule-ids.ts';
import { isOfTheDay } from '../e2e/support/sample.ts';
import { ROOT } from '../guards/source.ts';
import { copyOfRepository, runIn } from './copy.ts';
import { tool } from './lib/node.mjs';

const copy = copyOfRepository();
afterAll(copy.remove);

const TSC = [tool('tsc'), '--noEmit'];

const isBuilt = (id: string) => existsSync(join(ROOT, 'utils/policy/rules', `${id}.ts`));
/** One that the contract names and nobody has built, and one that no policy has heard of. */
const IDS = [RULE_IDS.find((id) => !isBuilt(id)), 'pupil-wears-hat'].filter((id) => id !== undefined);

// Each builds a copy of the whole: one of the two scaffolds a day.
test.runIf(isOfTheDay('rule scaffold', 2)).each(IDS)('the scaffold of %s is green as it is written', (id) => {
  const { code, output } = runIn(copy.folder, ['tests/tools/new-rule.mjs', id]);
  expect(output).toContain(`wrote utils/policy/rules/${id}.ts`);
  expect(code).toBe(0);
  expect(readFileSync(join(copy.folder, 'utils/policy/rules/index.ts'), 'utf8')).toContain(`'./${id}.ts'`);

  const files = [...output.matchAll(/^wrote (\S+\.ts)$/gm)].map(([, file = '']) => file);
  const format = [tool('biome'), 'format', '--config-path=tests/tools/format.json', ...files];
  const vitest = [tool('vitest'), 'run', '--config', 'tests/tools/vitest.config.ts', '--project', 'unit'];
  expect(runIn(copy.folder, TSC)).toEqual({ code: 0, output: '' });
  expect(runIn(copy.folder, format)).toMatchObject({ code: 0 });
  const green = { code: 0, output: expect.stringMatching(/Tests .*\d passed/) };
  expect(runIn(copy.folder, [...vitest, 'tests/policy/policies', 'tests/guards/layers'])).toMatchObject(green);
  expect(runIn(copy.folder, [...vitest, 'tests/policy/lessons', '-t', `lessons of ${id} `])).toMatchObject(green);
});

test('a rule that is there, or an id that is none, is refused and nothing is written', () => {
  expect(runIn(copy.folder, ['tests/tools/new-rule.mjs', 'one-to-one'])).toEqual({
    code: 1,
    output: 'utils/policy/rules/one-to-one.ts is there already.\n',
  });
  expect(runIn(copy.folder, ['tests/tools/new-rule.mjs', 'Not An Id'])).toMatchObject({ code: 1 });
});
