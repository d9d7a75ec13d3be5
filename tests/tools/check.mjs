// `npm run check`: everything that needs neither a build nor a browser, in seconds.
import { bootstrap } from './bootstrap.mjs';
import { tool } from './lib/node.mjs';
import { capture, command } from './lib/run.mjs';

const CONFIGS = 'tests/tools';

/** What is checked, how, and what to do when it fails. */
const STEPS = [
  ['format', ['biome', 'format', `--config-path=${CONFIGS}/format.json`, '.'], 'npm run format mends it'],
  ['lint', ['oxlint', '-c', `${CONFIGS}/oxlintrc.json`, '.'], 'each finding names its rule'],
  ['types', ['tsc', '--noEmit'], 'the first error is usually the cause of the others'],
  ['unused code', ['knip', '--no-config-hints', '--config', `${CONFIGS}/knip.json`], 'delete it, or use it'],
  ['unit tests', ['vitest', 'run', '--config', `${CONFIGS}/vitest.config.ts`, '--project', 'unit'], 'see above'],
];

await command(async () => {
  const { node, env } = await bootstrap();
  const check = async ([name, [program, ...args], remedy]) => {
    const { code, output, seconds } = await capture(node, [tool(program), ...args], { ...env, NO_COLOR: '1' });
    process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)\n`);
    if (code !== 0) process.stdout.write(`${output.trimEnd()}\n       -> ${name}: ${remedy}\n`);
    return code === 0;
  };
  const [tests, ...quick] = STEPS.toReversed();
  const results = await Promise.all(quick.map(check));
  results.push(await check(tests));
  return results.every(Boolean) ? 0 : 1;
});
