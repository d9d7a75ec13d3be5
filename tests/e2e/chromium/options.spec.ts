import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { findDock, openLesson, PRACTICE_SCHOOL } from '../../faults/lesson-tab.ts';
import { expect, test } from '../drivers/chromium-test.ts';

/** The school file from the options page to the lesson: all of it holds, or nothing of it. */

const BROKEN = new URL('../../schools/broken/', import.meta.url);

function choose(options: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  return options.getByLabel('School file', { exact: true }).setInputFiles(file);
}

/** What is stored, but for the follow-ups: the background looks through those in its own time. */
async function kept(options: Page): Promise<Record<string, unknown>> {
  const all = await options.evaluate(() => (globalThis as unknown as Extension).chrome.storage.local.get(null));
  return Object.fromEntries(Object.entries(all).filter(([key]) => key !== 'follow-ups'));
}

interface Extension {
  chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };
}

test('the practice school is understood and holds in the lesson, until the default is wanted again', async ({
  page,
  simulator,
  chromium,
}) => {
  const options = await chromium.extensionPage('options.html');
  await choose(options, 'practice.school.json', PRACTICE_SCHOOL);
  await expect(options.getByRole('heading', { name: 'Lantern Hill Primary School (practice)' })).toBeVisible();
  await expect(options.getByText('5B: 12 pupils')).toBeVisible();
  const atRest = JSON.stringify(await kept(options));
  expect(atRest).toContain('Lantern Hill Primary School (practice)');
  const { classes } = JSON.parse(PRACTICE_SCHOOL) as { classes: { pupils: { name: string }[] }[] };
  const pupils = classes.flatMap((one) => one.pupils);
  expect(pupils.length).toBeGreaterThan(0);
  expect(pupils.filter(({ name }) => atRest.includes(name))).toEqual([]);
  await openLesson(page, simulator);
  await expect(page.getByText('Lantern Hill Primary School (practice)')).toBeVisible();

  await options.bringToFront();
  await options.getByRole('button', { name: 'Go back to the default policy' }).click();
  await options.getByRole('button', { name: 'Go back without these' }).click();
  await expect(options.getByRole('heading', { name: 'No file yet: the default policy holds' })).toBeVisible();
  expect(await kept(options)).not.toHaveProperty('school');
  await page.bringToFront();
  await page.reload();
  await findDock(page);
  await expect(page.getByText('Lantern Hill Primary School (practice)')).toHaveCount(0);
});

test('a file that is wrong is one error, and nothing of it is applied', async ({ chromium }) => {
  const options = await chromium.extensionPage('options.html');
  await choose(options, 'practice.school.json', PRACTICE_SCHOOL);
  await expect(options.getByText('The file is in use')).toBeVisible();
  const { school: before } = await kept(options);
  const files = [
    ...readdirSync(BROKEN).map((name) => [name, readFileSync(new URL(name, BROKEN), 'utf8')] as const),
    ['cut-off.school.json', PRACTICE_SCHOOL.slice(0, 400)] as const,
    ['empty.school.json', ''] as const,
    ['picture.school.json', '\uFFFDPNG\r\n\u001A\n'] as const,
  ];
  for (const [name, text] of files) {
    await choose(options, name, text);
    const alert = options.getByRole('alert');
    await expect(alert).toContainText(name);
    await expect(alert).toContainText('Lantern Hill Primary School (practice) holds, as before.');
    await expect(alert.locator('code')).toHaveCount(1);
    expect((await kept(options))['school']).toEqual(before);
  }
  await choose(options, 'practice.school.json', PRACTICE_SCHOOL);
  await expect(options.getByRole('alert')).toHaveCount(0);
});
