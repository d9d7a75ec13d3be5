import { defineConfig } from '@playwright/test';

/**
 * Real Chromium: the end-to-end specs over the built extension, and the few guards that need a real
 * engine. Firefox is vitest's project `firefox`: Playwright cannot drive a stock one.
 */
export default defineConfig({
  testDir: '..',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 5_000 },
  reporter: [['line']],
});
