import { defineConfig } from '@playwright/test';
import { LONG, today } from '../e2e/support/sample.ts';

/**
 * `npm test` has eight minutes on two cores, and a browser for each test is most of them. Of each pair, alike in
 * length, one is run every other day; `npm run test:long` runs all, and LESSON_LOOKOUT_LONG=1 one by hand. Recording,
 * what is lost to faults, the log page and the weekly return run each day.
 */
const EVERY_OTHER_DAY = [
  ['e2e/chromium/moving', 'gallery/gallery'],
  ['e2e/chromium/managed', 'e2e/chromium/unreadable'],
  ['e2e/chromium/left-behind', 'log/log'],
  ['desk/desk', 'options/policy'],
  ['e2e/chromium/hostile', 'welcome/set-up'],
  ['options/timetable', 'options/coverage'],
  ['simulator/zoom', 'simulator/simulator'],
  ['sidepanel/sidepanel', 'platforms/live'],
  ['e2e/chromium/telling', 'options/options'],
  ['options/lists', 'e2e/chromium/options'],
  ['e2e/chromium/zoom-frame', 'gallery/page-hears-nothing'],
  ['e2e/chromium/attendance', 'e2e/chromium/back-forward-cache'],
] as const;

// Playwright reads this file in each worker: they keep the day on which they began.
process.env['LESSON_LOOKOUT_DAY'] ??= String(today());
const NOT_TODAY = EVERY_OTHER_DAY.map((pair) => `**/${pair[today() % 2 === 0 ? 1 : 0]}.spec.ts`);

/**
 * Real Chromium: the end-to-end specs over the built extension, and the few guards that need a real
 * engine. Firefox is vitest's project `firefox`: Playwright cannot drive a stock one.
 */
export default defineConfig({
  testDir: '..',
  testMatch: '**/*.spec.ts',
  testIgnore: LONG ? [] : NOT_TODAY,
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 5_000 },
  reporter: [['line']],
});
