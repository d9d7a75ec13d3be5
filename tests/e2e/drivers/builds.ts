import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `shipped`: what a school installs. `test`: the same with an open shadow root and, in Chromium, a fixed id. */
export type Build = 'shipped' | 'test';

const FOLDERS = {
  chromium: { shipped: 'chrome-mv3', test: 'test-chrome-mv3' },
  firefox: { shipped: 'firefox-mv3', test: 'test-firefox-mv3' },
} as const;

/**
 * @returns the absolute folder of a built extension
 * @throws when it has not been built
 */
export function buildFolder(browser: 'chromium' | 'firefox', build: Build): string {
  const folder = fileURLToPath(new URL(`../../../.output/${FOLDERS[browser][build]}`, import.meta.url));
  if (!existsSync(folder)) throw new Error(`There is no ${build} build for ${browser}: run "npm run build" first.`);
  return folder;
}
