import { parseSchoolFile } from '../../../utils/policy/school-file.ts';
import type { School } from '../../../utils/policy/school.ts';
import type { Simulator } from '../../simulator/server.mjs';
import type { Chromium } from '../drivers/chromium.ts';
import { beginLesson, type LessonOptions, startOf } from '../drivers/lesson.ts';
import { type Comparison, compare } from './compare.ts';
import type { Expectation } from './expected.ts';
import type { LessonCase } from './lessons.ts';
import { useSchool, wordsOf } from './our-surface.ts';
import { press, recorded, startRecorder } from './shown.ts';

/** The school of a lesson. @throws when its file is not right */
export function schoolOf({ schoolText }: LessonCase): School {
  const parsed = parseSchoolFile(schoolText);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.school;
}

/** Plays a lesson on a page of its own, presses what its teacher presses, and compares what is shown with what must be. */
export async function playAndCompare(
  { name, text, schoolText }: LessonCase,
  { views, presses, end }: Pick<Expectation, 'views' | 'presses' | 'end'>,
  chromium: Chromium,
  simulator: Simulator,
  options: LessonOptions,
): Promise<Comparison> {
  await useSchool(chromium, schoolText);
  const page = await chromium.context.newPage();
  try {
    const ready = async () => (await wordsOf(page)) !== '';
    const time = await beginLesson(page, simulator, text, { ...options, ready });
    const start = startOf(text);
    await startRecorder(page);
    for (const { t, card, button } of presses) {
      await time.advanceTo(start + t * 1000);
      await time.until(() => press(page, button, card), `“${button}” at ${t} s of ${name}`);
    }
    await time.advanceTo(start + (end + 4) * 1000);
    return compare(views, await recorded(page), start, end);
  } finally {
    await page.close();
  }
}
