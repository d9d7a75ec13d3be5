import { asZoomShows, EXCUSED_ON_ZOOM } from '../support/as-zoom-shows.ts';
import { compare } from '../support/compare.ts';
import { expectationOf } from '../support/expected.ts';
import { ALL_IN_SIGHT, folderOf, type Stage, testInvariant, testThatItCanFail } from '../support/invariant.ts';
import { allLessons, type LessonCase, onZoom } from '../support/lessons.ts';
import { schoolOf } from '../support/play-and-compare.ts';
import { LONG, sample, today } from '../support/sample.ts';

/**
 * The invariant of invariant.spec.ts on Zoom: what the built extension shows on the simulated Zoom that plays a
 * lesson is what replay says of it, as far as Zoom shows it (`EXCUSED_ON_ZOOM` in support/as-zoom-shows.ts). `npm test`
 * takes some lessons, other ones each day, `npm run test:long` all. ZOOM_ONLY plays those of these names.
 */

const only = process.env['ZOOM_ONLY'];
const all = allLessons().map(onZoom);

/** The client closes its list for a share, and then has less to show: for the comparison it stays. */
const ZOOM: Stage = {
  show: asZoomShows,
  excused: EXCUSED_ON_ZOOM,
  optionsFor: () => ({
    host: 'app.zoom.us',
    path: '/wc/85512345678/start',
    query: { ...ALL_IN_SIGHT, sharecloses: '0', seed: 'zoom' },
  }),
};

/** Of those that have something to show, and of those that have nothing. */
function groupOf(one: LessonCase): string {
  const { views, end } = expectationOf(one.lesson, schoolOf(one), asZoomShows);
  return `${compare(views, [], 0, end).busy > 0} ${one.name.length % 2}`;
}

if (LONG) {
  testThatItCanFail('the comparison can fail on Zoom: the page shows another pupil than the lesson has', all, ZOOM);
}

if (LONG || only !== undefined) {
  const chosen = all.filter(({ name }) => new RegExp(only ?? '').test(name));
  for (const folder of new Set(chosen.map(folderOf))) {
    testInvariant(
      `what is shown on Zoom is what replay says: ${folder}`,
      chosen.filter((one) => folderOf(one) === folder),
      ZOOM,
    );
  }
} else {
  testInvariant(`what is shown on Zoom is what replay says (seed ${today()})`, sample(all, groupOf, today()), ZOOM);
}
