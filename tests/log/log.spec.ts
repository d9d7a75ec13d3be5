import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/drivers/chromium-test.ts';
import { expectToStand } from '../e2e/support/stands.ts';
import { readReturn } from '../../utils/export/read-return.ts';
import { draft } from '../incidents/samples.ts';

/** The shipped log page in a real browser: recorded, completed, downloaded, noticed when it is gone. */

test.use({ build: 'shipped' });

/** Records as the background takes it from one of our own pages. */
async function record(page: Page, changes: Parameters<typeof draft>[0]): Promise<void> {
  const answer = await page.evaluate(
    async (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<object> } };
      };
      return await chrome.runtime.sendMessage(message);
    },
    { type: 'record-incident', draft: draft(changes) },
  );
  expect(answer).toHaveProperty('reference');
}

test('an incident is written up, completed and in the week’s file, which verifies', async ({ chromium }) => {
  const page = await chromium.extensionPage('log.html');
  await expect(page.getByRole('heading', { name: 'Nothing recorded yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Record an incident' }).first().click();
  await page.getByLabel('What kind of incident is it?').selectOption({ label: 'Cyber-bullying' });
  await page.getByLabel('What happened?').fill('=HYPERLINK("http://x.example")');
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByRole('heading', { name: 'LL-000001: Cyber-bullying' })).toBeVisible();

  await page.getByLabel('parent telephoned').check();
  await page.getByRole('button', { name: 'Add this to the log' }).click();
  await expect(page.getByText('Stored. LL-000001 is shown as it now stands.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('What was written when (2)')).toBeVisible();

  await page.getByRole('link', { name: 'This week’s return' }).click();
  await page.getByLabel('Your name').fill('Ms R Shah');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Make the return and download it' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^incidents-\d{4}-W\d{2}\.csv$/);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain(`"'=HYPERLINK(""http://x.example"")"`);
  const read = await readReturn(text);
  expect(read.problems).toEqual([]);
  expect(read.records.map((one) => one.fields.action)).toEqual([undefined, 'parent telephoned', undefined]);
});

test('a log that was deleted is reported as a loss', async ({ chromium }) => {
  const page = await chromium.extensionPage('log.html');
  await record(page, {});
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('lesson-lookout-log').addEventListener('success', resolve);
      }),
  );
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('1 record missing');
  await expect(page.getByRole('heading', { name: 'Nothing recorded yet' })).toBeHidden();
});

test('log and popup are accessible and nothing runs off the page', async ({ chromium }) => {
  // axe at each of so many views, in the long run.
  test.setTimeout(120_000);
  const page = await chromium.extensionPage('log.html');
  await record(page, { what: 'x'.repeat(2_000), lesson: 'y'.repeat(300), pupils: [{ name: 'z'.repeat(10_000) }] });
  await record(page, { category: 'disclosure', what: 'words', referredTo: 'DSL', followUpDue: '2026-01-09' });
  await record(page, {});
  const views = [
    'log.html',
    'log.html#LL-000001',
    'log.html#new',
    'log.html#return',
    'log.html#staff',
    'log.html#chair',
    'log.html#remove',
    'log.html#access',
    'log.html#sealed',
    'popup.html',
  ];
  for (const view of views) {
    const open = await chromium.extensionPage(view);
    await expect(open.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(open.getByText(/^(Opening the log|Checking the log|Gathering the week)…$/)).toBeHidden();
    await expectToStand(open, view);
    await open.close();
  }
});
