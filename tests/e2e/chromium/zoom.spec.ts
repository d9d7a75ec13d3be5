import { onZoom } from '../support/as-zoom-shows.ts';
import { compare } from '../support/compare.ts';
import { viewsOf } from '../support/expected.ts';
import { expect, test } from '../support/lesson-browser.ts';
import { type LessonCase, teamsLessons } from '../support/lessons.ts';
import { playAndCompare, schoolOf } from '../support/play-and-compare.ts';
import { ofTheDay } from '../support/sample.ts';

/**
 * The invariant of invariant.spec.ts on Zoom: what the built extension shows on the simulated Zoom that plays a
 * lesson is what replay says of it. For lessons of which Zoom shows everything (`onZoom`); `npm test` takes some of
 * them, other ones each day, `npm run test:long` all. ZOOM_ONLY plays those of these names.
 */

const only = process.env['ZOOM_ONLY'];
const all = teamsLessons().flatMap((one) => onZoom(one) ?? []);

/** What must be shown in a lesson, and to which second. */
function expectation(one: LessonCase) {
  return { views: viewsOf(one.lesson, schoolOf(one)), presses: [], end: one.lesson.lines.at(-1)?.t ?? 0 };
}

/** Of those that have something to show, and of those that have nothing. */
function groupOf(one: LessonCase): string {
  const { views, end } = expectation(one);
  return `${compare(views, [], 0, end).busy > 0} ${one.name.length % 2}`;
}

/** The client closes its list for a share, and then has less to show: for the comparison it stays. */
const CLIENT = {
  host: 'app.zoom.us',
  path: '/wc/85512345678/start',
  query: { view: '64', tiles: '64', churn: '0', panel: 'both', sharecloses: '0', seed: 'zoom' },
};

test('what is shown on Zoom is what replay says', async ({ chromium, simulator }) => {
  const chosen = only === undefined ? ofTheDay(all, groupOf) : all.filter(({ name }) => new RegExp(only).test(name));
  test.setTimeout(60_000 + chosen.length * 20_000);
  let busy = 0;
  for (const one of chosen) {
    await test.step(one.name, async () => {
      const comparison = await playAndCompare(one, expectation(one), chromium, simulator, CLIENT);
      busy += comparison.busy;
      expect.soft(comparison.differences.map((each) => `${one.name}, ${each}`).join('\n'), one.name).toBe('');
    });
  }
  expect(busy, `moments with something to show, of ${chosen.length} lessons`).toBeGreaterThan(0);
});
