import type { LessonAnswers } from '../../utils/incidents/lesson-answers.ts';
import { lessonTitle } from '../../utils/watch/capture.ts';
import type { Lookout } from '../../utils/watch/lookout.ts';

export interface AnswerPorts {
  /** One attempt; false: not known to be kept. */
  send(lesson: LessonAnswers): Promise<boolean>;
  /** Runs `task` once after `ms`; what is returned calls it off. */
  schedule(task: () => void, ms: number): () => void;
  onChange(): void;
  readonly signal: AbortSignal;
}

export interface Answers {
  /**
   * Sends what is new of this lesson's answers.
   *
   * @param until what was answered since (epoch ms) is of the next lesson
   */
  follow(lookout: Lookout, until: number | undefined): void;
  /** What is known of a lesson's answers, for `takeUp`. */
  of(lookout: Lookout): LessonAnswers | undefined;
  /** An earlier script of this page followed the same lesson: it goes on under the same id. */
  takeUp(lookout: Lookout, lesson: LessonAnswers): void;
  /** An answer is not known to be kept, and was tried. */
  readonly unkept: boolean;
}

const AGAIN = 5_000;

/** Has the answers to the checklists kept by the background, tried until it says that they are. */
export function keepAnswers({ send, schedule, onChange, signal }: AnswerPorts): Answers {
  const last = new WeakMap<Lookout, LessonAnswers>();
  /** The newest of each lesson by its id, until it is kept. */
  const waiting = new Map<string, LessonAnswers>();
  let sending = false;
  let unkept = false;
  let callOff: (() => void) | undefined;

  async function sendAll(): Promise<void> {
    if (sending || signal.aborted) return;
    sending = true;
    const before = unkept;
    unkept = false;
    for (const [id, lesson] of waiting) {
      if (!(await send(lesson))) unkept = true;
      else if (waiting.get(id) === lesson) waiting.delete(id);
    }
    sending = false;
    callOff?.();
    callOff = undefined;
    if (unkept) callOff = schedule(() => void sendAll(), AGAIN);
    else if (waiting.size > 0) void sendAll();
    if (before !== unkept) onChange();
  }

  return {
    get unkept() {
      return unkept;
    },
    of: (lookout) => last.get(lookout),
    takeUp(lookout, lesson) {
      last.set(lookout, lesson);
      waiting.set(lesson.id, lesson);
      void sendAll();
    },
    follow(lookout, until) {
      const { isLesson, answers } = lookout.lesson;
      const before = last.get(lookout);
      // A lesson, or nothing: what was answered before that is known waits, and goes when it turns out to be none.
      const end = until ?? Number.POSITIVE_INFINITY;
      // An item that the next lesson has answered as well keeps what this one answered.
      const kept = (item: string) => before?.answers.filter((one) => one.item === item) ?? [];
      const given = isLesson
        ? [...answers].flatMap(([item, one]) => (one.at < end ? [{ item, ...one }] : kept(item)))
        : [];
      if (before === undefined && given.length === 0) return;
      // What the page is called before the next lesson is that one's title.
      const title = until === undefined ? lessonTitle(lookout) : 'unknown';
      const now: LessonAnswers = {
        id: before?.id ?? crypto.randomUUID(),
        title: title === 'unknown' ? (before?.title ?? title) : title,
        answers: given,
      };
      if (JSON.stringify(before) === JSON.stringify(now)) return;
      last.set(lookout, now);
      waiting.set(now.id, now);
      void sendAll();
    },
  };
}
