import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { benchScript } from '../../bench/in-page.ts';
import { parseCsv } from '../../export/hand-parser.ts';
import { lessonFile } from '../../faults/lesson-file.ts';
import { openLesson, usePracticeSchool } from '../../faults/lesson-tab.ts';
import { readReturn } from '../../../utils/export/read-return.ts';
import { LONG } from '../../../utils/export/weekly-return.ts';
import { expect, test } from '../drivers/chromium-test.ts';

/** The file that the DSL gets, byte by byte, of a lesson recorded with the built extension. */

const HEADER =
  'Date,Time,Where,What happened,Action taken,Recorded by,Recorded at,Category,Severity,Pupils,Policy clause,How noticed,Confirmed by,Recording,Pupils present,Staff present,Referred to,Referred at,Status,Follow-up due,Reference,Amends,Record hash,Previous hash,Proof';

/** Makes the return on the log page and gives its name and bytes. */
async function makeReturn(log: Page): Promise<{ name: string; bytes: Buffer }> {
  await log.getByLabel('Your name').fill('Ms R Ashdown');
  await log.getByLabel('Your role').fill('class teacher');
  const downloading = log.waitForEvent('download');
  await log.getByRole('button', { name: 'Make the return and download it' }).click();
  const download = await downloading;
  await expect(log.getByText(`Downloaded: ${download.suggestedFilename()}`)).toBeVisible();
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Rows of a file by column, the header taken off. */
function rowsOf(text: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(text.slice(1));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

test.beforeEach(({ chromium }) => usePracticeSchool(chromium));

test('the week’s incidents download as the file that is agreed, and it verifies by itself', async ({
  page,
  simulator,
  chromium,
}) => {
  const dock = await openLesson(page, simulator, lessonFile({ t: 0, update: { id: 'p2', sharing: true } }));
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dock.states).toHaveText(/LL-000001$/);
  await page
    .getByRole('textbox', { name: 'The facts, in your own words' })
    .fill('=HYPERLINK("https://x.example","a, b")\nGrace Lindqvist showed “Ω”; 5 < 6');
  await page.getByRole('button', { name: 'Save details' }).click();
  await expect(dock.states).toHaveText(/with your details$/);
  // A disclosure and a concern about staff: the one only as reported, the other not at all.
  for (const [kind, words] of [
    ['Disclosure or welfare concern', 'What the child said.'],
    ['Concern about an adult', 'What I heard of an adult.'],
  ] as const) {
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await dock.record.click();
    await expect(dock.states).toHaveText(/^Recorded at /);
    await page.getByRole('radio', { name: kind }).check();
    await page.getByRole('textbox', { name: 'The facts, in your own words' }).fill(words);
    await page.getByRole('button', { name: 'Save details' }).click();
    await expect(dock.states).toHaveText(/with your details$/);
  }

  const log = await chromium.extensionPage('log.html#return');
  const { name, bytes } = await makeReturn(log);
  expect(name).toMatch(/^incidents-\d{4}-W\d{2}\.csv$/);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8');
  expect(Buffer.from(text, 'utf8').equals(bytes)).toBe(true);
  expect(text.slice(1).split('\r\n', 1)).toEqual([HEADER]);
  expect(text.endsWith('\r\n')).toBe(true);

  const rows = rowsOf(text);
  expect(rows.map((row) => row['Reference'])).toEqual(rows.map((_, index) => `LL-00000${index + 1}`));
  expect(rows[1]).toMatchObject({
    'What happened': `'=HYPERLINK("https://x.example","a, b")\nGrace Lindqvist showed “Ω”; 5 < 6`,
    Amends: 'LL-000001',
    Pupils: 'Grace Lindqvist',
    Where: 'Teams, Practice lesson',
    'Recorded by': 'Ms R Ashdown, teacher',
    'Policy clause': expect.stringContaining('(P7)'),
  });
  const reported = rows.filter((row) => row['Category'] === 'Disclosure or welfare concern');
  expect(reported.map((row) => row['What happened'])).toEqual(['Not yet marked as reported.']);
  expect(text).not.toContain('What the child said');
  expect(text).not.toContain('of an adult');
  expect(text).not.toContain('SC-0');
  const last = rows.at(-1);
  expect(last).toMatchObject({
    Category: 'return',
    'Recorded by': 'Ms R Ashdown, class teacher',
    'Confirmed by': 'Ms R Ashdown',
  });
  expect(last?.['What happened']).toContain(`${rows.length - 1} records; policy: woodlands`);

  const read = await readReturn(text);
  expect(read.problems).toEqual([]);
  expect(read.records).toHaveLength(rows.length);
  expect((await readReturn(text.replace('Ω', 'O'))).problems).not.toEqual([]);

  // The next one begins where this one ended.
  await expect(log.getByText(/A return for this week was made on/)).toBeVisible();
  await page.bringToFront();
  await dock.record.click();
  await expect(dock.states.first()).toHaveText(/^Recorded at .*LL-000007$/);
  await log.reload();
  const next = await readReturn((await makeReturn(log)).bytes.toString('utf8'));
  expect(next.problems).toEqual([]);
  expect(next.records).toHaveLength(2);
  expect(next.follows).toBe(read.head);
});

test('a week in which nothing happened has its return', async ({ chromium }) => {
  const log = await chromium.extensionPage('log.html#return');
  const text = (await makeReturn(log)).bytes.toString('utf8');
  const rows = rowsOf(text);
  expect(rows).toMatchObject([{ Reference: 'LL-000001', Category: 'return' }]);
  expect(rows[0]?.['What happened']).toContain(': nil return; policy: woodlands');
  expect((await readReturn(text)).problems).toEqual([]);
});

test('the same return can be downloaded again, to the same bytes, after the background was stopped', async ({
  page,
  simulator,
  chromium,
}) => {
  const dock = await openLesson(page, simulator);
  await dock.record.click();
  await expect(dock.states).toHaveText(/LL-000001$/);
  const log = await chromium.extensionPage('log.html#return');
  const first = await makeReturn(log);
  await chromium.stopWorker();
  const downloading = log.waitForEvent('download');
  await log.getByRole('button', { name: 'Download LL-000002 again' }).click();
  const again = await downloading;
  expect(readFileSync(await again.path()).equals(first.bytes)).toBe(true);
  expect(again.suggestedFilename()).toBe(first.name);
});

test('a long one, which other threads make, has the bytes of the plain way', async ({ chromium }) => {
  const log = await chromium.extensionPage('log.html');
  const session = await chromium.context.newCDPSession(log);
  await session.send('Runtime.evaluate', { expression: await benchScript() });
  await log.evaluate(`bench.fill(${LONG / 4}, 4)`);
  await log.evaluate("location.hash = 'return'");
  const { bytes } = await makeReturn(log);
  const plain = Buffer.from(await log.evaluate<string>(`bench.plainFile(1, ${LONG + 1})`));
  expect(plain.length).toBeGreaterThan(LONG * 200);
  expect(bytes.equals(plain)).toBe(true);
  // Of 500 numbers each: none was left to the page's own thread.
  expect(await log.evaluate('bench.pagesMade()')).toBe(Math.ceil((LONG + 1) / 500));
  expect(log.workers()).toEqual([]);
});
