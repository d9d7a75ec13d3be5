import { defineConfig } from '@playwright/test';
import { LONG, today } from '../e2e/support/sample.ts';
import { SPECS, TESTS } from './every-other-day.ts';

// Playwright reads this file in each worker: they keep the day on which they began.
process.env['LESSON_LOOKOUT_DAY'] ??= String(today());
const OTHER_DAY = today() % 2 === 0 ? 1 : 0;
const SPECS_NOT_TODAY = SPECS.map((pair) => `**/${pair[OTHER_DAY]}.spec.ts`);
// Playwright compares with file and title in one line.
const TESTS_NOT_TODAY = TESTS.map(
  (pair) => new RegExp(` ${pair[OTHER_DAY].replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`),
);

/**
 * Real Chromium: the end-to-end specs over the built extension, and the few guards that need a real
 * engine. Firefox is vitest's project `firefox`: Playwright cannot drive a stock one.
 */
export default defineConfig({
  testDir: '..',
  testMatch: '**/*.spec.ts',
  testIgnore: LONG ? [] : SPECS_NOT_TODAY,
  grepInvert: LONG ? [] : TESTS_NOT_TODAY,
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 5_000 },
  reporter: [['line']],
});
