import { readFile } from 'node:fs/promises';
import { usePracticeSchool } from '../../faults/lesson-tab.ts';
import { openSealedLog, readSealedLog } from '../../faults/log-database.ts';
import { problemsOf } from '../../faults/oracle.ts';
import { openFields } from '../../../utils/incidents/record.ts';
import { draft } from '../../incidents/samples.ts';
import { launchChromium } from '../drivers/chromium.ts';
import { expect, test } from '../drivers/chromium-test.ts';
import { expectToStand } from '../support/stands.ts';

/** Two browsers, as on two laptops; the passphrase is really stretched and the file really sealed. */

const OF_THE_LOG = 'green boots under the stairs';
const OF_THE_BACKUP = 'seven kettles in the hall';

interface Scope {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
}

test('a log under a passphrase moves to a new laptop by its backup', async ({ chromium, simulator }) => {
  test.setTimeout(120_000);
  await usePracticeSchool(chromium);
  const old = await chromium.extensionPage('options.html#privacy');
  for (const what of ['first on the old laptop', 'second on the old laptop']) {
    await old.evaluate(
      (one) => (globalThis as unknown as Scope).chrome.runtime.sendMessage({ type: 'record-incident', draft: one }),
      draft({ what }),
    );
  }
  const set = old.getByRole('region', { name: 'Set a passphrase' });
  await set.getByLabel('A new passphrase').fill(OF_THE_LOG);
  await set.getByLabel('The same passphrase again').fill(OF_THE_LOG);
  await set.getByRole('button', { name: 'Set the passphrase' }).click();
  await expect(old.getByText(/^The passphrase is set/)).toBeVisible({ timeout: 30_000 });
  await old.getByRole('button', { name: 'Lock now' }).click();
  await expect(old.getByText('Unlock first: what is locked cannot be read into a backup.')).toBeVisible();
  // What is unlocked lies in the browser's memory, not in the background's.
  const unlock = old.getByRole('region', { name: 'The log is locked' });
  await unlock.getByLabel('Passphrase').fill(OF_THE_LOG);
  await unlock.getByRole('button', { name: 'Unlock' }).click();
  await expect(old.getByText('Unlocked.')).toBeVisible({ timeout: 30_000 });
  await chromium.stopWorker();

  const save = old.getByRole('region', { name: 'Save a backup' });
  await save.getByLabel('A new passphrase').fill(OF_THE_BACKUP);
  await save.getByLabel('The same passphrase again').fill(OF_THE_BACKUP);
  const downloading = old.waitForEvent('download', { timeout: 30_000 });
  await save.getByRole('button', { name: 'Save the backup' }).click();
  const file = await (await downloading).path();
  await expect(save.getByText('2 records are in it.')).toBeVisible();
  const bytes = await readFile(file);
  expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
  expect(bytes.includes('old laptop')).toBe(false);

  const laptop = await launchChromium({ build: 'test', simulatorPort: simulator.port });
  try {
    const page = await laptop.extensionPage('options.html#privacy');
    await page.getByLabel('Backup file').setInputFiles(file);
    await page.getByLabel('Passphrase of the backup').fill(OF_THE_BACKUP);
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(page.getByText('2 records brought back.')).toBeVisible({ timeout: 60_000 });
    const log = await openSealedLog(await page.evaluate(readSealedLog));
    expect(await problemsOf(log, ['LL-000001', 'LL-000002'])).toEqual([]);
    expect(log.records.incidents.map((one) => openFields(one)?.what)).toEqual([
      'first on the old laptop',
      'second on the old laptop',
    ]);
    await page.goto(page.url().replace(/#.*/, '#'));
    await expect(page.getByText(/Lantern Hill Primary School/).first()).toBeVisible();
  } finally {
    await laptop.close();
  }
});

test('the page of passphrase and backup stands at every size, locked as well', async ({ chromium }) => {
  const page = await chromium.extensionPage('options.html#privacy');
  await expectToStand(page, 'privacy');
  await page.evaluate(async () => {
    const { runtime } = (globalThis as unknown as Scope).chrome;
    await runtime.sendMessage({ type: 'keep-key', file: 'of a passphrase that nobody needs here' });
    await runtime.sendMessage({ type: 'lock' });
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The log is locked' })).toBeVisible();
  await expectToStand(page, 'privacy, locked');
});
