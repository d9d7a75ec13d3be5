// `npm run replay`: the extension's own core over a lesson file, under any Node from 20 on. Standard output belongs to
// utils/replay/cli.ts alone, and so does the exit code.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './lib/run.mjs';

if (!existsSync(join(ROOT, 'node_modules', 'rolldown'))) {
  process.stderr.write('Run "npm ci" first.\n');
  process.exit(1);
}
// Imported only now: without node_modules a static import would end in a stack trace.
const { rolldown } = await import('rolldown');

/** Bundled anew each time: it takes a fraction of a second, and nothing can go stale. */
async function bundle() {
  const build = await rolldown({
    cwd: ROOT,
    input: 'utils/replay/cli.ts',
    platform: 'node',
    transform: { define: { __TEST_BUILD__: 'false' } },
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  return output[0].code;
}

// Browsers that we support have Temporal; this Node may not.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
const folder = mkdtempSync(join(tmpdir(), 'lookout-replay-'));
// The CLI may end the process itself, so a `finally` would not do.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'replay.mjs');
writeFileSync(file, await bundle());
await import(pathToFileURL(file).href);
