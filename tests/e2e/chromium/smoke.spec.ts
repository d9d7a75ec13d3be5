import { expect, test } from '../drivers/chromium-test.ts';
import { stopClock } from '../drivers/virtual-time.ts';

const MONDAY_MORNING = Date.UTC(2026, 10, 23, 9, 59, 50);

test('the extension starts, and its background comes back after it was stopped', async ({ chromium }) => {
  expect(chromium.extensionId).toBe('ljgkombneooidofoblaadlnglonipbok');
  await chromium.worker.evaluate(() => Object.assign(globalThis, { alive: true }));
  await chromium.stopWorker();
});

test('the page and the test share one clock', async ({ page, simulator }) => {
  const time = await stopClock(page, MONDAY_MORNING);
  await time.goto(simulator.url('teams.microsoft.com'));
  await time.advanceTo(MONDAY_MORNING + 10_000);
  expect(await page.evaluate(() => Date.now())).toBe(MONDAY_MORNING + 10_000);
  await time.advance(600_000);
  expect(await page.evaluate(() => Date.now())).toBe(MONDAY_MORNING + 610_000);
});
