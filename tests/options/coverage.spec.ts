import { expect, test } from '../e2e/drivers/chromium-test.ts';
import { expectToStand } from '../e2e/support/stands.ts';

/** What the policies ask, and a rule's page, in a real browser: reached by links, whole at every size. */

test.use({ build: 'shipped' });

test('from the school to the policies, from a clause to its rule, and back', async ({ chromium }) => {
  const page = await chromium.extensionPage('options.html');
  await page.getByRole('link', { name: 'What the policies ask' }).click();
  await expect(page.getByRole('heading', { name: 'What the policies ask' })).toBeFocused();
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(142);

  await page.getByRole('link', { name: 'Crofton' }).click();
  await expect(page.getByRole('heading', { name: 'Crofton' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Crofton' })).toBeInViewport();

  await page.getByLabel('Show').selectOption({ label: await page.getByRole('option', { name: /^Later/ }).innerText() });
  await expect(page.getByRole('heading', { name: /^C19, / })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^C1, / })).toHaveCount(0);

  await page.getByLabel('Show').selectOption('all');
  const clause = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^C1, / }) });
  await clause.getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Microphone on' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Microphone on' })).toBeInViewport();
  await expect(page).toHaveTitle('Microphone on · Lesson Lookout');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Crofton' })).toBeFocused();
});

/** Of the policies' page counts, filter and one text: the other four are drawn alike, and 142 clauses take axe a minute. */
const PAGES = [
  ['#coverage', 'main > section:nth-of-type(-n + 2)'],
  ['#rule/pupil-microphone-open', 'main'],
] as const;

for (const [address, part] of PAGES) {
  test(`${address} is accessible and nothing of it runs off the page`, async ({ chromium }) => {
    const page = await chromium.extensionPage(`options.html${address}`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    for (const summary of await page.getByText(/^How a school file/).all()) await summary.click();
    await expectToStand(page, address, ['header', part]);
  });
}
