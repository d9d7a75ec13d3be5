import type { LessonStatus } from '../../utils/messages/protocol.ts';

/** What a meeting page says of a lesson in which nothing is up. */
export function lessonStatus(more: Partial<LessonStatus> = {}): LessonStatus {
  return {
    watching: 'watching',
    cards: 0,
    urgent: false,
    unsaved: 0,
    pupilsDependOnMe: false,
    recorded: false,
    ...more,
  };
}
