import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../e2e/drivers/chromium-test.ts';

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
  await expect(page.getByRole('heading', { name: /^C11, / })).toBeVisible();
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

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [address, part] of PAGES) {
    test(`${address} is accessible and nothing of it runs off the page, ${colorScheme}`, async ({ chromium }) => {
      const page = await chromium.extensionPage(`options.html${address}`);
      await page.emulateMedia({ colorScheme });
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      for (const summary of await page.getByText(/^How a school file/).all()) await summary.click();
      for (const [width, text] of [
        [1280, '100%'],
        [320, '100%'],
        [320, '200%'],
      ] as const) {
        await page.setViewportSize({ width, height: 640 });
        await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), text);
        const { violations } = await new AxeBuilder({ page }).include('header').include(part).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    });
  }
}
