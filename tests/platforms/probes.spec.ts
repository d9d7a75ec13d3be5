import { readdirSync } from 'node:fs';
import { expect, test } from './browser-page.ts';
import { FOLDER, fixture } from './teams-page.ts';
import { ZOOM_FOLDER, zoomFixture } from './zoom-page.ts';

/** Guards over the probes in a real engine: test DOMs accept and refuse selectors of their own. */

const PAGES = readdirSync(FOLDER).map((file) => file.replace('.html', ''));
/** Pages on which nobody is in a call. */
const OUTSIDE = PAGES.filter((name) => /^(?:calendar|connecting|ended|lobby$|prejoin)/.test(name));
/** Signals of the time before, after and around a call. */
const NOT_OF_A_CALL = [
  'lobby',
  'connecting',
  'prejoin',
  'ended',
  'survey',
  'guest',
  'preTitle',
  'me',
  'avatar',
  'notice',
];

const ZOOM_PAGES = readdirSync(ZOOM_FOLDER).map((file) => file.replace('.html', ''));
/** Pages of Zoom on which nobody is in a meeting; `ended` is one that still has all of it behind a dialog. */
const OUTSIDE_ZOOM = ZOOM_PAGES.filter((name) => /^(?:home|launch|shell|pre|waiting)/.test(name));
/** Signals of the time before and around a meeting. */
const NOT_OF_A_MEETING = ['lobby', 'prejoin', 'topic', 'myName', 'typedName', 'client'];

test('every probe parses, is hit by a page, and names no hashed class', async ({ page }) => {
  const hits = await page.evaluate((pages) => {
    const { ANCHORS, LISTS, PARTS } = globalThis.lookoutReader;
    const documents = pages.map((html) => new DOMParser().parseFromString(html, 'text/html'));
    return Object.values({ ...ANCHORS, ...LISTS, ...PARTS })
      .flat()
      .map((css) => ({ css, pages: documents.filter((one) => one.querySelector(css)).length }));
  }, PAGES.map(fixture));
  expect(hits.length).toBeGreaterThan(80);
  expect(hits.filter(({ pages }) => pages === 0).map(({ css }) => css)).toEqual([]);
  expect(hits.filter(({ css }) => /\.[\w-]|class/.test(css))).toEqual([]);
});

test('every probe of Zoom parses, is hit by a page, and by none before a meeting that is not its own', async ({
  page,
}) => {
  expect(OUTSIDE_ZOOM.length).toBeGreaterThan(6);
  const hits = await page.evaluate(
    (pages) => {
      const { ANCHORS, LISTS, PARTS } = globalThis.lookoutReader.zoom;
      const documents = pages.map(
        ([name, html]) => [name, new DOMParser().parseFromString(html, 'text/html')] as const,
      );
      return Object.entries({ ...ANCHORS, ...LISTS, ...PARTS }).flatMap(([signal, probes]) =>
        probes.map((css) => {
          const found = documents.filter(([, one]) => one.querySelector(css)).map(([name]) => name);
          return { signal, css, found };
        }),
      );
    },
    ZOOM_PAGES.map((name) => [name, zoomFixture(name)] as const),
  );
  expect(hits.length).toBeGreaterThan(70);
  expect(hits.filter(({ found }) => found.length === 0).map(({ css }) => css)).toEqual([]);
  const outside = hits.filter(
    ({ signal, found }) => !NOT_OF_A_MEETING.includes(signal) && found.some((one) => OUTSIDE_ZOOM.includes(one)),
  );
  expect(outside.map(({ css, found }) => [css, found])).toEqual([]);
});

test('no probe of a running call is hit by a page before or after one', async ({ page }) => {
  expect(OUTSIDE.length).toBeGreaterThan(7);
  for (const name of OUTSIDE) {
    const hit = await page.evaluate(
      ([html, exempt]) => {
        const { ANCHORS, LISTS } = globalThis.lookoutReader;
        const document = new DOMParser().parseFromString(html, 'text/html');
        return Object.entries({ ...ANCHORS, ...LISTS })
          .filter(([signal]) => !exempt.includes(signal))
          .flatMap(([signal, probes]) =>
            probes.filter((css) => document.querySelector(css)).map((css) => `${signal} ${css}`),
          );
      },
      [fixture(name), NOT_OF_A_CALL] as const,
    );
    expect(hit, name).toEqual([]);
  }
});

test('the frame of the old client is read like a page', async ({ page, bundle }) => {
  await page.setContent(fixture('classic-frame'));
  await page.evaluate((html) => {
    const frame = document.querySelector('iframe');
    frame?.contentDocument?.write(html);
    frame?.contentDocument?.close();
  }, fixture('call-panel-open'));
  await page.addScriptTag({ content: bundle });
  const seen = await page.evaluate(async () => {
    const adapter = globalThis.lookoutReader.live.teams.createAdapter(document, location);
    const first = adapter.read(0);
    let looks = 0;
    globalThis.lookoutReader.observe(adapter, {
      onChange: () => {
        looks += 1;
        adapter.read(looks);
      },
      onError: (error) => {
        throw error;
      },
      ignore: document.createElement('div'),
      now: () => 0,
      signal: new AbortController().signal,
    });
    const inner = document.querySelector('iframe')?.contentDocument;
    inner?.querySelector('#microphone-button')?.setAttribute('data-state', 'mic');
    await Promise.resolve();
    return { phase: first.phase, people: first.people.length, looks, mic: adapter.read(9).people[0]?.mic };
  });
  expect(seen).toEqual({ phase: 'in-meeting', people: 4, looks: 1, mic: 'on' });
});
