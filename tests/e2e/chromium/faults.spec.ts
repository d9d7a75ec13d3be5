import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { type Dock, findDock, openLesson, usePracticeSchool } from '../../faults/lesson-tab.ts';
import { holdLog, openSealedLog, readSealedLog, type StoredLog } from '../../faults/log-database.ts';
import { LOG_VERSION } from '../../../utils/incidents/database.ts';
import { problemsOf } from '../../faults/oracle.ts';
import { seeded } from '../../faults/random.ts';
import type { Chromium } from '../drivers/chromium.ts';
import { expect, test } from '../drivers/chromium-test.ts';
import { LONG } from '../support/sample.ts';

/**
 * Whatever is stopped, reloaded or closed: what the dock called recorded is in the log exactly once, and
 * what it did not is not. `npm run test:long` captures a thousand times.
 */

const CAPTURES = LONG ? 1_000 : 30;
const STOPS = LONG ? 300 : 10;
/** A capture of a stopped worker comes back within a few resends. */
const PATIENCE = { timeout: 20_000 };

test.beforeEach(({ chromium }) => usePracticeSchool(chromium));

async function stored(chromium: Chromium): Promise<StoredLog> {
  const page = await chromium.extensionPage('options.html');
  const log = await openSealedLog(await page.evaluate(readSealedLog));
  await page.close();
  return log;
}

/** One press of the button, at once: no waiting for what the dock says of the ones before. */
async function capture(page: Page, { record }: Dock): Promise<void> {
  const box = await record.boundingBox();
  if (box === null) throw new Error('The button is not on the page.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Waits until the dock calls everything recorded, then puts the forms aside. */
async function allRecorded(page: Page, { states }: Dock): Promise<void> {
  await expect
    .poll(async () => (await states.allTextContents()).filter((text) => !text.startsWith('Recorded at')), PATIENCE)
    .toEqual([]);
  const later = page.getByRole('button', { name: 'Later', exact: true });
  while ((await later.count()) > 0) await later.first().click();
}

test(`${CAPTURES} captures while the background is stopped ${STOPS} times`, async ({ page, simulator, chromium }) => {
  test.setTimeout(LONG ? 1_800_000 : 120_000);
  const random = seeded(20_261_121);
  const pick = (below: number) => Math.floor(random() * below);
  const bursts: number[] = [];
  for (let left = CAPTURES; left > 0; left -= bursts.at(-1) ?? 0) bursts.push(Math.min(1 + pick(4), left));
  const dock = await openLesson(page, simulator);
  let stopsLeft = STOPS;

  for (const [round, burst] of bursts.entries()) {
    const stop = pick(bursts.length - round) < stopsLeft ? (['before', 'while', 'after'] as const)[pick(3)] : 'never';
    if (stop === 'before') await chromium.stopWorker();
    for (let one = 0; one < burst; one += 1) await capture(page, dock);
    if (stop === 'while') {
      // Between the click and its answer lie some ten milliseconds.
      await wait(pick(40));
      await chromium.stopWorker();
    }
    await allRecorded(page, dock);
    if (stop === 'after') await chromium.stopWorker();
    if (stop !== 'never') stopsLeft -= 1;
  }

  expect(stopsLeft).toBe(0);
  const said = await dock.said();
  const log = await stored(chromium);
  expect(await problemsOf(log, said)).toEqual([]);
  expect(said).toHaveLength(CAPTURES);
  expect(log.records.incidents).toHaveLength(CAPTURES);
});

test('the page is reloaded or closed right after “Recorded”, or before', async ({ simulator, chromium }) => {
  const random = seeded(7);
  const said = new Set<string>();
  let captured = 0;
  const once = ['reload', 'close', 'reload early', 'close early'] as const;
  const ways = LONG ? [...once, ...once, ...once] : once;
  for (const leave of ways) {
    const page = await chromium.context.newPage();
    const dock = await openLesson(page, simulator);
    await capture(page, dock);
    captured += 1;
    if (leave.endsWith('early')) await wait(Math.floor(random() * 15));
    else await expect(dock.states.first()).toHaveText(/^Recorded at /, PATIENCE);
    for (const reference of await dock.said()) said.add(reference);
    if (leave.startsWith('reload')) await page.reload();
    await page.close();
  }
  const log = await stored(chromium);
  expect(await problemsOf(log, said)).toEqual([]);
  expect(said.size).toBeGreaterThanOrEqual(ways.filter((way) => !way.endsWith('early')).length);
  expect(log.records.incidents.length).toBeGreaterThanOrEqual(said.size);
  expect(log.records.incidents.length).toBeLessThanOrEqual(captured);
});

test('the extension is reloaded in the middle of the lesson, and goes on in the same page', async ({
  page,
  simulator,
  chromium,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const old = await openLesson(page, simulator);
  await page.evaluate(followRoots);
  await capture(page, old);
  await allRecorded(page, old);
  const holder = await chromium.extensionPage('options.html');
  await holder.evaluate(holdLog);
  await page.bringToFront();
  await capture(page, old);
  await page.getByRole('textbox', { name: 'The facts, in your own words' }).fill('A window fell shut.');
  const said = await old.said();

  await chromium.reloadExtension();
  await page.bringToFront();
  // One goes and the next one comes in one step: there are never two, and what is seen goes over whole.
  await expect.poll(() => page.evaluate(rootsSeen), PATIENCE).toEqual({ changes: 1, most: 1, heard: [] });
  const dock = await findDock(page);
  await expect(dock.states).toHaveText(/^Recorded at .*LL-000002$/, PATIENCE);
  await expect(page.getByRole('textbox', { name: 'The facts, in your own words' })).toHaveValue('A window fell shut.');
  await expect(page.getByText('Reload this tab to go on watching.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Save details' }).click();
  await expect(dock.states).toHaveText(/with your details$/, PATIENCE);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await capture(page, dock);
  await allRecorded(page, dock);

  expect(errors).toEqual([]);
  const log = await stored(chromium);
  expect(await problemsOf(log, [...said, ...(await dock.said())])).toEqual([]);
  const [first, second, details, third] = log.records.incidents.map(({ body }) => JSON.stringify(body));
  expect(log.records.incidents).toHaveLength(4);
  expect(details).toContain('A window fell shut.');
  for (const before of [first, second]) expect(before).not.toContain('watching');
  expect(third).toMatch(/"watching.{1,9}off/);
  expect(third).toMatch(/"watching.{1,9}on/);
});

test('the extension is turned off in the middle of the lesson', async ({ page, simulator, chromium }) => {
  test.skip(!LONG, 'waits for the watchdog');
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: simulator.url('teams.microsoft.com'),
  });
  const dock = await openLesson(page, simulator);
  await capture(page, dock);
  await allRecorded(page, dock);
  const holder = await chromium.extensionPage('options.html');
  await holder.evaluate(holdLog);
  await page.bringToFront();
  await capture(page, dock);
  await page.getByRole('textbox', { name: 'The facts, in your own words' }).fill('A window fell shut.');

  const extensions = await chromium.context.newPage();
  await extensions.goto('chrome://extensions');
  const turn = (on: boolean) => extensions.evaluate(turnExtension, { id: chromium.extensionId, on });
  await turn(false);
  await page.bringToFront();
  // At the latest its watchdog notices.
  await expect(page.getByText('Reload this tab to go on watching.')).toBeVisible({ timeout: 15_000 });
  await expect(dock.record).toHaveCount(0);
  await expect(dock.states).toHaveText(/^Not known to be recorded/);
  await expect(page.getByText('It is tried again by itself')).toHaveCount(0);
  await page.getByRole('button', { name: 'Copy the words' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('A window fell shut.');
  expect(await dock.said()).toEqual(['LL-000001']);

  await turn(true);
  await page.reload();
  const anew = await findDock(page);
  await capture(page, anew);
  await allRecorded(page, anew);
  const log = await stored(chromium);
  expect(await problemsOf(log, ['LL-000001', ...(await anew.said())])).toEqual([]);
});

test('the log belongs to a newer version: nothing is called recorded, the words stay', async ({
  page,
  simulator,
  chromium,
}) => {
  const dock = await openLesson(page, simulator);
  await capture(page, dock);
  await allRecorded(page, dock);
  const newer = await chromium.extensionPage('options.html');
  await newer.evaluate(
    (version) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('lesson-lookout-log', version);
        request.addEventListener('success', () => {
          request.result.close();
          resolve();
        });
        request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
      }),
    LOG_VERSION + 1,
  );
  await page.bringToFront();
  await capture(page, dock);
  await expect(dock.states).toHaveText('Not recorded yet: keep this tab open', PATIENCE);
  await expect(page.getByRole('button', { name: 'Copy the words' })).toBeVisible();
  const log = await chromium.extensionPage('log.html');
  await expect(log.getByRole('alert')).toContainText('A newer version of Lesson Lookout wrote this log.');
  await expect(log.getByRole('alert')).toContainText('This does not mean that nothing was recorded.');
  expect(await dock.said()).toEqual(['LL-000001']);
  expect((await stored(chromium)).records.incidents).toHaveLength(1);
});

interface ExtensionsPage {
  chrome: {
    management: { setEnabled(id: string, on: boolean): Promise<void> };
  };
}

function turnExtension({ id, on }: { id: string; on: boolean }): Promise<void> {
  return (globalThis as unknown as ExtensionsPage).chrome.management.setEnabled(id, on);
}

interface Watched {
  roots: { changes: number; most: number; heard: string[] };
}

function rootsSeen(): Watched['roots'] {
  return (globalThis as unknown as Watched).roots;
}

/** Notes in the page how many elements of ours it has at most, how often they change, and what it hears of that. */
function followRoots(): void {
  const count = () => [...document.documentElement.children].filter((one) => one.shadowRoot !== null).length;
  const roots: Watched['roots'] = { changes: 0, most: count(), heard: [] };
  Object.assign(globalThis, { roots });
  new MutationObserver(() => {
    roots.most = Math.max(roots.most, count());
    roots.changes += 1;
  }).observe(document.documentElement, { childList: true });
  for (const type of ['abort', 'message', 'close']) window.addEventListener(type, () => roots.heard.push(type), true);
}
