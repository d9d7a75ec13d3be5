import { openLesson, usePracticeSchool } from '../../faults/lesson-tab.ts';
import { openSealedLog, readSealedLog } from '../../faults/log-database.ts';
import { problemsOf } from '../../faults/oracle.ts';
import { LOG_VERSION } from '../../../utils/incidents/database.ts';
import { openFields } from '../../../utils/incidents/record.ts';
import { expect, test } from '../drivers/chromium-test.ts';

/** What was captured in a lesson, afterwards on the log page. */

test.beforeEach(({ chromium }) => usePracticeSchool(chromium));

test('one click in the lesson waits in the log to be completed, and is', async ({ page, simulator, chromium }) => {
  const dock = await openLesson(page, simulator);
  await dock.seesAll();
  await dock.record.click();
  await expect(dock.states).toHaveText(/LL-000001$/);

  const log = await chromium.extensionPage('log.html');
  const entry = log.getByRole('list', { name: 'Incidents, newest first' }).getByRole('article');
  await expect(entry).toContainText('To complete');
  await expect(entry).toContainText('Teams, Practice lesson');
  await entry.getByRole('link').click();
  await log.getByLabel('What kind of incident is it?').selectOption({ label: 'Inappropriate language' });
  await log.getByLabel('What happened?').fill('Said in the chat:\n"no", twice.');
  await log.getByLabel('Add a pupil').fill('p-5002');
  await log.getByRole('button', { name: 'Add', exact: true }).click();
  await log.getByLabel('reminded of the expectations').check();
  await log.getByLabel('Referred to').selectOption('senior leader');
  // The background may have gone to sleep meanwhile.
  await chromium.stopWorker();
  await log.getByRole('button', { name: 'Add this to the log' }).click();
  await expect(log.getByText('Stored. LL-000001 is shown as it now stands.')).toBeVisible();
  await expect(log.getByText('What was written when (2)')).toBeVisible();

  const stored = await openSealedLog(await log.evaluate(readSealedLog));
  expect(await problemsOf(stored, await dock.said())).toEqual([]);
  expect(stored.records.incidents.map(openFields)).toMatchObject([
    { kind: 'incident', category: 'Something else', pupilsPresent: '2' },
    {
      kind: 'amendment',
      amends: 'LL-000001',
      category: 'Inappropriate language',
      what: 'Said in the chat:\n"no", twice.',
      pupils: 'Ben Carrick',
      pupilIds: 'P-5002',
      action: 'reminded of the expectations',
      referredTo: 'senior leader',
      status: 'referred',
      // What only the moment could tell stays.
      pupilsPresent: '2',
      recording: 'no',
    },
  ]);

  // The lesson's own page knows nothing of it, and goes on with the next number.
  await page.bringToFront();
  await dock.record.click();
  await expect(dock.states.first()).toHaveText(/LL-000003$/);
});

test('a concern about an adult goes to a book of its own, from the dock', async ({ page, simulator, chromium }) => {
  const dock = await openLesson(page, simulator);
  await dock.record.click();
  await expect(dock.states).toHaveText(/LL-000001$/);
  await page.getByRole('radio', { name: 'Concern about an adult' }).check();
  await page.getByRole('textbox', { name: 'The facts, in your own words' }).fill('What I heard.');
  await page.getByRole('button', { name: 'Save details' }).click();
  await expect(dock.states).toHaveText(/^Recorded at .*, SC-000001, with your details$/);

  const log = await chromium.extensionPage('log.html');
  await expect(log.getByText('LL-000001').first()).toBeVisible();
  await expect(log.getByText('What I heard.')).toHaveCount(0);
  await log.getByRole('link', { name: 'Concerns about staff' }).click();
  await log.getByRole('link', { name: /SC-000001/ }).click();
  await expect(log.getByRole('definition').getByText('What I heard.')).toBeVisible();
  const after = await openSealedLog(await log.evaluate(readSealedLog));
  expect(await problemsOf(after, await dock.said())).toEqual([]);
});

test('a log that no answer comes from is never shown as empty', async ({ page, simulator, chromium }) => {
  const dock = await openLesson(page, simulator);
  await dock.record.click();
  await expect(dock.states).toHaveText(/LL-000001$/);
  const log = await chromium.extensionPage('log.html');
  await log.evaluate(
    (newer) =>
      new Promise((resolve) => {
        indexedDB.open('lesson-lookout-log', newer).addEventListener('success', resolve);
      }),
    LOG_VERSION + 1,
  );
  await log.reload();
  await expect(log.getByRole('alert')).toContainText('The log could not be read');
  await expect(log.getByText('Nothing recorded yet')).toHaveCount(0);
});
