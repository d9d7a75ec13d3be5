import { asPageShows, EXCUSED } from '../support/as-page-shows.ts';
import { ALL_IN_SIGHT, folderOf, type Stage, testInvariant, testThatItCanFail } from '../support/invariant.ts';
import { allLessons } from '../support/lessons.ts';
import { LONG, sample, today } from '../support/sample.ts';

/**
 * What ties all together: what the built extension shows on a meeting page that plays a lesson is what replay
 * says of that lesson, as far as such a page shows it (`EXCUSED` in support/as-page-shows.ts).
 *
 * `npm test` takes a seeded sample, one lesson of every sixth folder, `npm run test:long` all of them.
 * INVARIANT_SEED repeats a sample, INVARIANT_ONLY (a regular expression) plays the lessons of these names.
 */

const only = process.env['INVARIANT_ONLY'];
const seed = Number(process.env['INVARIANT_SEED'] ?? today());
const all = allLessons().filter(({ lesson }) => lesson.header.platform === 'teams');
const chosen =
  LONG || only !== undefined
    ? all.filter(({ name }) => new RegExp(only ?? '').test(name))
    : sample(all, folderOf, seed).filter((_, index) => index % 6 === seed % 6);

const TEAMS: Stage = {
  show: asPageShows,
  excused: EXCUSED,
  optionsFor: ({ header }) => ({
    host: header.edition === 'personal' ? 'teams.live.com' : 'teams.microsoft.com',
    query: { ...ALL_IN_SIGHT, seed: 'invariant' },
  }),
};

for (const folder of new Set(chosen.map(folderOf))) {
  testInvariant(
    `what is shown is what replay says: ${folder} (seed ${seed})`,
    chosen.filter((one) => folderOf(one) === folder),
    TEAMS,
  );
}

testThatItCanFail('the comparison can fail: the page shows another pupil than the lesson has', all, TEAMS);
