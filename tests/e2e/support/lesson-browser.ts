import { launchChromium, type Chromium } from '../drivers/chromium.ts';
import { test as base } from '../drivers/chromium-test.ts';

export { expect } from '../drivers/chromium-test.ts';

/**
 * The same `test` with one browser for all lessons of a worker, and a tab of its own for each test: a lesson takes
 * less time than a browser to start. For what leaves nothing behind in the extension but the school.
 */
export const test = base.extend<object, { browserOfLessons: Chromium }>({
  browserOfLessons: [
    async ({ simulator }, use) => {
      const chromium = await launchChromium({ build: 'test', simulatorPort: simulator.port });
      try {
        await use(chromium);
      } finally {
        await chromium.close();
      }
      const foreign = simulator.foreignHosts();
      if (foreign.length > 0) throw new Error(`Something asked for ${foreign.join(', ')}.`);
    },
    { scope: 'worker' },
  ],
  chromium: async ({ browserOfLessons }, use) => {
    await use(browserOfLessons);
  },
  page: async ({ browserOfLessons }, use) => {
    const page = await browserOfLessons.context.newPage();
    await use(page);
    await page.close();
  },
});
