import { test as base, type Page } from '@playwright/test';
import { type Simulator, startSimulator } from '../../simulator/server.mjs';
import type { Build } from './builds.ts';
import { type Chromium, launchChromium } from './chromium.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Which build the test drives; `test.use({ build: 'shipped' })` for the few that must not look inside. */
  build: Build;
  chromium: Chromium;
  /** An empty tab of that browser. */
  page: Page;
}

/**
 * Playwright's `test` with the built extension in a Chromium of its own and the simulator behind every
 * host. Each test fails if anything in the browser asked for a host that is not the meeting's.
 */
export const test = base.extend<Fixtures, { simulator: Simulator }>({
  build: ['test', { option: true }],
  simulator: [
    async ({}, use) => {
      const simulator = await startSimulator();
      await use(simulator);
      await simulator.close();
    },
    { scope: 'worker' },
  ],
  chromium: async ({ build, simulator, colorScheme, viewport }, use) => {
    const chromium = await launchChromium({
      build,
      simulatorPort: simulator.port,
      ...(colorScheme === 'dark' ? { colorScheme } : {}),
      ...(viewport === null ? {} : { viewport }),
    });
    try {
      await use(chromium);
    } finally {
      await chromium.close();
    }
    const foreign = simulator.foreignHosts();
    if (foreign.length > 0) throw new Error(`Something asked for ${foreign.join(', ')}.`);
  },
  page: async ({ chromium }, use) => {
    await use(chromium.context.pages()[0] ?? (await chromium.context.newPage()));
  },
});
