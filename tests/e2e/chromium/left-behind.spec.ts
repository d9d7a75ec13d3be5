import { readFileSync } from 'node:fs';
import { chooseSchool } from '../../tools/demo/choose-school.ts';
import type { Chromium } from '../drivers/chromium.ts';
import { expect, test } from '../drivers/chromium-test.ts';
import { beginLesson } from '../drivers/lesson.ts';
import { ofTheDay } from '../support/sample.ts';

/** Pupils who stay behind without staff: told by the browser once, for the meeting's page goes with the teacher. */

const LESSONS = new URL('../../lessons/', import.meta.url);
const SCHOOL = readFileSync(new URL('schools/pupils-left-behind.school.json', LESSONS), 'utf8');

/** A lesson file of the rule. In all of them two pupils are in from second 10 on, and 100 is the end. */
function lesson(name: string): string {
  return readFileSync(new URL(`pupils-left-behind/${name}.lesson.ndjson`, LESSONS), 'utf8');
}

/** The notifications that are up; none while the background is just coming back, for it cannot be asked then. */
async function told(chromium: Chromium): Promise<string[]> {
  try {
    return await chromium.worker.evaluate('chrome.notifications.getAll().then(Object.keys)');
  } catch (error) {
    if (String(error).includes('Service worker restarted')) return [];
    throw error;
  }
}

/** What the background keeps for when the page is gone: words, beside what others keep there. */
function kept(chromium: Chromium): Promise<string[]> {
  return chromium.worker.evaluate(
    'chrome.storage.session.get().then((all) => Object.values(all).filter((one) => typeof one === "string"))',
  );
}

test.beforeEach(async ({ chromium }) => {
  test.setTimeout(120_000);
  const options = await chromium.extensionPage('options.html');
  await chooseSchool(options, SCHOOL);
  await options.close();
});

test('the teacher presses Leave: a notification, and a card while the page is there', async ({
  page,
  chromium,
  simulator,
}) => {
  const time = await beginLesson(page, simulator, lesson('opens'));
  await time.advance(20_000);
  await expect.poll(() => kept(chromium)).toEqual(['alone']);
  expect(await told(chromium)).toEqual([]);

  await page
    .getByRole('button', { name: /^Leave/ })
    .first()
    .click();
  await time.until(async () => (await told(chromium)).length > 0, 'the notification');
  await expect(page.getByRole('region', { name: 'Cards' })).toContainText('You have left, and pupils are still in.');
  await page.close();
  await expect.poll(() => kept(chromium)).toEqual(['told']);
  expect(await told(chromium)).toHaveLength(1);
});

test('the tab closes while the background is stopped', async ({ page, chromium, simulator }) => {
  const time = await beginLesson(page, simulator, lesson('opens'));
  await time.advance(20_000);
  await expect.poll(() => kept(chromium)).toEqual(['alone']);
  await chromium.context.newPage();
  await chromium.stopWorker();
  await page.close();
  await expect.poll(() => told(chromium)).toHaveLength(1);
});

test('the page goes elsewhere in the same tab', async ({ page, chromium, simulator }) => {
  const time = await beginLesson(page, simulator, lesson('opens'));
  await time.advance(20_000);
  await expect.poll(() => kept(chromium)).toEqual(['alone']);
  await chromium.stopWorker();
  await page.goto('about:blank');
  await expect.poll(() => told(chromium)).toHaveLength(1);
});

test('nothing is told when the meeting is ended for all', async ({ page, chromium, simulator }) => {
  const time = await beginLesson(page, simulator, lesson('ended-before'));
  await time.advance(20_000);
  await expect.poll(() => kept(chromium)).toEqual(['alone']);
  await time.advance(90_000);
  await expect.poll(() => kept(chromium)).toEqual([]);
  await page.close();
  expect(await told(chromium)).toEqual([]);
});

/** Zoom leaves the page at once, whether the host left or ended it for all: only the press tells. */
const PRESSES = [
  ['End Meeting for All', 0],
  ['Leave Meeting', 1],
] as const;
for (const [press, left] of ofTheDay(PRESSES, () => 'one')) {
  test(`on Zoom: the host presses ${press}, and the page is gone`, async ({ page, chromium, simulator }) => {
    const text = lesson('opens').replace('"platform":"teams"', '"platform":"zoom"');
    const time = await beginLesson(page, simulator, text, { host: 'app.zoom.us', path: '/wc/85512345678/start' });
    await time.advance(20_000);
    await expect.poll(() => kept(chromium)).toEqual(['alone']);
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByRole('menuitem', { name: press }).click();
    await expect.poll(() => kept(chromium)).toEqual(left === 0 ? [] : ['alone']);
    await page.goto('about:blank');
    await expect.poll(() => told(chromium)).toHaveLength(left);
  });
}
