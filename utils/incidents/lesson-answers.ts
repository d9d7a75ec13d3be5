/** What a teacher answered to the checklists of one lesson, as the page sends it: all of it, each time anew. */
export interface LessonAnswers {
  /** Made by `crypto.randomUUID()`, one for each lesson on a page. */
  readonly id: string;
  /** As the meeting shows it, or "unknown". */
  readonly title: string;
  /** In the order of the answers. Empty: it was no lesson, and nothing of it is kept. */
  readonly answers: readonly { readonly item: string; readonly answer: string; readonly at: number }[];
}

/** As it is kept on this device. */
export interface KeptLesson extends LessonAnswers {
  /** Epoch ms of its first answer. */
  readonly at: number;
  readonly platform: 'teams' | 'zoom';
  /** The policy whose words the items have. */
  readonly policy: string;
}

/** What can be read of the answers. */
export interface KeptLessons {
  readonly lessons: readonly KeptLesson[];
  /** Lessons that were sealed to a key that is no longer here. */
  readonly lost: number;
}
