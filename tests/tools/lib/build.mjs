import { tool } from './node.mjs';
import { capture, Refusal, say } from './run.mjs';

/**
 * Builds all four copies.
 * @param {{ node: string, env: NodeJS.ProcessEnv }} tools
 * @throws {Refusal} with WXT's own message when one does not build
 */
export async function build({ node, env }) {
  const began = performance.now();
  // One after the other: WXT writes its types into `.wxt` on every build.
  for (const browser of ['chrome', 'firefox']) {
    for (const test of ['', '1']) {
      const withBuild = { ...env, LESSON_LOOKOUT_TEST_BUILD: test };
      const { code, output } = await capture(node, [tool('wxt'), 'build', '-b', browser], withBuild);
      if (code !== 0) throw new Refusal(`${output.trimEnd()}\nThe extension does not build for ${browser}.`);
    }
  }
  say(`Built the extension for Chromium and Firefox (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}
