import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { rolldown } from 'rolldown';

interface Reader {
  /** A real page with the reader in it, and no extension. */
  readonly page: Page;
}

/** Playwright's test with the reader under test bundled into the page, in the real engine. */
export const test = base.extend<Reader, { readonly bundle: string }>({
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({
        ...launchOptions,
        executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
        chromiumSandbox: process.getuid?.() !== 0,
      }),
    { scope: 'worker' },
  ],
  bundle: [
    async ({}, use) => {
      const build = await rolldown({ input: join(import.meta.dirname, 'in-page.ts') });
      const { output } = await build.generate({ format: 'iife' });
      await build.close();
      await use(output[0].code);
    },
    { scope: 'worker' },
  ],
  page: async ({ page, bundle }, use) => {
    await page.addScriptTag({ content: bundle });
    await use(page);
  },
});

export { expect } from '@playwright/test';
