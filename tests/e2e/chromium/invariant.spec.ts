import { type Excuse, EXCUSED } from '../support/as-page-shows.ts';
import { expectationOf } from '../support/expected.ts';
import { expect, test } from '../support/lesson-browser.ts';
import { type LessonCase, teamsLessons } from '../support/lessons.ts';
import { LONG, sample, today } from '../support/sample.ts';
import { playAndCompare, schoolOf } from '../support/play-and-compare.ts';
import type { Chromium } from '../drivers/chromium.ts';
import type { Simulator } from '../../simulator/server.mjs';

/**
 * What ties all together: what the built extension shows on a meeting page that plays a lesson is what replay
 * says of that lesson, as far as such a page shows it (`EXCUSED` in support/as-page-shows.ts).
 *
 * `npm test` takes a seeded sample, one lesson of every second folder, `npm run test:long` all of them.
 * INVARIANT_SEED repeats a sample, INVARIANT_ONLY (a regular expression) plays the lessons of these names.
 */

const only = process.env['INVARIANT_ONLY'];
const seed = Number(process.env['INVARIANT_SEED'] ?? today());
const whole = LONG || only !== undefined;
const all = teamsLessons();
const chosen = whole
  ? all.filter(({ name }) => new RegExp(only ?? '').test(name))
  : sample(all, folderOf, seed).filter((_, index) => index % 2 === seed % 2);

/** Everybody fits in the list and on the stage, and both panels are open, as a lesson's full sight has it. */
const QUERY = { view: '64', tiles: '64', churn: '0', panel: 'both', seed: 'invariant' };

for (const folder of new Set(chosen.map(folderOf))) {
  test(`what is shown is what replay says: ${folder}`, async ({ browserOfLessons, simulator }, info) => {
    const cases = chosen.filter((one) => folderOf(one) === folder);
    test.setTimeout(60_000 + cases.length * 20_000);
    const counts = { whole: 0, part: 0, not: 0, moments: 0, busy: 0 };
    const unseen: string[] = [];
    const excuses = new Map<Excuse, number>();
    for (const one of cases) {
      await test.step(one.name, async () => {
        const { expectation, comparison } = await play(one, browserOfLessons, simulator);
        expect.soft(comparison.differences.map((each) => `${one.name}, ${each}`).join('\n'), one.name).toBe('');
        expect.soft(comparison.moments, `moments compared in ${one.name}`).toBeGreaterThan(0);
        counts[expectation.compared] += 1;
        counts.moments += comparison.moments;
        counts.busy += comparison.busy;
        if (expectation.compared === 'not') unseen.push(one.name);
        if (expectation.compared === 'whole') return;
        for (const excuse of expectation.excuses) excuses.set(excuse, (excuses.get(excuse) ?? 0) + 1);
      });
    }
    const line =
      `${folder}: ${cases.length} lessons, ${counts.moments} moments (${counts.busy} with something to show); ` +
      `compared whole ${counts.whole}, in part ${counts.part}, nothing of it to be seen ${counts.not}`;
    const left = [...excuses].map(([excuse, count]) => `${excuse} ${count}`).join(', ');
    info.annotations.push({ type: 'compared', description: line });
    for (const [excuse] of excuses)
      info.annotations.push({ type: `left out: ${excuse}`, description: EXCUSED[excuse] });
    console.log(
      `${line}${unseen.length > 0 ? ` (${unseen.join(', ')})` : ''}${left === '' ? '' : `; left out of these: ${left}`}; seed ${seed}`,
    );
  });
}

test('the comparison can fail: the page shows another pupil than the lesson has', async ({
  browserOfLessons,
  simulator,
}) => {
  const one = all.find(({ name }) => name === 'pupil-sharing-screen/opens-woodlands');
  if (one === undefined) throw new Error('The lesson is gone.');
  const text = one.text.replaceAll('Sam Taylor', 'Noah Patel');
  expect(text).not.toBe(one.text);
  const { comparison } = await play({ ...one, text }, browserOfLessons, simulator);
  expect(comparison.busy).toBeGreaterThan(0);
  expect(comparison.differences.length).toBeGreaterThan(0);
});

/** Plays the case on the page, and compares with what replay says of its lesson. */
async function play(one: LessonCase, chromium: Chromium, simulator: Simulator) {
  const expectation = expectationOf(one.lesson, schoolOf(one));
  const host = one.lesson.header.edition === 'personal' ? 'teams.live.com' : 'teams.microsoft.com';
  const comparison = await playAndCompare(one, expectation, chromium, simulator, { host, query: QUERY });
  return { expectation, comparison };
}

function folderOf({ name }: LessonCase): string {
  return name.split('/')[0] ?? '';
}
