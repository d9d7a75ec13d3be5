import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { buildFolder } from '../../e2e/drivers/builds.ts';
import { tool } from '../../tools/lib/node.mjs';

/**
 * What stands in packages of others: Preact's way to set markup, which nothing of ours asks for
 * (tests/guards/safety.ts); zod's question whether it may compile its checks, to which the pages' policy says no.
 * And Firefox for Android, which knows the declaration of collected data from 142 on: we are not offered there.
 */
const KNOWN = ['UNSAFE_VAR_ASSIGNMENT', 'DANGEROUS_EVAL', 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION'];

test('Mozilla’s linter takes the build for Firefox', async () => {
  const args = ['lint', '--source-dir', buildFolder('firefox', 'shipped'), '--output', 'json', '--no-config-discovery'];
  // It ends with 1 when it has an error to tell; the report says which.
  const { stdout } = await promisify(execFile)(process.execPath, [tool('web-ext'), ...args]).catch((error) => error);
  const report = JSON.parse(stdout);
  expect(report.errors).toEqual([]);
  expect(report.warnings.filter(({ code }: { code: string }) => !KNOWN.includes(code))).toEqual([]);
});
