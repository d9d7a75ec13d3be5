import type { Frame } from '@playwright/test';
import { zoomFixture } from '../../platforms/zoom-page.ts';
import { expect, test } from '../drivers/chromium-test.ts';
import { LONG } from '../support/sample.ts';

/**
 * In a real browser for what no test DOM has: two frames of one tab with a content script each, of which one
 * acts, and a background that answers that one (without its answer nothing is drawn).
 */

const SHELL = 'https://app.zoom.us/wc/85512345678/start?fromPWA=1';
const CLIENT = 'https://app.zoom.us/wc/85512345678/start?from=pwa';

function words(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const host = [...document.documentElement.children].find((element) => element.shadowRoot);
    return host?.shadowRoot?.querySelector('.frame')?.textContent ?? '';
  });
}

const WHEN = LONG ? ', over an update too' : '';
test(`Zoom’s web app is watched in the frame that has the meeting, and the shell around it is left alone${WHEN}`, async ({
  page,
  chromium,
}) => {
  const pages: Readonly<Record<string, string>> = { [SHELL]: 'shell', [CLIENT]: 'preview' };
  await page.route('https://app.zoom.us/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: zoomFixture(pages[route.request().url()] ?? 'home') }),
  );
  await page.goto(SHELL);
  await page.evaluate((src) => document.querySelector('iframe')?.setAttribute('src', src), CLIENT);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error('no frame');
  await frame.waitForSelector('.preview-root');
  await frame.evaluate((html) => {
    const next = new DOMParser().parseFromString(html, 'text/html');
    document.title = next.title;
    document.body.replaceChildren(...next.body.childNodes);
  }, zoomFixture('panel-open'));

  await expect.poll(() => words(frame)).toContain('Is this a lesson?');
  await expect.poll(() => words(frame)).toContain('4 in');
  expect(await words(page.mainFrame())).toBe('');
  await frame.evaluate((html) => {
    const next = new DOMParser().parseFromString(html, 'text/html');
    document.body.replaceChildren(...next.body.childNodes);
  }, zoomFixture('sharing-other'));
  await expect.poll(() => words(frame)).toContain('please open it again');

  // An update, in the long run alone: the mark for notes and the taking over have tests without a browser.
  if (!LONG) return;
  await frame.getByRole('button', { name: 'Yes, a lesson' }).click();
  await expect.poll(() => words(frame)).not.toContain('Is this a lesson?');
  await frame.evaluate(() => document.querySelector(':root > div')?.setAttribute('data-before', ''));
  await chromium.reloadExtension();
  await expect(frame.locator(':root > [data-before]')).toHaveCount(0, { timeout: 10_000 });
  await expect.poll(() => words(frame)).toContain('Watching');
  expect(await words(frame)).not.toContain('Is this a lesson?');
  expect(await words(page.mainFrame())).toBe('');
});
