import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildFolder } from '../drivers/builds.ts';
import type { Chromium } from '../drivers/chromium.ts';
import { test as inItsOwnBrowser } from '../drivers/chromium-test.ts';
import { readClosedRoot } from '../drivers/closed-root.ts';
import { beginLesson } from '../drivers/lesson.ts';
import { classLesson, NAMES, practiceSchool } from '../support/class-lesson.ts';
import { expect, test } from '../support/lesson-browser.ts';
import { coveredOf, hostsIn, reachableOf, removeHost, useSchool, wordsOf } from '../support/our-surface.ts';
import type { Simulator } from '../../simulator/server.mjs';

/** How the built extension tells the teacher, and that nobody else hears of it. */

/** A pupil shares from the start: a card at once, and for as long as the page lives. */
const WITH_CARD = classLesson([{ t: 0, update: { id: 'p2', sharing: true } }], 6000);
const CARD = 'Grace Lindqvist is sharing a screen.';

/** The line on the card, not what was spoken of it. */
function cardOf(page: Page, text = CARD) {
  return page.getByRole('listitem').filter({ hasText: text });
}

const QUERY = { churn: '0', view: '40' };
/** The page's script that listens to everything, after the page's own first script here. */
const LISTEN = readFileSync(new URL('../../gallery/listen.js', import.meta.url), 'utf8').replace(
  'const heard =',
  'globalThis.heard =',
);

/** Opens a lesson that plays in real time, and waits until its card is there. */
async function openWithCard(page: Page, simulator: Simulator, path = '/v2/', host = 'teams.microsoft.com') {
  simulator.registerLesson('lesson', WITH_CARD);
  await page.goto(simulator.url(host, `${path}?lesson=lesson&autostart=1&controls=0&churn=0&view=40`));
  await cardOf(page).waitFor({ timeout: 20_000 });
}

async function begin({ chromium }: { chromium: Chromium }): Promise<void> {
  test.setTimeout(120_000);
  await useSchool(
    chromium,
    practiceSchool({
      'pupil-camera-on': { level: 'note', grace: 0, settle: 0 },
      'pupil-sharing-screen': { level: 'nudge' },
    }),
  );
}

test.beforeEach(begin);

test('a note is a line in the dock, a nudge a card, an urgent one stays on top with what to do', async ({
  page,
  simulator,
}) => {
  const text = classLesson([
    { t: 20, update: { id: 'p1', sharing: true } },
    { t: 40, meeting: { recording: 'on', recordingBy: 'p2' } },
    { t: 60, meeting: { recording: 'off' } },
  ]);
  const time = await beginLesson(page, simulator, text, { query: QUERY });
  const start = time.now();
  const cards = page.getByRole('region', { name: 'Cards' });
  const dock = page.getByRole('region', { name: 'Lesson Lookout' });
  await time.advanceTo(start + 10_000);
  await expect(dock.locator('.notes')).toContainText('camera');
  await expect(cards).toHaveCount(0);

  await time.advanceTo(start + 30_000);
  const sharing = cards.getByRole('region').filter({ hasText: 'Ben Carrick is sharing a screen.' });
  await expect(sharing.getByRole('heading', { level: 2 })).toContainText('Please check');
  await expect(sharing.getByText('What to do now')).toHaveCount(0);
  await expect(sharing.getByText('Why am I seeing this?')).toHaveCount(1);
  await expect(sharing.locator('blockquote')).not.toHaveCount(0);
  for (const name of ['Dismiss', 'Snooze 10 min', 'Record']) {
    await expect(sharing.getByRole('button', { name, exact: true })).toHaveCount(1);
  }

  await time.advanceTo(start + 45_000);
  const urgent = cards.getByRole('region').first();
  await expect(urgent.getByRole('heading', { level: 2 })).toContainText('Needs you now');
  await expect(urgent.getByText('What to do now')).toHaveCount(1);
  await expect(urgent).toContainText('Grace Lindqvist');

  await time.advanceTo(start + 70_000);
  await expect(cards.getByText('Needs you now')).toHaveCount(0);
  await expect(sharing).toHaveCount(1);
});

test('one key moves the keyboard to the card, and back into the meeting', async ({ page, chromium, simulator }) => {
  await openWithCard(page, simulator);
  // What the browser does on the shortcut, which no test can press.
  const move = () =>
    chromium.worker.evaluate(
      `chrome.tabs.query({ active: true }).then(([tab]) => chrome.tabs.sendMessage(tab.id, { type: 'move-keyboard' }))`,
    );
  const leave = page.getByRole('button', { name: /^Leave/ }).first();
  await leave.focus();
  expect(await move()).toEqual({ moved: true });
  await expect(leave).not.toBeFocused();
  await expect(page.getByRole('region', { name: 'Cards' }).getByRole('button').first()).toBeFocused();
  expect(await move()).toEqual({ moved: true });
  await expect(leave).toBeFocused();
});

test('a page script that listens to everything hears nothing of what the teacher does', async ({ page, simulator }) => {
  await openWithCard(page, simulator);
  await page.evaluate(LISTEN);
  const heard = () => page.evaluate('heard.filter((one) => one.ours).map(({ type }) => type)');

  await page.getByText('Why am I seeing this?').click();
  await page.getByRole('button', { name: 'Record an incident' }).click();
  await page.getByRole('textbox', { name: 'The facts, in your own words' }).pressSequentially('Sang, twice.');
  await page.getByRole('radio', { name: 'Disruption of the lesson' }).check();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Save details' }).click();
  await page.getByText(/^Recorded at .* with your details$/).waitFor();
  await page.getByRole('region', { name: 'Cards' }).getByRole('button', { name: 'Dismiss', exact: true }).click();
  await cardOf(page).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Make small' }).click();
  expect(await heard()).toEqual([]);
  expect(await page.evaluate('heard.filter((one) => JSON.stringify(one).includes("Sang"))')).toEqual([]);

  // The listener does hear: a button of the page's own.
  await page.locator('#roster-button').click();
  expect(await page.evaluate('heard.some(({ type }) => type === "click")')).toBe(true);
});

test('nothing that a page can say to the framework stops us', async ({ page, simulator, chromium }) => {
  const time = await beginLesson(page, simulator, classLesson([{ t: 60, update: { id: 'p2', sharing: true } }]), {
    query: QUERY,
  });
  const start = time.now();
  await time.advanceTo(start + 20_000);
  await page.evaluate((id) => {
    const name = 'wxt:content-script-started';
    for (const extensionId of [id, 'another', undefined]) {
      for (const contentScriptName of ['teams', 'index', undefined]) {
        const said = { type: name, extensionId, contentScriptName, messageId: Math.random().toString(36).slice(2) };
        for (const target of [window, document, document.documentElement]) {
          target.dispatchEvent(new CustomEvent(name, { detail: said }));
          target.dispatchEvent(new CustomEvent(`${extensionId}:${contentScriptName}:${name}`, { detail: said }));
        }
        window.postMessage(said, '*');
      }
    }
    window.dispatchEvent(new Event('pagehide'));
    window.dispatchEvent(new Event('unload'));
  }, chromium.extensionId);
  await time.advanceTo(start + 70_000);
  expect(await wordsOf(page)).toContain(CARD);
});

test('the host says nothing about us', async ({ page, simulator }) => {
  await openWithCard(page, simulator);
  const host = await page.evaluate(() => {
    const element = [...document.documentElement.children].find(({ shadowRoot }) => shadowRoot);
    return {
      name: element?.localName,
      attributes: element?.getAttributeNames(),
      text: element?.textContent,
      children: element?.childElementCount,
    };
  });
  expect(host).toEqual({ name: 'div', attributes: [], text: '', children: 0 });
  // Nor does the page find a trace of us elsewhere.
  const traces = await page.evaluate(() => ({
    html: /lookout/i.test(document.documentElement.outerHTML),
    globals: Object.getOwnPropertyNames(window).filter((name) => /lookout|lesson.?look|wxt/i.test(name)),
    resources: performance.getEntriesByType('resource').filter(({ name }) => name.startsWith('chrome-extension:'))
      .length,
    sheets: document.adoptedStyleSheets.length,
  }));
  expect(traces).toEqual({ html: false, globals: [], resources: 0, sheets: 0 });
});

inItsOwnBrowser.describe('the shipped build', () => {
  inItsOwnBrowser.use({ build: 'shipped' });
  inItsOwnBrowser.beforeEach(begin);

  inItsOwnBrowser('shows the same card in a closed root', async ({ page, simulator }) => {
    simulator.registerLesson('lesson', WITH_CARD);
    await page.goto(simulator.url('teams.microsoft.com', '/v2/?lesson=lesson&autostart=1&controls=0&churn=0&view=40'));
    const root = await readClosedRoot(page);
    await expect.poll(async () => (await root.text()).replaceAll('\n', ''), { timeout: 20_000 }).toContain(CARD);
    expect(await root.hostAttributes()).toEqual([]);
    expect(await hostsIn(page)).toBe(0);
    await root.press('button', 'I allow it');
    await expect.poll(() => root.text()).not.toContain('Why am I seeing this?');
  });
});

for (const width of [1280, 800]) {
  for (const path of ['/v2/', '/light-meetings/launch']) {
    test(`never over the meeting’s own bar: ${width} px wide, ${path}`, async ({ page, simulator }) => {
      await page.setViewportSize({ width, height: 720 });
      await openWithCard(page, simulator, path);
      await page.getByRole('button', { name: 'Record an incident' }).click();
      await page.getByText(/^Recorded at/).waitFor();
      expect(await page.getByRole('toolbar').count()).toBeGreaterThan(0);
      expect(await coveredOf(page)).toEqual([]);
      expect(await reachableOf(page)).toContain('Record an incident');
      // The window is made smaller while the card is up.
      await page.setViewportSize({ width: width - 200, height: 600 });
      await expect.poll(() => coveredOf(page)).toEqual([]);
      await expect.poll(() => reachableOf(page)).toContain('Record an incident');
    });
  }
}

test('while the teacher shares nothing of ours names anyone, and then the card is back', async ({
  page,
  simulator,
}) => {
  const text = classLesson([
    { t: 0, update: { id: 'p2', sharing: true } },
    { t: 30, update: { id: 't1', sharing: true } },
    { t: 40, update: { id: 'p1', mic: 'on' } },
    { t: 200, update: { id: 't1', sharing: false } },
  ]);
  const time = await beginLesson(page, simulator, text, { query: QUERY });
  const start = time.now();
  await time.advanceTo(start + 20_000);
  expect(await wordsOf(page)).toContain(CARD);
  for (const second of [31, 60, 120, 190]) {
    await time.advanceTo(start + second * 1000);
    const words = await wordsOf(page);
    expect(words).toContain('Lesson Lookout');
    for (const name of NAMES) expect(words, `at ${second} s`).not.toContain(name);
    expect(words, `at ${second} s`).not.toMatch(/sharing a screen|microphone/i);
  }
  await time.advanceTo(start + 205_000);
  await expect(page.getByRole('heading', { name: 'Screen shared' })).toHaveCount(1);
  await expect(cardOf(page, 'Ben Carrick’s microphone is on.')).toHaveCount(1);
});

test('a page that takes our element out gets it back three times', async ({ page, simulator }) => {
  const time = await beginLesson(page, simulator, WITH_CARD, { query: QUERY });
  await time.advance(15_000);
  for (let times = 0; times < 3; times += 1) {
    await removeHost(page);
    expect(await hostsIn(page)).toBe(0);
    await time.advance(12_000);
    expect(await hostsIn(page), `removed ${times + 1} times`).toBe(1);
    expect(await wordsOf(page)).toContain(CARD);
  }
  await removeHost(page);
  await time.advance(120_000);
  expect(await hostsIn(page)).toBe(0);
});

test('a second injection leaves one of us', async ({ page, simulator }) => {
  const session = await page.context().newCDPSession(page);
  let contextId = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) contextId = context.id;
  });
  await session.send('Runtime.enable');
  await openWithCard(page, simulator);
  expect(contextId).not.toBe(0);
  for (const script of ['teams', 'teams-watch']) {
    const code = readFileSync(join(buildFolder('chromium', 'test'), `content-scripts/${script}.js`), 'utf8');
    const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: code, contextId });
    expect(exceptionDetails).toBeUndefined();
  }
  await page.evaluate('window.__sim.apply("update", { id: "p1", sharing: true })');
  await cardOf(page, 'Ben Carrick is sharing a screen.').waitFor();
  expect(await hostsIn(page)).toBe(1);
});

for (const [host, path] of [
  ['teams.cloud.microsoft', '/v2/'],
  ['teams.live.com', '/v2/'],
  ['teams.live.com', '/light-meetings/launch'],
  ['teams.microsoft.com', '/light-meetings/launch'],
] as const) {
  test(`the same card on ${host}${path}`, async ({ page, simulator }) => {
    await openWithCard(page, simulator, path, host);
    expect(await hostsIn(page)).toBe(1);
  });
}
