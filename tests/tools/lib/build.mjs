import { tool } from './node.mjs';
import { capture, Refusal, say } from './run.mjs';

/** Each build by its name in `.output`, with WXT's name of the browser and the switch of the test build. */
const BUILDS = {
  'chrome-mv3': ['chrome', ''],
  'test-chrome-mv3': ['chrome', '1'],
  'firefox-mv3': ['firefox', ''],
  'test-firefox-mv3': ['firefox', '1'],
};

/**
 * Builds the extension into `.output`.
 * @param {{ node: string, env: NodeJS.ProcessEnv }} tools
 * @param {(keyof typeof BUILDS)[]} [names] default: all four
 * @throws {Refusal} with WXT's own message when one does not build
 */
export async function build({ node, env }, names = Object.keys(BUILDS)) {
  const began = performance.now();
  // One after the other: WXT writes its types into `.wxt` on every build.
  for (const name of names) {
    const [browser, test] = BUILDS[name];
    const withBuild = { ...env, LESSON_LOOKOUT_TEST_BUILD: test };
    const { code, output } = await capture(node, [tool('wxt'), 'build', '-b', browser], withBuild);
    if (code !== 0) throw new Refusal(`${output.trimEnd()}\n${name} does not build.`);
  }
  say(`Built ${names.join(', ')} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}
