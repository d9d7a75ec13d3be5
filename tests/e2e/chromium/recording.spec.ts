import type { Page } from '@playwright/test';
import { holdLog, openSealedLog, readSealedLog, type StoredLog } from '../../faults/log-database.ts';
import { lessonFile } from '../../faults/lesson-file.ts';
import { openLesson, usePracticeSchool } from '../../faults/lesson-tab.ts';
import { problemsOf } from '../../faults/oracle.ts';
import { openFields } from '../../../utils/incidents/record.ts';
import type { Chromium } from '../drivers/chromium.ts';
import { expect, test } from '../drivers/chromium-test.ts';

/** Every way to record an incident in a real browser, and what is then in the extension's own database. */

async function stored(chromium: Chromium): Promise<StoredLog> {
  const page = await chromium.extensionPage('options.html');
  const log = await openSealedLog(await page.evaluate(readSealedLog));
  await page.close();
  return log;
}

/** Text of every open field of each incident record, oldest first. */
async function storedFields(chromium: Chromium) {
  const log = await stored(chromium);
  expect(await problemsOf(log, [])).toEqual([]);
  return log.records.incidents.map((record) => openFields(record) ?? {});
}

function keptByPage(page: Page) {
  return page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookie: document.cookie,
    caches: await caches.keys(),
  }));
}

test.beforeEach(({ chromium }) => usePracticeSchool(chromium));

test('one click in the dock stores the incident once, with its context, in the extension’s own database', async ({
  page,
  simulator,
  chromium,
}) => {
  const dock = await openLesson(page, simulator);
  await dock.seesAll();
  const before = await keptByPage(page);
  const clicked = Date.now();
  await dock.record.click();
  await expect(dock.states).toHaveText(/^Recorded at \d\d:\d\d, LL-000001$/);

  const log = await stored(chromium);
  expect(await problemsOf(log, await dock.said())).toEqual([]);
  expect(await dock.said()).toEqual(['LL-000001']);
  expect(log.records.incidents).toHaveLength(1);
  const [record] = log.records.incidents;
  expect(record?.kind).toBe('incident');
  expect(record?.at).toBeGreaterThanOrEqual(clicked);
  const fields = record && openFields(record);
  expect(fields).toMatchObject({
    where: 'Teams, Practice lesson',
    recordedBy: 'Ms R Ashdown, teacher',
    confirmedBy: 'Ms R Ashdown',
    category: 'Something else',
    severity: 'note',
    noticed: 'seen',
    recording: 'no',
    pupilsPresent: '2',
    staffPresent: '2',
    status: 'open',
  });
  expect(fields?.what).toBeUndefined();
  // Nothing of it is in the meeting page's origin.
  expect(await keptByPage(page)).toEqual(before);
  expect(before).toMatchObject({ databases: [], local: {}, cookie: '' });
});

test('the button on a card takes along what the card says', async ({ page, simulator, chromium }) => {
  const dock = await openLesson(page, simulator, lessonFile({ t: 0, update: { id: 'p2', sharing: true } }));
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dock.states).toHaveText(/^Recorded at .*LL-000001$/);
  expect(await storedFields(chromium)).toMatchObject([
    {
      what: 'Grace Lindqvist is sharing a screen.',
      category: 'Lesson not as the policy expects',
      pupils: 'Grace Lindqvist',
      pupilIds: 'P-5007',
      clauses: expect.stringContaining('(P7)'),
    },
  ]);
});

test('the keyboard command and the popup record in the meeting', async ({ page, simulator, chromium }) => {
  const dock = await openLesson(page, simulator);
  await dispatchCommand(chromium);
  await expect(dock.states).toHaveText(/^Recorded at .*LL-000001$/);

  const popup = await chromium.extensionPage('popup.html');
  await expect(popup.getByText('Watching the lesson')).toBeVisible();
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Record an incident' }).click();
  await closed;
  await expect(dock.states).toHaveText([/^Recorded at .*LL-000002$/, /^Recorded at .*LL-000001$/]);
  expect(await storedFields(chromium)).toHaveLength(2);
});

test('without a lesson the command and the popup lead to the form, which records', async ({ chromium }) => {
  const opened = chromium.context.waitForEvent('page');
  await dispatchCommand(chromium);
  await expect(await opened).toHaveURL(/\/log\.html#new$/);

  const popup = await chromium.extensionPage('popup.html');
  await expect(popup.getByText('No meeting is open')).toBeVisible();
  const form = chromium.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Record an incident' }).click();
  const log = await form;
  await log.getByLabel('What happened?').fill('Told by a parent at the gate.');
  await log.getByRole('button', { name: 'Record it' }).click();
  await expect(log.getByRole('heading', { name: 'LL-000001: Something else' })).toBeVisible();
  expect(await storedFields(chromium)).toMatchObject([
    { what: 'Told by a parent at the gate.', noticed: 'written up later', recording: 'not known' },
  ]);
});

test('the form in the dock completes it by an amendment', async ({ page, simulator, chromium }) => {
  const dock = await openLesson(page, simulator);
  await dock.record.click();
  await expect(dock.states).toHaveText(/^Recorded at .*LL-000001$/);
  await page.getByRole('radio', { name: 'Disruption of the lesson' }).check();
  await page
    .getByRole('textbox', { name: 'The facts, in your own words' })
    .fill('=2+2, then a song; Ben Carrick joined in');
  await page.getByRole('checkbox', { name: 'Ben Carrick' }).check();
  await page.getByRole('checkbox', { name: 'muted' }).check();
  // Typed, not filled: what a field was given by keys it reports when it goes, in the middle of a drawing.
  await page.getByRole('textbox', { name: 'Anything else you did' }).pressSequentially('spoke to both afterwards');
  await page.getByRole('button', { name: 'Save details' }).click();
  await expect(dock.states).toHaveText(/^Recorded at .*LL-000001, with your details$/);
  const [incident, amendment, ...more] = await storedFields(chromium);
  expect(more).toEqual([]);
  expect(incident).toMatchObject({ kind: 'incident', category: 'Something else' });
  expect(amendment).toMatchObject({
    kind: 'amendment',
    amends: 'LL-000001',
    incidentId: incident?.incidentId,
    category: 'Disruption of the lesson',
    what: '=2+2, then a song; Ben Carrick joined in',
    action: 'muted; spoke to both afterwards',
    pupils: 'Ben Carrick',
    recordedBy: 'Ms R Ashdown, teacher',
  });
});

test('it is not called recorded before it is stored, and then is, once', async ({ page, simulator, chromium }) => {
  const dock = await openLesson(page, simulator);
  await dock.record.click();
  await expect(dock.states).toHaveText(/LL-000001$/);
  const holder = await chromium.extensionPage('options.html');
  await holder.evaluate(holdLog);

  await page.bringToFront();
  await dock.record.click();
  await expect(dock.states.first()).toHaveText('Saving…');
  await expect(dock.states.first()).toHaveText('Not recorded yet: keep this tab open');
  // Past the silence after which it is sent again under the same id.
  await expect(page.getByRole('button', { name: 'Copy the words' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => performance.now()), { timeout: 15_000 }).toBeGreaterThan(9_000);
  expect(await dock.said()).toEqual(['LL-000001']);

  await holder.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
  await expect(dock.states.first()).toHaveText(/^Recorded at .*LL-000002$/, { timeout: 15_000 });
  const log = await stored(chromium);
  expect(await problemsOf(log, await dock.said())).toEqual([]);
  expect(log.records.incidents).toHaveLength(2);
});

/** Fires the command as its key does: the browser's own accelerators are out of a driver's reach. */
async function dispatchCommand({ worker }: Chromium): Promise<void> {
  await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { commands: { onCommand: { dispatch(name: string): void } } };
    };
    chrome.commands.onCommand.dispatch('record-incident');
  });
}
