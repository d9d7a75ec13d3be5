import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../e2e/drivers/chromium-test.ts';
import { expectToStand } from '../e2e/support/stands.ts';

/** The shipped page in a real browser: the editor is a file of its own there, and the card's own sheet is drawn. */

test.use({ build: 'shipped' });

const CHECK = fileURLToPath(new URL('../tools/check-school.mjs', import.meta.url));

test('a rule is changed, kept, and exported as a file that the school’s IT can check', async ({ chromium }) => {
  const page = await chromium.extensionPage('options.html');
  await page.getByRole('link', { name: 'Your policy', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Your policy' })).toBeFocused();
  await page.getByLabel('Start from').selectOption('crofton');
  await page.getByRole('button', { name: 'Start from this policy' }).click();
  await expect(page.getByText('Your policy starts from Crofton now.')).toBeVisible();
  await page.getByLabel('Search').fill('C8');
  await page.getByRole('link', { name: 'You are alone with one pupil.' }).click();

  await page.getByRole('radio', { name: /^Urgent/ }).check();
  await page.getByLabel('Your school’s own paragraph').fill('4.2');
  await page.getByLabel('Your school’s own words').fill('Nobody is alone with one pupil.');
  // What was typed is not lost by a link: Esc stays.
  await page.getByRole('link', { name: 'All rules' }).click();
  await expect(page.getByRole('dialog', { name: 'Your changes here are not saved' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.preview-card .clause')).toContainText('Nobody is alone with one pupil.');
  await page.getByRole('button', { name: 'Save this rule' }).click();
  await expect(page.getByText(/^Saved: /)).toBeVisible();

  await page.reload();
  await expect(page.getByLabel('Your school’s own words')).toHaveValue('Nobody is alone with one pupil.');
  await page.getByRole('link', { name: 'All rules' }).click();
  await page.getByLabel('Show').selectOption('changed');
  await expect(page.getByText('Level: urgent (in Crofton: a nudge)')).toBeVisible();
  await expectToStand(page, 'the policy');
  const exported = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save it without class lists' }).click();
  const checked = execFileSync('node', [CHECK, await (await exported).path(), '--managed'], { encoding: 'utf8' });
  expect(checked).toContain('can be used in managed storage');
  expect(checked).toContain('Policy: Crofton; 1 rule changed');
});

test('the details of the school are kept, and the page stands', async ({ chromium }) => {
  const page = await chromium.extensionPage('options.html');
  await page.getByRole('link', { name: 'School details' }).click();
  const review = page.getByRole('region', { name: 'The policy’s review' });
  await review.getByLabel('Review due on').fill('2020-09-01');
  await review.getByRole('button', { name: 'Save: The policy’s review', exact: true }).click();
  await expect(page.getByText(/^The review of your school’s policy was due on 1 September 2020/)).toBeVisible();
  await page.reload();
  await expect(review.getByLabel('Review due on')).toHaveValue('2020-09-01');
  await expectToStand(page, 'the details of the school');
});
