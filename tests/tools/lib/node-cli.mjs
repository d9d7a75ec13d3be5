import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run.mjs';

/**
 * Runs a command of the extension's own source under any Node from 20 on. Standard output and the exit code belong to it.
 *
 * @param {string} input its file, from the repository's root
 */
export async function runSource(input) {
  if (!existsSync(join(ROOT, 'node_modules', 'rolldown'))) {
    process.stderr.write('Run "npm ci" first.\n');
    process.exit(1);
  }
  // Browsers that we support have Temporal; this Node may not.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  const folder = mkdtempSync(join(tmpdir(), 'lookout-command-'));
  // The command may end the process itself, so a `finally` would not do.
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'command.mjs');
  writeFileSync(file, await bundle(input));
  await import(pathToFileURL(file).href);
}

/** Bundled anew each time: it takes a fraction of a second, and nothing can go stale. */
async function bundle(input) {
  // Imported only now: without node_modules a static import would end in a stack trace.
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    cwd: ROOT,
    input,
    platform: 'node',
    transform: { define: { __TEST_BUILD__: 'false' } },
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  return output[0].code;
}
