import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { lessonFile } from '../../faults/lesson-file.ts';
import { openLesson, PRACTICE_SCHOOL } from '../../faults/lesson-tab.ts';
import { chooseSchool } from '../../tools/demo/choose-school.ts';
import { ATTENDANCE_HEADER } from '../../../utils/export/attendance.ts';
import { fromCsv } from '../../../utils/export/csv.ts';
import { expect, test } from '../drivers/chromium-test.ts';

/** Who was in a lesson, from the meeting page to the week's file, in a real browser. */

/** Under a policy that asks for it. */
const SCHOOL = JSON.stringify({ ...(JSON.parse(PRACTICE_SCHOOL) as object), policy: 'crofton' });

async function fileOf(log: Page): Promise<readonly (readonly string[])[]> {
  const downloading = log.waitForEvent('download');
  await log.getByRole('button', { name: 'Download the week’s attendance' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^attendance-\d{4}-W\d{2}\.csv$/);
  const [header, ...rows] = fromCsv(readFileSync(await download.path(), 'utf8'));
  expect(header).toEqual(ATTENDANCE_HEADER);
  return rows;
}

test('who came is read on the log page, and is a file for the headteacher', async ({ page, simulator, chromium }) => {
  const options = await chromium.extensionPage('options.html');
  await chooseSchool(options, SCHOOL);
  await options.close();
  await openLesson(page, simulator, lessonFile({ t: 4, leave: 'p2' }));
  const log = await chromium.extensionPage('log.html#attendance');
  const row = (name: string) => log.getByRole('row').filter({ has: log.getByRole('rowheader', { name }) });
  // Noted within seconds; the page shows how it stands when it is opened.
  await expect(async () => {
    await log.reload();
    await expect(row('Grace Lindqvist')).toContainText(/\d\d:\d\d/, { timeout: 1_000 });
  }).toPass();
  await expect(row('Ms R Ashdown')).toBeVisible();

  // The page goes without a word: what it had seen by then is kept.
  await expect(page.getByRole('timer')).toHaveText(/00:(0[7-9]|[1-5]\d)/, { timeout: 20_000 });
  await page.close({ runBeforeUnload: true });
  let rows: readonly (readonly string[])[] = [];
  await expect(async () => {
    await log.reload();
    rows = await fileOf(log);
    const stayed = (name: string) => rows.find((cells) => cells[3] === name)?.[9] ?? '';
    expect(stayed('Ben Carrick') > stayed('Grace Lindqvist')).toBe(true);
  }).toPass();
  // Of the first moment of a call, which is all that was kept until then, it is not known whether everybody is shown.
  // The lesson goes on: whoever is missing may still come.
  await expect(row('Hamza Yardley')).toContainText('Not known');
  await expect(log.getByText(/^2 of the 12 pupils of the class list came; of 10 it is not known\./)).toBeVisible();
  const came = rows.filter((cells) => cells[ATTENDANCE_HEADER.indexOf('Present')] !== 'not known');
  expect(came.map((cells) => cells.slice(1, 6))).toEqual([
    ['Practice lesson', 'Teams', 'Start', '', 'lesson'],
    ['Practice lesson', 'Teams', 'Ms R Ashdown', '', 'staff'],
    ['Practice lesson', 'Teams', 'Mr T Bellamy', '', 'staff'],
    ['Practice lesson', 'Teams', 'Ben Carrick', '', 'pupil'],
    ['Practice lesson', 'Teams', 'Grace Lindqvist', '', 'pupil'],
    ['Practice lesson', 'Teams', 'End', '', 'lesson'],
  ]);
  await log.goto(log.url().replace('#attendance', '#'));
  await expect(log.getByText(/attendance-.*\.csv/)).toBeVisible();
});
