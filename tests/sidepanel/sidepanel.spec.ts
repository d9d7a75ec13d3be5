import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/drivers/chromium-test.ts';
import { classLesson, practiceSchool } from '../e2e/support/class-lesson.ts';
import { useSchool } from '../e2e/support/our-surface.ts';
import { expectToStand } from '../e2e/support/stands.ts';

/** The side panel beside a lesson in another tab, in the built extension; by keyboard. */

const LESSON = classLesson([{ t: 0, update: { id: 'p2', sharing: true } }], 6000);
const CARD = 'Grace Lindqvist is sharing a screen.';
const PICTURES = process.env['GALLERY'] === undefined ? undefined : '.output/gallery/sidepanel';

/** To be looked at: light and dark, wide and narrow, large text. */
async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  for (const [width, scheme, text] of [
    [1280, 'light', '100%'],
    [320, 'light', '100%'],
    [320, 'dark', '100%'],
    [320, 'light', '200%'],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), text);
    await page.screenshot({ path: `${PICTURES}/${name}-${width}-${scheme}-${text}.png`, fullPage: true });
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await page.emulateMedia({ colorScheme: 'light' });
}

test('beside the lesson: its card, an answer and a capture by keyboard, names hidden on a board, a reload, a stopped worker, and opened from the popup', async ({
  page,
  chromium,
  simulator,
}) => {
  test.setTimeout(120_000);
  await useSchool(chromium, practiceSchool({ 'pupil-sharing-screen': { level: 'nudge' } }));
  const panel = await chromium.extensionPage('sidepanel.html');
  await expect(panel.getByText('No meeting is open')).toBeVisible();
  await expectToStand(panel, 'the side panel without a lesson');
  await picture(panel, 'none');

  simulator.registerLesson('lesson', LESSON);
  await page.goto(simulator.url('teams.microsoft.com', '/v2/?lesson=lesson&autostart=1&controls=0&churn=0&view=40'));
  const line = panel.getByRole('listitem').filter({ hasText: CARD });
  await expect(line).toBeVisible({ timeout: 40_000 });
  await expect(panel.getByText('Watching the lesson')).toBeVisible();
  await expectToStand(panel, 'the side panel with a card');
  await picture(panel, 'card');

  // One key each: from the card with what it says, and without a card.
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Record', exact: true }).focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('link', { name: 'Complete LL-000001' })).toBeVisible();
  await panel.getByRole('button', { name: 'Record an incident' }).focus();
  await panel.keyboard.press('Space');
  await expect(panel.getByRole('link', { name: 'Complete LL-000002' })).toBeVisible();

  await panel.getByRole('button', { name: 'Hide names: on a classroom board' }).press('Enter');
  await expect(line).toHaveCount(0);
  await expect(panel.getByText('1 thing to look at in the meeting')).toBeVisible();
  await expect(page.getByText(CARD)).toHaveCount(0);
  await picture(panel, 'hidden');
  await panel.getByRole('button', { name: 'Show names for 15 seconds' }).press('Enter');
  await expect(line).toBeVisible();
  await panel.getByRole('button', { name: 'Show names again' }).press('Enter');

  await chromium.stopWorker();
  await page.reload();
  await expect(line).toBeVisible({ timeout: 40_000 });
  await panel.reload();
  await expect(line).toBeVisible();
  await panel.getByRole('button', { name: 'Dismiss', exact: true }).press('Enter');
  await expect(line).toHaveCount(0);
  await expect(page.getByText(CARD)).toHaveCount(0);

  // What the card's capture took along, on the log page.
  const log = await chromium.extensionPage('log.html#LL-000001');
  const context = log.locator('details', { hasText: 'Who was there, and the five minutes before' });
  await context.locator('summary').click();
  await expect(context.getByText('Seen in the meeting')).toBeVisible();
  await expect(context.locator('.names')).toContainText('Ben Carrick');
  await picture(log, 'log-context');
  await log.goto(`chrome-extension://${chromium.extensionId}/log.html#new`);
  await log.getByLabel('Find a kind').fill('image');
  await log.getByLabel('What kind of incident is it?').selectOption('sexual-image');
  await expect(log.getByRole('link', { name: 'Ring 01632 960110' })).toHaveAttribute('href', 'tel:01632960110');
  await picture(log, 'log-urgent');

  // From the popup, in the window before the teacher.
  const popup = await chromium.extensionPage('popup.html');
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Open beside the page' }).click();
  const panels = () =>
    log.evaluate(async () => {
      const { runtime } = (globalThis as unknown as WithContexts).chrome;
      const contexts = await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
      return contexts.map(({ documentUrl }) => new URL(documentUrl).pathname);
    });
  await expect.poll(panels).toEqual(['/sidepanel.html']);
});

interface WithContexts {
  chrome: { runtime: { getContexts(what: { contextTypes: string[] }): Promise<{ documentUrl: string }[]> } };
}
