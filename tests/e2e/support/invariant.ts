import type { LessonFile } from '../../../utils/replay/lesson-file.ts';
import type { Simulator } from '../../simulator/server.mjs';
import type { Chromium } from '../drivers/chromium.ts';
import type { LessonOptions } from '../drivers/lesson.ts';
import type { ShownLesson } from './as-page-shows.ts';
import { expectationOf } from './expected.ts';
import { expect, test } from './lesson-browser.ts';
import type { LessonCase } from './lessons.ts';
import { playAndCompare, schoolOf } from './play-and-compare.ts';

/** One platform whose simulated page plays lessons. */
export interface Stage {
  /** What its page shows of a lesson. */
  show(lesson: LessonFile): ShownLesson;
  /** Why something is left out, by what `show` says. */
  readonly excused: Readonly<Record<string, string>>;
  optionsFor(lesson: LessonFile): LessonOptions;
}

/** Everybody fits in the list and on the stage, and both panels are open, as a lesson's full sight has it. */
export const ALL_IN_SIGHT = { view: '64', tiles: '64', churn: '0', panel: 'both' };

/** What is shown in the lessons of one test is what replay says of them, as far as the stage shows it. */
export function testInvariant(title: string, cases: readonly LessonCase[], stage: Stage): void {
  test(title, async ({ browserOfLessons, simulator }, info) => {
    test.setTimeout(60_000 + cases.length * 20_000);
    const counts = { whole: 0, part: 0, not: 0, moments: 0, busy: 0 };
    const unseen: string[] = [];
    const excuses = new Map<string, number>();
    for (const one of cases) {
      await test.step(one.name, async () => {
        const { expectation, comparison } = await playOn(stage, one, browserOfLessons, simulator);
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
      `${title}: ${cases.length} lessons, ${counts.moments} moments (${counts.busy} with something to show); ` +
      `compared whole ${counts.whole}, in part ${counts.part}, nothing of it to be seen ${counts.not}`;
    const left = [...excuses].map(([excuse, count]) => `${excuse} ${count}`).join(', ');
    info.annotations.push({ type: 'compared', description: line });
    for (const [excuse] of excuses) {
      info.annotations.push({ type: `left out: ${excuse}`, description: stage.excused[excuse] ?? '' });
    }
    console.log(
      `${line}${unseen.length > 0 ? ` (${unseen.join(', ')})` : ''}${left === '' ? '' : `; left out of these: ${left}`}`,
    );
  });
}

/** A page that shows another pupil than the lesson has is found out: the comparison is one that can fail. */
export function testThatItCanFail(title: string, cases: readonly LessonCase[], stage: Stage): void {
  test(title, async ({ browserOfLessons, simulator }) => {
    const one = cases.find(({ name }) => name === 'pupil-sharing-screen/opens-woodlands');
    if (one === undefined) throw new Error('The lesson is gone.');
    const text = one.text.replaceAll('Sam Taylor', 'Noah Patel');
    expect(text).not.toBe(one.text);
    const { comparison } = await playOn(stage, { ...one, text }, browserOfLessons, simulator);
    expect(comparison.busy).toBeGreaterThan(0);
    expect(comparison.differences.length).toBeGreaterThan(0);
  });
}

/** Plays the case on the page, and compares with what replay says of its lesson. */
async function playOn(stage: Stage, one: LessonCase, chromium: Chromium, simulator: Simulator) {
  const expectation = expectationOf(one.lesson, schoolOf(one), stage.show);
  const comparison = await playAndCompare(one, expectation, chromium, simulator, stage.optionsFor(one.lesson));
  return { expectation, comparison };
}

export function folderOf({ name }: LessonCase): string {
  return name.split('/')[0] ?? '';
}
