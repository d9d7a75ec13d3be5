import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSealedLog, readSealedLog } from '../../faults/log-database.ts';
import { problemsOf } from '../../faults/oracle.ts';
import { draft } from '../../incidents/samples.ts';
import { type Chromium, launchChromium } from '../drivers/chromium.ts';
import { expect, test } from '../drivers/chromium-test.ts';
import { LONG } from '../support/sample.ts';

/** A header that promises more than follows: what a power cut leaves of an entry of Chromium's journal. */
const HALF_AN_ENTRY = Uint8Array.of(1, 2, 3, 4, 0x40, 2, 1, 9, 9, 9);

interface Page {
  chrome: { runtime: { sendMessage(message: object): Promise<{ reference: string }> } };
}

test('half an entry at the end of the browser’s journal costs no record at the start after the next one', async ({
  simulator,
}) => {
  test.skip(!LONG, 'starts three browsers');
  const profile = mkdtempSync(join(tmpdir(), 'lookout-torn-'));

  async function inBrowser<T>(task: (chromium: Chromium) => Promise<T>): Promise<T> {
    const chromium = await launchChromium({ build: 'test', simulatorPort: simulator.port, profile });
    try {
      return await task(chromium);
    } finally {
      await chromium.close();
    }
  }

  async function captureOne(chromium: Chromium): Promise<string> {
    const page = await chromium.extensionPage('options.html');
    const answer = await page.evaluate(
      (one) => (globalThis as unknown as Page).chrome.runtime.sendMessage({ type: 'record-incident', draft: one }),
      draft(),
    );
    return answer.reference;
  }

  try {
    const first = await inBrowser(captureOne);
    const store = join(profile, 'Default', 'IndexedDB');
    const journals = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.log'));
    expect(journals).toHaveLength(1);
    for (const journal of journals) appendFileSync(join(store, journal), HALF_AN_ENTRY);
    const second = await inBrowser(captureOne);
    const log = await inBrowser(async (chromium) => {
      const page = await chromium.extensionPage('options.html');
      return await openSealedLog(await page.evaluate(readSealedLog));
    });
    expect(await problemsOf(log, [first, second])).toEqual([]);
    expect(log.records.incidents).toHaveLength(2);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
