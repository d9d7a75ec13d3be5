import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { lessonFile } from '../../faults/lesson-file.ts';
import { holdLog, openSealedLog, readSealedLog, type SealedLog, type StoredLog } from '../../faults/log-database.ts';
import { problemsOf } from '../../faults/oracle.ts';
import { listenForRecorded, saidRecorded } from '../../faults/said-recorded.ts';
import { openFields, type Fields } from '../../../utils/incidents/record.ts';
import { type ConnectProxy, startConnectProxy } from '../../simulator/proxy.mjs';
import { type Simulator, startSimulator } from '../../simulator/server.mjs';
import { type Firefox, launchFirefox } from '../drivers/firefox.ts';
import type { FirefoxTab } from '../drivers/firefox-tab.ts';

/** Recording in a real Firefox: every way to it, and what is stored when the background is stopped. */

const PRACTICE_SCHOOL = fileURLToPath(new URL('../../schools/practice.school.json', import.meta.url));
const MICROSOFT = 'teams.microsoft.com';

let simulator: Simulator;
let proxy: ConnectProxy;
let firefox: Firefox;
/** The lesson's tab; each test has a lesson of its own, the log goes on. */
let tab: FirefoxTab;
let before: readonly Fields[];

beforeAll(async () => {
  simulator = await startSimulator();
  proxy = await startConnectProxy(simulator.port);
  firefox = await launchFirefox({ build: 'test', proxyPort: proxy.port });
  const options = await firefox.extensionPage('options.html');
  await options.chooseFile('School file', PRACTICE_SCHOOL);
  await options.waitFor('document.body.textContent.includes("The file is in use")', 'the school in use');
  await options.close();
});

afterAll(async () => {
  await firefox?.close();
  await proxy?.close();
  await simulator?.close();
});

beforeEach(async () => {
  before = await storedFields();
  simulator.registerLesson('lesson', lessonFile({ t: 0, update: { id: 'p2', sharing: true } }));
  tab = await firefox.openTab(simulator.url(MICROSOFT, '/v2/?lesson=lesson&autostart=1&controls=0&churn=0'));
  await tab.waitForText('Record an incident');
  await tab.evaluate(call(listenForRecorded));
});

afterEach(() => tab.close());

function call(standsAlone: () => unknown): string {
  return `(${standsAlone})()`;
}

async function stored(): Promise<StoredLog> {
  const page = await firefox.extensionPage('options.html');
  const log = await openSealedLog(await page.evaluate<SealedLog>(call(readSealedLog)));
  await page.close();
  return log;
}

async function storedFields(said: readonly string[] = []): Promise<Fields[]> {
  const log = await stored();
  expect(await problemsOf(log, said)).toEqual([]);
  return log.records.incidents.map((record) => openFields(record) ?? {});
}

/** What this test stored; all that was said to be recorded is among it. */
async function added(): Promise<Fields[]> {
  return (await storedFields(await tab.evaluate<string[]>(call(saidRecorded)))).slice(before.length);
}

function countSaid(count: number): Promise<unknown> {
  return tab.waitFor(`${call(saidRecorded)}.length === ${count}`, `${count} called recorded`, 20_000);
}

/** A page that has just come up is believed a moment later. */
function untilSeen(area: string): Promise<unknown> {
  return tab.waitFor(
    `[...document.querySelectorAll(":root > div")].some((one) =>
      [...(one.shadowRoot?.querySelectorAll("li") ?? [])].some((line) => line.textContent.startsWith("Seen: ${area}")))`,
    `the dock to see: ${area}`,
  );
}

test('a click in the dock is stored once, with its context, and nothing is left in the page', async () => {
  for (const area of ['People', 'Recording']) await untilSeen(area);
  await tab.press('Record an incident');
  await countSaid(1);
  expect(await added()).toMatchObject([
    {
      where: 'Teams, Practice lesson',
      recordedBy: 'Ms R Ashdown, teacher',
      category: 'Something else',
      pupilsPresent: '2',
      staffPresent: '2',
      recording: 'no',
    },
  ]);
  expect(await tab.evaluate('indexedDB.databases()')).toEqual([]);
  expect(await tab.evaluate('({ ...localStorage, cookie: document.cookie })')).toEqual({ cookie: '' });
});

test('the button on a card takes along what the card says', async () => {
  await tab.press('Record');
  await countSaid(1);
  expect(await added()).toMatchObject([
    { what: 'Grace Lindqvist is sharing a screen.', pupils: 'Grace Lindqvist', clauses: expect.stringContaining('P7') },
  ]);
});

test('the keyboard command and the popup record in the meeting, and the form completes it', async () => {
  await firefox.runCommand('record-incident');
  await countSaid(1);
  const popup = await firefox.extensionPage('popup.html');
  await popup.waitFor('document.body.textContent.includes("Watching the lesson")', 'the popup’s word on the lesson');
  await popup.press('Record an incident');
  await countSaid(2);
  await tab.pick('Inappropriate language');
  await tab.press('The facts, in your own words');
  await tab.type('=2+2');
  await tab.pick('Ben Carrick');
  await tab.press('Save details');
  await tab.waitForText('with your details');
  expect(await added()).toMatchObject([
    { kind: 'incident' },
    { kind: 'incident' },
    { kind: 'amendment', category: 'Inappropriate language', what: '=2+2', pupils: 'Ben Carrick' },
  ]);
});

test('the background is stopped before, while and after: stored once, numbers without a gap', async () => {
  let count = 0;
  for (const stop of ['before', 'while', 'after', 'before', 'while', 'while'] as const) {
    if (stop === 'before') await firefox.stopBackground();
    await Promise.all([tab.press('Record an incident'), ...(stop === 'while' ? [firefox.stopBackground()] : [])]);
    count += 1;
    await countSaid(count);
    if (stop === 'after') await firefox.stopBackground();
    await tab.press('Later');
  }
  expect(await added()).toHaveLength(count);
});

test('it is not called recorded before it is stored; reloaded right after, it is there', async () => {
  const holder = await firefox.extensionPage('options.html');
  await holder.evaluate(call(holdLog));
  await tab.press('Record an incident');
  await tab.waitForText('Not recorded yet: keep this tab open');
  await tab.waitForText('Copy the words');
  expect(await tab.evaluate(call(saidRecorded))).toEqual([]);
  await holder.evaluate('letGo()');
  await countSaid(1);
  const said = await tab.evaluate<string[]>(call(saidRecorded));
  await tab.reload();
  await holder.close();
  expect((await storedFields(said)).slice(before.length)).toHaveLength(1);
});

test('the extension is updated in the lesson: it goes on in the same page, and a capture under way is stored once', async () => {
  await tab.press('Record an incident');
  await countSaid(1);
  const holder = await firefox.extensionPage('options.html');
  await holder.evaluate(call(holdLog));
  await tab.press('Record an incident');
  await tab.waitForText('Not recorded yet: keep this tab open');
  const said = await tab.evaluate<string[]>(call(saidRecorded));
  await firefox.reloadExtension();
  await tab.waitFor(
    '![...document.querySelectorAll(":root > div")].some((one) => one.shadowRoot?.textContent.includes("Not recorded yet"))',
    'the script of before to be gone',
  );
  await tab.waitForText('Recorded at');
  expect(await tab.evaluate('document.querySelectorAll(":root > div").length')).toBe(1);
  await tab.evaluate(call(listenForRecorded));
  await tab.press('Record an incident');
  await countSaid(3);
  expect(await added()).toHaveLength(3);
  expect(await storedFields(said)).toHaveLength(before.length + 3);
});

test('nothing asked for a host that is not the meeting’s', () => {
  expect(proxy.refused).toEqual([]);
});
