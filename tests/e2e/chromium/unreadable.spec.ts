import type { Page } from '@playwright/test';
import { expect, test } from '../support/lesson-browser.ts';
import { beginLesson, untilWatched } from '../drivers/lesson.ts';
import { classLesson, practiceSchool } from '../support/class-lesson.ts';
import { useSchool, wordsOf } from '../support/our-surface.ts';
import type { VirtualTime } from '../drivers/virtual-time.ts';
import { ofTheDay } from '../support/sample.ts';

/** What the product says of a page that it cannot read, wholly or in part: never that all is well. */

const UNREADABLE = 'This meeting page can’t be read';
/** A microphone is open from 15 s on. */
const MIC_OPEN = classLesson([{ t: 15, update: { id: 'p1', mic: 'on' } }]);
const CARD = 'Ben Carrick’s microphone is on.';
const QUERY = { churn: '0', view: '40' };

/** The dock's own words on how much it sees. */
async function claims(page: Page) {
  const words = await wordsOf(page);
  return {
    unreadable: words.includes(UNREADABLE),
    notAll: words.includes('not fully seen'),
    words: words.replaceAll('\n', ''),
  };
}

/**
 * To the lesson's first ten seconds. Where no landmark tells of the meeting, the look after four seconds does; the script
 * that then watches comes in real time, of which the page's clock knows nothing.
 */
async function seeMeeting(page: Page, time: VirtualTime): Promise<void> {
  const start = time.now();
  await time.advance(4_000);
  await untilWatched(page, time, start + 6_000);
  await time.advanceTo(start + 10_000);
}

test.beforeEach(async ({ chromium }) => {
  test.setTimeout(180_000);
  await useSchool(chromium, practiceSchool({ 'pupil-microphone-open': { level: 'nudge' } }));
});

for (const ids of ['rename', 'remove']) {
  test(`a page of which every handle is gone is called unreadable within 10 s: ${ids}`, async ({ page, simulator }) => {
    const time = await beginLesson(page, simulator, MIC_OPEN, { query: { ...QUERY, drop: 'all', ids } });
    await seeMeeting(page, time);
    expect((await claims(page)).unreadable).toBe(true);
    await time.advance(120_000);
    expect((await claims(page)).unreadable).toBe(true);
  });
}

const GROUPS =
  'screens toolbar hangup badge timer indicator alerts stage tiles nametags rows rowicons panel waiting share chat captions profile monitor labels title';
const HANDLES = [...GROUPS.split(' '), 'rows,tiles', 'toolbar,hangup,timer', 'rowicons,labels,tiles'];
/** `npm run test:long` takes each away, `npm test` other ones each day. */
const DROPPED = ofTheDay(HANDLES, (one) => `${HANDLES.indexOf(one) % 8}`);

test('a page with one kind of handle gone still tells, or says what it cannot see', async ({ chromium, simulator }) => {
  for (const drop of DROPPED) {
    await test.step(drop, async () => {
      const page = await chromium.context.newPage();
      const time = await beginLesson(page, simulator, MIC_OPEN, { query: { ...QUERY, drop } });
      await seeMeeting(page, time);
      const early = await claims(page);
      await time.advance(110_000);
      const late = await claims(page);
      const told = late.words.includes(CARD);
      expect.soft(told || late.unreadable || late.notAll, `${drop}: ${late.words}`).toBe(true);
      // Where the card never comes, the dock had said so within 10 s.
      if (!told) expect.soft(early.unreadable || early.notAll, `${drop}: ${early.words}`).toBe(true);
      await page.close();
    });
  }
});

test('a closed list is not an empty room', async ({ page, simulator }) => {
  // Only one pupil beside the teacher is on the stage; the others, an adult among them, are in the list.
  const time = await beginLesson(page, simulator, classLesson(), { query: { ...QUERY, tiles: '2' } });
  await time.advance(20_000);
  expect(await wordsOf(page)).toContain('5 in');
  await page.evaluate('window.__sim.closePanel()');
  await time.advance(400_000);
  const words = await wordsOf(page);
  expect(words).toContain('the People panel is closed');
  expect(words).not.toMatch(/alone|one-to-one|have left|has left/i);
  await page.evaluate('window.__sim.openPanel()');
  await time.advance(5_000);
  expect(await wordsOf(page)).toContain('5 in');
  await expect(page.getByRole('region', { name: 'Cards' })).toHaveCount(0);
});

test('a call that is off screen is unknown, neither over nor off, and goes on where it was', async ({
  page,
  simulator,
}) => {
  const time = await beginLesson(page, simulator, MIC_OPEN, { query: QUERY });
  await time.advance(100_000);
  await expect(page.getByRole('listitem').filter({ hasText: CARD })).toHaveCount(1);
  await page.evaluate('window.__sim.goOffScreen()');
  await time.advance(30_000);
  const away = await wordsOf(page);
  expect(away).toContain('the call is not on screen');
  expect(away).not.toContain('The meeting has ended');
  await expect(page.getByRole('listitem').filter({ hasText: CARD })).toHaveCount(1);
  await page.evaluate('window.__sim.goBack()');
  await time.advance(10_000);
  expect(await wordsOf(page)).not.toContain('the call is not on screen');
  await expect(page.getByRole('listitem').filter({ hasText: CARD })).toHaveCount(1);
  await page.evaluate('window.__sim.apply("update", { id: "p1", mic: "off" })');
  await time.advance(10_000);
  await expect(page.getByRole('listitem').filter({ hasText: CARD })).toHaveCount(0);
});

test('a language that is not known takes words away, not hooks', async ({ page, simulator }) => {
  const time = await beginLesson(page, simulator, MIC_OPEN, { query: { ...QUERY, locale: 'xx' } });
  await time.advance(120_000);
  const { words, unreadable, notAll } = await claims(page);
  expect(words.includes(CARD) || unreadable || notAll).toBe(true);
  expect(words).not.toContain('The meeting has ended');
});

test('without hooks, words of a language that is not known say nothing', async ({ page, simulator }) => {
  const query = { ...QUERY, locale: 'xx', drop: 'rowicons,tiles' };
  const time = await beginLesson(page, simulator, MIC_OPEN, { query });
  await time.advance(120_000);
  const { words, unreadable, notAll } = await claims(page);
  expect(words).not.toContain(CARD);
  expect(unreadable || notAll).toBe(true);
});
