import 'temporal-polyfill/global';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseSchoolFile } from '../../../utils/policy/school-file.ts';
import { parseLesson } from '../../../utils/replay/lesson-file.ts';
import { type ConnectProxy, startConnectProxy } from '../../simulator/proxy.mjs';
import { type Simulator, startSimulator } from '../../simulator/server.mjs';
import { type Firefox, launchFirefox } from '../drivers/firefox.ts';
import type { FirefoxTab } from '../drivers/firefox-tab.ts';
import { asPageShows } from '../support/as-page-shows.ts';
import { asZoomShows } from '../support/as-zoom-shows.ts';
import { classLesson, practiceSchool } from '../support/class-lesson.ts';
import { type Comparison, compare } from '../support/compare.ts';
import { expectationOf } from '../support/expected.ts';
import { RECORDER, type Shown } from '../support/shown.ts';

/**
 * The same as the invariant in Chromium, in a real Firefox: there is no virtual time, so the lessons are
 * short and their school's graces too. All of them play at once, in tabs that are mostly hidden, as a
 * meeting's tab is while the teacher shows another window.
 */

const SOON = { grace: 1, settle: 0 };
const RULES = {
  'pupil-microphone-open': { level: 'nudge', ...SOON },
  'pupil-sharing-screen': { level: 'nudge', ...SOON },
  'recording-by-others': { level: 'urgent', ...SOON },
  'note-taker-present': { level: 'urgent', ...SOON },
  'unexpected-participant': { level: 'nudge', ...SOON },
  // Its card stands from the start, when a page may still be loading.
  'platform-not-allowed': 'off',
};
const SCHOOL = practiceSchool(RULES);
const STRANGER = { mic: 'off', camera: 'off', hand: false, sharing: false };
/** Every moment lasts longer than the comparison's slack. */
const LESSONS: Readonly<Record<string, readonly object[]>> = {
  'a microphone goes on and off': [
    { t: 4, update: { id: 'p1', mic: 'on' } },
    { t: 12, update: { id: 'p1', mic: 'off' } },
  ],
  'a pupil shares and stops': [
    { t: 4, update: { id: 'p2', sharing: true } },
    { t: 12, update: { id: 'p2', sharing: false } },
  ],
  'a pupil records': [
    { t: 4, meeting: { recording: 'on', recordingBy: 'p1' } },
    { t: 12, meeting: { recording: 'off' } },
  ],
  'a note-taker waits, comes in and leaves': [
    { t: 4, join: { ...STRANGER, id: 'n1', name: 'Otter.ai Notetaker', where: 'waiting' } },
    { t: 10, update: { id: 'n1', where: 'meeting' } },
    { t: 16, leave: 'n1' },
  ],
  'somebody unexpected comes and goes': [
    { t: 4, join: { ...STRANGER, id: 'x1', name: 'Jordan Vale', label: 'unverified' } },
    { t: 14, leave: 'x1' },
  ],
  'the teacher shares while a card is up': [
    { t: 3, update: { id: 'p2', sharing: true } },
    { t: 9, update: { id: 't1', sharing: true } },
    { t: 15, update: { id: 't1', sharing: false } },
  ],
  'nothing happens': [],
};
/** On Zoom those that have to do with its own ways: the row's icons, the banner, the tails of a local recording. */
const ON_ZOOM = ['a microphone goes on and off', 'a pupil shares and stops', 'a pupil records'];
const PLAYED = [
  ...Object.keys(LESSONS).map((name) => ({ platform: 'teams', name }) as const),
  ...ON_ZOOM.map((name) => ({ platform: 'zoom', name }) as const),
];
const ADDRESS = {
  teams: (simulator: Simulator) => simulator.url('teams.microsoft.com'),
  zoom: (simulator: Simulator) => simulator.url('app.zoom.us', '/wc/85512345678/start'),
};
const SHOWS = { teams: asPageShows, zoom: asZoomShows };
const END = 22;

let simulator: Simulator;
let proxy: ConnectProxy;
let firefox: Firefox;
let compared: ReadonlyMap<string, Comparison>;

beforeAll(async () => {
  simulator = await startSimulator();
  proxy = await startConnectProxy(simulator.port);
  firefox = await launchFirefox({ build: 'test', proxyPort: proxy.port });
  const options = await firefox.extensionPage('options.html');
  await options.evaluate(`browser.storage.local.set({ school: ${JSON.stringify(SCHOOL)} }).then(() => true)`);
  await options.close();
  const played = PLAYED.map(async (one) => [`${one.platform} ${one.name}`, await playAndCompare(one)] as const);
  compared = new Map(await Promise.all(played));
}, 120_000);

afterAll(async () => {
  await firefox?.close();
  await proxy?.close();
  await simulator?.close();
});

test.each(PLAYED)('what Firefox shows is what replay says: $platform, $name', ({ platform, name }) => {
  const comparison = compared.get(`${platform} ${name}`);
  expect(comparison?.differences.join('\n')).toBe('');
  expect(comparison?.moments).toBeGreaterThan(0);
  if (LESSONS[name]?.length !== 0) expect(comparison?.busy).toBeGreaterThan(0);
});

test('nothing asked for a host that is not the meeting’s', () => {
  expect(proxy.refused).toEqual([]);
});

/** Plays one lesson in a tab of its own. */
async function playAndCompare({ platform, name }: (typeof PLAYED)[number]): Promise<Comparison> {
  const text = classLesson(LESSONS[name], END, { platform });
  const lesson = parseLesson(text);
  const school = parseSchoolFile(SCHOOL);
  if (!lesson.ok) throw new Error(lesson.error.message);
  if (!school.ok) throw new Error(school.error.message);
  const { views } = expectationOf(lesson.lesson, school.school, SHOWS[platform]);
  const id = `${platform} ${name}`;
  simulator.registerLesson(id, text);
  const panels = { churn: '0', view: '40', panel: 'both', ...(platform === 'zoom' ? { sharecloses: '0' } : {}) };
  const query = new URLSearchParams({ lesson: id, controls: '0', ...panels });
  const tab = await firefox.openTab(`${ADDRESS[platform](simulator)}?${query}`);
  const start = await play(tab);
  await wait((END + 1) * 1000);
  const shown = JSON.parse(await tab.evaluate<string>('JSON.stringify(window.__shown)')) as Shown[];
  await tab.close();
  return compare(views, shown, start, END);
}

/** Begins the lesson and the writing down of what is shown; gives its second 0 by the page's clock. */
async function play(tab: FirefoxTab): Promise<number> {
  await tab.waitFor('Boolean(window.__sim && window.__sim.play)', 'the lesson');
  await tab.evaluate(`(${RECORDER}, true)`);
  return await tab.evaluate<number>('(window.__sim.play(), Date.now())');
}
