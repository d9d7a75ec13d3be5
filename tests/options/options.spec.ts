import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/drivers/chromium-test.ts';
import { expectToStand } from '../e2e/support/stands.ts';

/** The shipped options page in a real browser: the file is kept, the page stands at every size. */

const SCHOOLS = fileURLToPath(new URL('../schools/', import.meta.url));

test.use({ build: 'shipped' });

async function choose(page: Page, file: string): Promise<void> {
  await page.getByLabel('School file', { exact: true }).setInputFiles(`${SCHOOLS}${file}.school.json`);
}

test('a school file is read, kept over a reload, not replaced by a wrong one, and forgotten', async ({ chromium }) => {
  const page = await chromium.extensionPage('options.html');
  const school = page.getByRole('heading', { name: 'Fernmoor Primary School' });
  await expect(page.getByRole('heading', { name: 'No file yet: the default policy holds' })).toBeVisible();
  await choose(page, 'woodlands');
  await expect(school).toBeVisible();
  await page.reload();
  await expect(school).toBeVisible();

  await choose(page, 'broken/ends-before-it-starts');
  await expect(page.getByRole('alert')).toContainText('sessions[1].ends must be after starts ("2026-11-23T11:00")');
  await expect(page.getByRole('alert')).toContainText('Fernmoor Primary School holds, as before.');
  await expect(school).toBeVisible();

  await page.getByRole('button', { name: 'Go back to the default policy' }).click();
  await page.getByRole('button', { name: 'Go back without these' }).click();
  await expect(page.getByRole('heading', { name: 'No file yet: the default policy holds' })).toBeVisible();
});

test('it is accessible and nothing of it runs off the page', async ({ chromium }) => {
  const page = await chromium.extensionPage('options.html');
  await choose(page, 'woodlands');
  await expect(page.getByText('The file is in use')).toBeVisible();
  await choose(page, 'broken/misspelt-field');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectToStand(page, 'options.html');
});
