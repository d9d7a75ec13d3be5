import browser from 'webextension-polyfill';
import { serialQueue } from '../base/serial-queue.ts';
import type { Words } from '../seal/words.ts';
import type { KeptLesson, KeptLessons } from './lesson-answers.ts';
import { LogError } from './log-error.ts';

/**
 * The answers to the checklists, lesson by lesson, in `storage.local`: the one place that reads and writes them.
 * Title and answers are sealed as the log is. Kept as long as the school keeps timelines (`recordsDays`), counted
 * from the lesson.
 */
export interface LessonStore {
  /** Oldest first. Rejects with `LogError('locked')` while they cannot be opened. */
  read(): Promise<KeptLessons>;
  /** Keeps a lesson in place of what was kept under its id, and forgets those that began before `from` (epoch ms). Locked or not. */
  put(lesson: KeptLesson, from: number): Promise<void>;
  /** Keeps those of a backup where none are yet; what is no lesson is left out. false: some are here, and stay. */
  restore(lessons: readonly unknown[]): Promise<boolean>;
}

/** What is readable beside the seal is what putting and forgetting need. */
interface SealedLesson extends Pick<KeptLesson, 'id' | 'at'> {
  /** JSON of the `KeptLesson`. */
  readonly sealed: string;
}

const KEY = 'lessons';

/** `KeptLesson`s lie open from before there was a seal, until the next write. */
async function stored(): Promise<readonly (SealedLesson | KeptLesson)[]> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(kept) ? kept : [];
}

function isLesson(one: unknown): one is KeptLesson {
  if (typeof one !== 'object' || one === null || 'sealed' in one) return false;
  const { id, at, answers } = one as Partial<KeptLesson>;
  return typeof id === 'string' && typeof at === 'number' && Array.isArray(answers);
}

/** Of the background, their one writer. */
export function sealedLessons(words: Words): LessonStore {
  /** One after the other, or the later of two would undo the earlier. */
  const inTurn = serialQueue();

  async function write(lessons: readonly (SealedLesson | KeptLesson)[]): Promise<void> {
    const sealed = lessons
      .toSorted((a, b) => a.at - b.at)
      .map(async (one) =>
        'sealed' in one ? one : { id: one.id, at: one.at, sealed: await words.seal(JSON.stringify(one)) },
      );
    await browser.storage.local.set({ [KEY]: await Promise.all(sealed) });
  }

  return {
    async read() {
      const all = await stored();
      const open = all.some((one) => 'sealed' in one) ? await words.opener() : undefined;
      const opened = await Promise.all(
        all.map(async (one) => {
          if (!('sealed' in one)) return one;
          if (open === undefined) throw new LogError('locked');
          const text = await open(one.sealed);
          return text === undefined ? undefined : (JSON.parse(text) as KeptLesson);
        }),
      );
      const lessons = opened.filter((one) => one !== undefined);
      return { lessons, lost: opened.length - lessons.length };
    },
    put: (lesson, from) =>
      inTurn(async () => {
        const others = (await stored()).filter((one) => one.id !== lesson.id && one.at >= from);
        await write(lesson.answers.length === 0 ? others : [...others, lesson]);
      }),
    restore: (lessons) =>
      inTurn(async () => {
        if ((await stored()).length > 0) return false;
        await write(lessons.filter(isLesson));
        return true;
      }),
  };
}
