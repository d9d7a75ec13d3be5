import browser from 'webextension-polyfill';
import type { KeptLesson } from './lesson-answers.ts';

/**
 * The answers to the checklists, lesson by lesson, in `storage.local`: the one place that reads and writes them.
 * They name no pupil. Kept as long as the school keeps timelines (`recordsDays`), counted from the lesson.
 */
export interface LessonStore {
  /** Oldest first. */
  read(): Promise<readonly KeptLesson[]>;
  /** Keeps a lesson in place of what was kept under its id, and forgets those that began before `from` (epoch ms). */
  put(lesson: KeptLesson, from: number): Promise<void>;
}

const KEY = 'lessons';

/** Of the background, its one writer: one after the other, or the later of two would undo the earlier. */
let queue: Promise<unknown> = Promise.resolve();

async function read(): Promise<readonly KeptLesson[]> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(kept) ? kept : [];
}

async function write(lesson: KeptLesson, from: number): Promise<void> {
  const others = (await read()).filter((one) => one.id !== lesson.id && one.at >= from);
  const lessons = lesson.answers.length === 0 ? others : [...others, lesson];
  await browser.storage.local.set({ [KEY]: lessons.toSorted((a, b) => a.at - b.at) });
}

export const browserLessons: LessonStore = {
  read,
  put(lesson, from) {
    const turn = queue.then(() => write(lesson, from));
    queue = turn.catch(() => undefined);
    return turn;
  },
};
