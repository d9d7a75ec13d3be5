// What every command begins with: Node built-ins only, so that a fresh clone with Node 20 and npm is enough.
import { ensureBrowsers } from './lib/browsers.mjs';
import { ensureDependencies, ensureNode } from './lib/node.mjs';

/**
 * Finds or installs what a command needs; throws a Refusal of one line that says what to install.
 * @param {('chromium' | 'firefox')[]} [browsers] those that the command drives
 * @returns {Promise<{ node: string, env: NodeJS.ProcessEnv, chromium?: string, firefox?: string }>}
 *   `env` starts the right Node and carries the browsers' paths as CHROMIUM and FIREFOX
 */
export async function bootstrap(browsers = []) {
  const { node, env } = await ensureNode();
  await ensureDependencies({ node, env });
  const found = await ensureBrowsers(browsers);
  return {
    node,
    ...found,
    env: {
      ...env,
      ...(found.chromium === undefined ? {} : { CHROMIUM: found.chromium }),
      ...(found.firefox === undefined ? {} : { FIREFOX: found.firefox }),
    },
  };
}
