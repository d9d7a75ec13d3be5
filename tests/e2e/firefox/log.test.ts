import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { benchScript } from '../../bench/in-page.ts';
import { parseCsv } from '../../export/hand-parser.ts';
import { HEADERS } from '../../../utils/export/columns.ts';
import { readReturn } from '../../../utils/export/read-return.ts';
import { LONG } from '../../../utils/export/weekly-return.ts';
import { type ConnectProxy, startConnectProxy } from '../../simulator/proxy.mjs';
import { type Simulator, startSimulator } from '../../simulator/server.mjs';
import { type Firefox, launchFirefox } from '../drivers/firefox.ts';

/** The log page in a real Firefox: written up, amended, and the week's file as it lands on the disk. */

let downloads: string;
let simulator: Simulator;
let proxy: ConnectProxy;
let firefox: Firefox;

beforeAll(async () => {
  downloads = mkdtempSync(join(tmpdir(), 'lookout-downloads-'));
  simulator = await startSimulator();
  proxy = await startConnectProxy(simulator.port);
  firefox = await launchFirefox({ build: 'shipped', proxyPort: proxy.port, downloads });
});

afterAll(async () => {
  await firefox?.close();
  await proxy?.close();
  await simulator?.close();
  rmSync(downloads, { recursive: true, force: true });
});

test('an incident is written up, amended, and in the week’s file, which verifies', async () => {
  const log = await firefox.extensionPage('log.html#new');
  await log.press('What happened?');
  await log.type('+1 on "the wall", a parent said');
  await log.press('Record it');
  await log.waitFor('document.body.textContent.includes("LL-000001: Something else")', 'the incident');
  await log.press('parent telephoned');
  await firefox.stopBackground();
  await log.press('Add this to the log');
  await log.waitFor('document.body.textContent.includes("Stored. LL-000001")', 'the amendment');

  await log.press('This week’s return');
  await log.press('Your name');
  await log.type('Ms R Shah');
  await log.press('Make the return and download it');
  await log.waitFor('document.body.textContent.includes("Downloaded: ")', 'the return');
  // Firefox makes the file empty first, under its own name, and fills it by way of a second one.
  const file = await vi.waitFor(() => {
    const [name = '', ...others] = readdirSync(downloads);
    expect([name, ...others]).toEqual([expect.stringMatching(/\.csv$/)]);
    expect(statSync(join(downloads, name)).size).toBeGreaterThan(0);
    return name;
  });
  expect(file).toMatch(/^incidents-\d{4}-W\d{2}\.csv$/);
  const bytes = readFileSync(join(downloads, file));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8');
  expect(text.slice(1).split('\r\n', 1)).toEqual([HEADERS.join()]);
  const rows = parseCsv(text.slice(1));
  expect(rows.map((row) => row[3])).toEqual([
    'What happened',
    `'+1 on "the wall", a parent said`,
    `'+1 on "the wall", a parent said`,
    expect.stringMatching(/: 2 records; /),
  ]);
  const read = await readReturn(text);
  expect(read.problems).toEqual([]);
  expect(read.records.at(-1)?.fields).toMatchObject({ category: 'return', recordedBy: 'Ms R Shah' });
});

test('a long return, which other threads make, has the bytes of the plain way', async () => {
  const log = await firefox.extensionPage('log.html');
  await log.evaluate(`(() => { ${await benchScript()} })()`);
  const to = 1 + (await log.evaluate<number>(`bench.fill(${LONG / 4}, 4)`));
  await log.evaluate("location.hash = 'return'");
  await log.press('Your name');
  await log.type('Ms R Shah');
  await log.press('Make the return and download it');
  const made = `document.body.textContent.includes("Downloaded: ") || document.querySelector('[role=alert]')?.textContent`;
  expect(await log.waitFor(made, 'the return', 30_000)).toBe(true);
  const plain = Buffer.from(await log.evaluate<string>(`bench.plainFile(${to - LONG}, ${to})`));
  expect(plain.length).toBeGreaterThan(LONG * 200);
  await vi.waitFor(() => {
    const sizes = readdirSync(downloads).map((name) => statSync(join(downloads, name)).size);
    expect(sizes).toContain(plain.length);
  });
  const file = readdirSync(downloads).find((name) => statSync(join(downloads, name)).size === plain.length) ?? '';
  expect(readFileSync(join(downloads, file)).equals(plain)).toBe(true);
  // Of 500 numbers each: none was left to the page's own thread.
  expect(await log.evaluate('bench.pagesMade()')).toBe(Math.ceil((LONG + 1) / 500));
});
