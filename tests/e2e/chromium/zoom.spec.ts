import { parseSchoolFile } from '../../../utils/policy/school-file.ts';
import { beginLesson, startOf } from '../drivers/lesson.ts';
import { onZoom } from '../support/as-zoom-shows.ts';
import { compare } from '../support/compare.ts';
import { viewsOf } from '../support/expected.ts';
import { expect, test } from '../support/lesson-browser.ts';
import { teamsLessons } from '../support/lessons.ts';
import { useSchool } from '../support/our-surface.ts';
import { sample, today } from '../support/sample.ts';
import { recorded, startRecorder } from '../support/shown.ts';

/**
 * The invariant of invariant.spec.ts on Zoom: what the built extension shows on the simulated Zoom that plays a
 * lesson is what replay says of it. For lessons of which Zoom shows everything (`onZoom`); `npm test` takes some of
 * them, other ones each day, `npm run test:long` all. ZOOM_ONLY plays those of these names.
 */

const only = process.env['ZOOM_ONLY'];
const all = teamsLessons().flatMap((one) => onZoom(one) ?? []);
const chosen =
  process.env['LESSON_LOOKOUT_LONG'] === '1' || only !== undefined
    ? all.filter(({ name }) => new RegExp(only ?? '').test(name))
    : sample(all, ({ name }) => `${name.length % 3}`, today());

/** The client closes its list for a share, and then has less to show: for the comparison it stays. */
const QUERY = { view: '64', tiles: '64', churn: '0', panel: 'both', sharecloses: '0', seed: 'zoom' };

test('what is shown on Zoom is what replay says', async ({ chromium, simulator }) => {
  test.setTimeout(60_000 + chosen.length * 20_000);
  let busy = 0;
  for (const { name, text, lesson, schoolText } of chosen) {
    await test.step(name, async () => {
      const parsed = parseSchoolFile(schoolText);
      if (!parsed.ok) throw new Error(parsed.error.message);
      await useSchool(chromium, schoolText);
      const page = await chromium.context.newPage();
      const time = await beginLesson(page, simulator, text, {
        host: 'app.zoom.us',
        path: '/wc/85512345678/start',
        query: QUERY,
      });
      const start = startOf(text);
      await startRecorder(page);
      const end = lesson.lines.at(-1)?.t ?? 0;
      await time.advanceTo(start + (end + 4) * 1000);
      const comparison = compare(viewsOf(lesson, parsed.school), await recorded(page), start, end);
      busy += comparison.busy;
      expect.soft(comparison.differences.map((each) => `${name}, ${each}`).join('\n'), name).toBe('');
      await page.close();
    });
  }
  expect(busy, `moments with something to show, of ${chosen.length} lessons`).toBeGreaterThan(0);
});
