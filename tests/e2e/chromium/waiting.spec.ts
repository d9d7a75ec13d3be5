import { readFileSync } from 'node:fs';
import { expect, test } from '../drivers/chromium-test.ts';

/** Most pages of Teams never hold a meeting: they have the small script alone, and it misses none. */

const ADDRESS = 'https://teams.microsoft.com/v2/';

function pageOf(name: 'calendar' | 'call-panel-open'): string {
  return readFileSync(new URL(`../../fixtures/teams/${name}.html`, import.meta.url), 'utf8');
}

test('the script that watches comes with the meeting, and also from a background that was stopped', async ({
  page,
  chromium,
}) => {
  const scripts: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension://')) scripts.push(new URL(url).pathname);
  });
  await session.send('Debugger.enable');
  await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: pageOf('calendar') }));
  await page.goto(ADDRESS);
  const popup = await chromium.extensionPage('popup.html');
  await expect(async () => {
    await popup.reload();
    await expect(popup.getByText('Waiting for the lesson to begin')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await popup.close();
  expect(scripts).toEqual(['/content-scripts/teams.js']);
  expect(await page.evaluate(() => document.querySelectorAll(':root > div').length)).toBe(0);

  await chromium.stopWorker();
  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, pageOf('call-panel-open'));
  await expect(page.getByRole('button', { name: 'Record an incident' })).toBeVisible();
  expect(scripts).toEqual(['/content-scripts/teams.js', '/content-scripts/teams-watch.js']);
});
