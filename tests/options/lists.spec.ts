import { expect, test } from '../e2e/drivers/chromium-test.ts';
import { expectToStand } from '../e2e/support/stands.ts';

/** A class list in the shipped options page: bytes from a real file, kept over a reload; the page stands at every size. */

test.use({ build: 'shipped' });

/** Windows-1252, as a spreadsheet saves plain "CSV": no UTF-8. */
const LIST = Buffer.from(
  'Legal Surname;Legal Forename;Reg;Adno;Video consent;Parents/Carers;Exclusion date;Free School Meals\r\n' +
    'Müller;Zoë;5B;001042;Y;Mr B Müller;;Y\r\nSorrel;Maya;5B;001043;ask mum;;soon;N\r\n;;5B;;;;;\r\n',
  'latin1',
);

test('a class list is read, looked at, kept over a reload, and accessible', async ({ chromium }) => {
  const page = await chromium.extensionPage('options.html#lists');
  const choose = () =>
    page.getByLabel('Class list (CSV)').setInputFiles({ name: 'class 5B.csv', mimeType: 'text/csv', buffer: LIST });
  await choose();
  await expect(page.getByText('3 rows read, 2 pupils understood, 3 things to look at.')).toBeVisible();
  await page.getByLabel('Name of your school').fill('Ashby Down Junior School');
  await page.getByRole('button', { name: 'Keep this list' }).click();
  await expect(page.getByText('The list is kept.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('5B: 2 pupils, 1 without consent to video')).toBeVisible();

  await choose();
  await expect(page.getByText('5B: 0 new, 0 changed, 0 gone, 2 as before')).toBeVisible();
  await expectToStand(page, 'options.html#lists');
});
