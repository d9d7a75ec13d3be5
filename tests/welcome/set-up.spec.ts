import type { Locator } from '@playwright/test';
import { expect, test } from '../e2e/drivers/chromium-test.ts';
import { expectToStand } from '../e2e/support/stands.ts';

/**
 * A school of twelve classes from its exports, as a new user would set it up: from the welcome page, one CSV a
 * class, a staff list and a calendar. What a person would need is reckoned, not measured: 3 s a press, a file
 * dialog 10 s, half a second a typed character, and 6 s to look at each preview before it is kept.
 */

const SECONDS = { press: 3, dialog: 10, character: 0.5, look: 6 };
const CLASSES = ['1', '2', '3', '4', '5', '6'].flatMap((year) => [`${year}A`, `${year}B`]);
const FIRST = ['Ada', 'Ben', 'Cai', 'Dee', 'Eli', 'Fay', 'Gus', 'Hal', 'Ida', 'Jay'];
const LAST = ['Moss', 'Lowe', 'Quill'];

function csvOf(id: string): { name: string; mimeType: string; buffer: Buffer } {
  const rows = LAST.flatMap((last) => FIRST.map((first) => `${last} ${id},${first},Y`));
  return {
    name: `${id}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(`Surname,Forename,Video consent\n${rows.join('\n')}\n`),
  };
}

const STAFF = Buffer.from(
  `Title,Forename,Surname,Role\n${CLASSES.map((id) => `Ms,Rani,Shah ${id},Teacher`).join('\n')}\n`,
);

const CALENDAR = Buffer.from(
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//school//EN',
    ...CLASSES.flatMap((id, index) => [
      'BEGIN:VEVENT',
      `UID:${id}@school.example`,
      'DTSTAMP:20261101T090000Z',
      `DTSTART:20261123T${String(9 + Math.floor(index / 3)).padStart(2, '0')}0000Z`,
      `DTEND:20261123T${String(9 + Math.floor(index / 3)).padStart(2, '0')}4500Z`,
      'RRULE:FREQ=WEEKLY;UNTIL=20261218T235900Z',
      `SUMMARY:Maths ${id}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
);

test('twelve classes from their exports in under five minutes', async ({ chromium }) => {
  const page = await chromium.extensionPage('welcome.html');
  const spent = { press: 0, dialog: 0, character: 0, look: 0 };
  const press = async (target: Locator) => {
    await target.click();
    spent.press += 1;
  };
  const type = async (label: string, text: string) => {
    await page.getByLabel(label).fill(text);
    spent.press += 1;
    spent.character += text.length;
  };
  const choose = async (label: string, files: Parameters<Locator['setInputFiles']>[0]) => {
    await page.getByLabel(label).setInputFiles(files);
    spent.dialog += 1;
  };
  const keep = async (name: string) => {
    await press(page.getByRole('button', { name }));
    spent.look += 1;
  };

  await expectToStand(page, 'welcome.html');
  await type('Your name', 'Ms R Shah');
  await press(page.getByRole('button', { name: 'Keep' }));
  await press(page.getByRole('link', { name: 'Choose class lists' }));

  await choose('Class list (CSV)', CLASSES.map(csvOf));
  await type('Name of your school', 'Ashby Down Junior School');
  for (const id of CLASSES) {
    await expect(page.getByRole('heading', { name: `Not kept yet: ${id}.csv` })).toBeVisible();
    await keep('Keep this list');
  }
  await choose('Staff list (CSV)', { name: 'staff.csv', mimeType: 'text/csv', buffer: STAFF });
  await keep('Keep this list');
  await expect(page.getByText('12 classes; 12 members of staff.')).toBeVisible();

  await press(page.getByRole('link', { name: 'Timetable and closed days' }));
  await choose('Calendar file', { name: 'timetable.ics', mimeType: 'text/calendar', buffer: CALENDAR });
  await keep('Keep this timetable');
  await expect(page.getByText('The timetable is kept', { exact: false })).toBeVisible();

  const again = await chromium.extensionPage('welcome.html');
  await expect(again.getByText('12 classes with 360 pupils, 12 adults.')).toBeVisible();
  await expect(again.getByText('12 sessions known.')).toBeVisible();

  const seconds = (Object.keys(SECONDS) as (keyof typeof SECONDS)[]).reduce(
    (sum, what) => sum + SECONDS[what] * spent[what],
    0,
  );
  console.info(`set-up of twelve classes: ${JSON.stringify(spent)}, ${seconds} s reckoned`);
  expect(seconds).toBeLessThan(300);
});
