import { expect, test } from '../e2e/drivers/chromium-test.ts';
import { expectToStand } from '../e2e/support/stands.ts';

/**
 * The shipped page in a real browser, since only there the calendar's reader is a file of its own that the page
 * fetches when it is needed, under the manifest's own security policy.
 */

test.use({ build: 'shipped' });

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:a',
  'DTSTART;TZID=GMT Standard Time:20260907T100000',
  'DURATION:PT1H',
  'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  'SUMMARY:Maths 5B',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:b',
  'DTSTART;TZID=Nowhere:20260907T100000',
  'DURATION:PT1H',
  'SUMMARY:Art 5B',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

test('a calendar is read, shown, kept over a reload, and the page stands', async ({ chromium }) => {
  const page = await chromium.extensionPage('options.html');
  await page.getByRole('link', { name: 'Timetable and closed days' }).click();
  await expect(page.getByRole('heading', { name: 'Timetable and closed days' })).toBeFocused();
  await page
    .getByLabel('Calendar file')
    .setInputFiles({ name: 'lessons.ics', mimeType: 'text/calendar', buffer: Buffer.from(CALENDAR) });
  await expect(page.getByText('1 event was left out')).toBeVisible();
  await page.getByText('5 new lessons').click();
  await expectToStand(page, 'the preview of a calendar');

  await page.getByRole('button', { name: 'Keep this timetable' }).click();
  await expect(page.getByText('The timetable is kept.')).toBeVisible();
  await page.getByRole('button', { name: 'Close the school on these days' }).click();
  await expect(page.getByText('The bank holidays of England and Wales are closed days.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('5 sessions, one that repeats counted once.')).toBeVisible();
  await expectToStand(page, 'the timetable and closed days');
});
