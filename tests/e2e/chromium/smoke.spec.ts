import { beginLesson, startOf } from '../drivers/lesson.ts';
import { expect, test } from '../drivers/chromium-test.ts';
import { readClosedRoot } from '../drivers/closed-root.ts';

const LESSON = [
  {
    lesson: 1,
    platform: 'teams',
    title: 'Year 8 Maths',
    at: '2026-11-23T10:00:00',
    zone: 'Europe/London',
    account: 'unknown',
  },
  { t: 0, meeting: { phase: 'in-meeting' } },
  { t: 0, join: { id: 'p1', name: 'Asha Lindqvist', self: true, role: 'organiser', mic: 'on', camera: 'on' } },
  { t: 600, end: true },
]
  .map((line) => JSON.stringify(line))
  .join('\n');

test('the built extension starts under its own id', async ({ chromium }) => {
  expect(chromium.extensionId).toBe('ljgkombneooidofoblaadlnglonipbok');
});

test('the background can be stopped as the browser stops it, and comes back when it is asked', async ({ chromium }) => {
  const page = await chromium.extensionPage('options.html');
  const ask = () =>
    page.evaluate("chrome.runtime.sendMessage({ type: 'get-school' }).then(({ school }) => school.zone)");
  expect(await ask()).toBe('Europe/London');
  await chromium.worker.evaluate('globalThis.alive = true');
  await chromium.stopWorker();
  expect(await ask()).toBe('Europe/London');
  expect(await chromium.worker.evaluate('globalThis.alive')).toBe(undefined);
});

test('the page plays a lesson by the clock that the test moves', async ({ page, simulator }) => {
  const time = await beginLesson(page, simulator, LESSON);
  expect(await page.evaluate('[Date.now(), window.__sim.now()]')).toEqual([startOf(LESSON), 0]);
  await time.advance(599_000);
  expect(await page.evaluate('[Date.now(), window.__sim.finished]')).toEqual([startOf(LESSON) + 599_000, false]);
  await time.advance(1_000);
  expect(await page.evaluate('window.__sim.finished')).toBe(true);
});

test.describe('the build that ships', () => {
  test.use({ build: 'shipped' });

  test('shows the dock in a closed root of an element without a name, and records from it', async ({
    page,
    simulator,
  }) => {
    const time = await beginLesson(page, simulator, LESSON);
    const shown = await readClosedRoot(page);
    await time.until(async () => (await shown.text()).includes('Record an incident'), 'the dock shown');
    expect(await shown.hostAttributes()).toEqual([]);
    // Its style sheet came with the school.
    expect(await page.evaluate('getComputedStyle(document.documentElement.lastElementChild).position')).toBe('fixed');
    await expect(page.getByRole('button', { name: 'Record an incident' })).toHaveCount(0);
    expect(await page.evaluate('[...document.querySelectorAll("*")].some((one) => one.shadowRoot !== null)')).toBe(
      false,
    );

    await shown.press('button', 'Record an incident');
    await time.until(async () => (await shown.text()).includes('LL-000001'), 'the incident recorded');
  });
});
