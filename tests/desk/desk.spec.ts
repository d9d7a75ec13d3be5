import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Chromium } from '../e2e/drivers/chromium.ts';
import { expect, test } from '../e2e/drivers/chromium-test.ts';
import { expectToStand } from '../e2e/support/stands.ts';

/**
 * The way of a return in the shipped build, from the DSL's key to the teacher's closed week. In a real
 * browser because the extension's own CSP, its downloads and its pages' file inputs are what it stands on.
 */

test.use({ build: 'shipped' });

const PASSPHRASE = 'four quiet grey otters';

interface Saved {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

async function saved(page: Page, button: string): Promise<Saved> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await downloading;
  return {
    name: download.suggestedFilename(),
    mimeType: 'application/octet-stream',
    buffer: readFileSync(await download.path()),
  };
}

/** The school's file, chosen on the options page as a person does. */
async function useSchool(chromium: Chromium, school: object): Promise<void> {
  const options = await chromium.extensionPage('options.html');
  const buffer = Buffer.from(JSON.stringify(school));
  await options
    .getByLabel('School file')
    .setInputFiles({ name: 'a.school.json', mimeType: 'application/json', buffer });
  await expect(options.getByText('The file is in use')).toBeVisible();
  await options.getByRole('link', { name: 'For the DSL' }).click();
  await expect(options.getByRole('heading', { level: 1, name: 'For the DSL' })).toBeVisible();
  await options.close();
}

test('a return is sealed to the DSL’s key, opened, verified, and its receipt closes the week', async ({ chromium }) => {
  // Two passphrases are stretched, on purpose slowly, on a machine that runs other suites beside this one.
  test.setTimeout(120_000);
  const desk = await chromium.extensionPage('desk.html');
  await desk.getByLabel('A new passphrase').fill(PASSPHRASE);
  await desk.getByLabel('The same passphrase again').fill(PASSPHRASE);
  const key = await saved(desk, 'Make the key and download it');
  expect(key.name).toBe('lesson-lookout-dsl-key.age');
  const recipient = await desk.getByText(/^age1/).textContent();

  await useSchool(chromium, { school: 1, name: 'Hillside Primary School', keys: { dsl: recipient } });
  const log = await chromium.extensionPage('log.html#return');
  await log.getByLabel('Your name').fill('Ms R Shah');
  const sealed = await saved(log, 'Make the return and download it');
  expect(sealed.name).toMatch(/^incidents-\d{4}-W\d{2}\.csv\.age$/);
  expect(sealed.buffer.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/);
  expect(sealed.buffer.includes('Shah')).toBe(false);

  await desk.reload();
  await desk.getByLabel('The weekly return').setInputFiles(sealed);
  await desk.getByLabel('Your key file').setInputFiles(key);
  await desk.getByLabel('Its passphrase').fill(PASSPHRASE);
  await desk.getByRole('button', { name: 'Open and verify' }).click();
  await expect(desk.getByText('This return is whole')).toBeVisible({ timeout: 30_000 });
  await expect(desk.getByRole('article')).toContainText('nil return');
  await expectToStand(desk, 'the page for the DSL');
  const receipt = await desk.getByText(/^LL-000001 [0-9a-f]{8}$/).textContent();

  await log.getByRole('link', { name: 'Enter the DSL’s receipt for LL-000001' }).click();
  await log.getByLabel('Receipt').fill(receipt ?? '');
  await log.getByRole('button', { name: 'Enter the receipt' }).click();
  await expect(log.getByText(/^Confirmed by the DSL on /)).toBeVisible();
  await expectToStand(log, 'a confirmed return');
});
