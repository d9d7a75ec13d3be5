import type { LessonAnswers } from '../../utils/incidents/lesson-answers.ts';
import { lessonTitle } from '../../utils/watch/capture.ts';
import type { Lookout } from '../../utils/watch/lookout.ts';
import { keepNewest, type KeepPorts } from './keep-newest.ts';

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

/** Has the answers to the checklists kept by the background. */
export function keepAnswers(ports: KeepPorts<LessonAnswers>): Answers {
  const last = new WeakMap<Lookout, LessonAnswers>();
  const keeper = keepNewest(ports);

  function keep(lookout: Lookout, lesson: LessonAnswers): void {
    last.set(lookout, lesson);
    keeper.keep(lesson);
  }

  return {
    get unkept() {
      return keeper.unkept;
    },
    of: (lookout) => last.get(lookout),
    takeUp: keep,
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
      if (JSON.stringify(before) !== JSON.stringify(now)) keep(lookout, now);
    },
  };
}
