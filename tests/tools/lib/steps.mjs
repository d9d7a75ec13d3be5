import { tool } from './node.mjs';
import { capture } from './run.mjs';

const CONFIGS = 'tests/tools';

export const VITEST = ['vitest', 'run', '--config', `${CONFIGS}/vitest.config.ts`, '--allowOnly=false'];
export const PLAYWRIGHT = ['playwright', 'test', '--config', `${CONFIGS}/playwright.config.ts`];

/** The checks that read the source alone: name, command, and what to do when one fails. */
export const SOURCE_CHECKS = [
  ['format', ['biome', 'format', `--config-path=${CONFIGS}/format.json`, '.'], 'npm run format mends it'],
  ['lint', ['oxlint', '-c', `${CONFIGS}/oxlintrc.json`, '.'], 'each finding names its rule'],
  ['types', ['tsc', '--noEmit'], 'the first error is usually the cause of the others'],
  ['unused code', ['knip', '--no-config-hints', '--config', `${CONFIGS}/knip.json`], 'delete it, or use it'],
];

/**
 * Runs one check and says in one line how it went; its output only when it failed.
 * @returns {Promise<boolean>} true when it passed
 */
export async function runCheck([name, [program, ...args], remedy], { node, env }) {
  const { code, output, seconds } = await capture(node, [tool(program), ...args], { ...env, NO_COLOR: '1' });
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)\n`);
  if (code !== 0) process.stdout.write(`${output.trimEnd()}\n       -> ${name}: ${remedy}\n`);
  return code === 0;
}
