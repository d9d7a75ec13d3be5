import { asPageShows, EXCUSED } from '../support/as-page-shows.ts';
import { ALL_IN_SIGHT, folderOf, playOn, type Stage, testInvariant } from '../support/invariant.ts';
import { expect, test } from '../support/lesson-browser.ts';
import { allLessons } from '../support/lessons.ts';
import { LONG, sample, today } from '../support/sample.ts';

/**
 * What ties all together: what the built extension shows on a meeting page that plays a lesson is what replay
 * says of that lesson, as far as such a page shows it (`EXCUSED` in support/as-page-shows.ts).
 *
 * `npm test` takes a seeded sample, one lesson of every third folder, `npm run test:long` all of them.
 * INVARIANT_SEED repeats a sample, INVARIANT_ONLY (a regular expression) plays the lessons of these names.
 */

const only = process.env['INVARIANT_ONLY'];
const seed = Number(process.env['INVARIANT_SEED'] ?? today());
const all = allLessons().filter(({ lesson }) => lesson.header.platform === 'teams');
const chosen =
  LONG || only !== undefined
    ? all.filter(({ name }) => new RegExp(only ?? '').test(name))
    : sample(all, folderOf, seed).filter((_, index) => index % 3 === seed % 3);

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

test('the comparison can fail: the page shows another pupil than the lesson has', async ({
  browserOfLessons,
  simulator,
}) => {
  const one = all.find(({ name }) => name === 'pupil-sharing-screen/opens-woodlands');
  if (one === undefined) throw new Error('The lesson is gone.');
  const text = one.text.replaceAll('Sam Taylor', 'Noah Patel');
  expect(text).not.toBe(one.text);
  const { comparison } = await playOn(TEAMS, { ...one, text }, browserOfLessons, simulator);
  expect(comparison.busy).toBeGreaterThan(0);
  expect(comparison.differences.length).toBeGreaterThan(0);
});
