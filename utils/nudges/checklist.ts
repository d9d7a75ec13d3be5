import type { MeetingState } from '../meeting/state.ts';
import type { ChecklistItem, Checklists } from '../policy/checklists/checklist.ts';
import type { Lesson } from '../policy/lesson.ts';
import type { Session } from '../policy/school.ts';
import type { Occurrence } from '../policy/timetable.ts';
import type { ChecklistView } from './view.ts';

/** The read-out is offered this long after the teacher came in. */
const START = 15 * 60_000;
/** The end is asked about from so long before the timetabled end. */
const LEAVING = 5 * 60_000;

/**
 * The checklist that the moment asks for; `undefined`: none. Nothing waits for it and nobody is interrupted.
 *
 * @param session the session of now, where one is known; before the lesson the lesson has none yet
 * @param since what was answered before (epoch ms) was of the lesson before
 */
export function checklistAt(
  { phase, at }: MeetingState,
  lesson: Lesson,
  checklists: Checklists,
  session: Occurrence | undefined,
  since: number | undefined,
): ChecklistView | undefined {
  const { isLesson, teacherIn = at } = lesson;
  if (isLesson === false) return undefined;

  function list(stage: ChecklistView['stage'], title: string): ChecklistView | undefined {
    const items = checklists[stage]
      .filter(({ when }) => when === undefined || isSuch(session?.session, when))
      .map((item) => ({ ...item, answer: answerTo(lesson, item.id, since) }));
    const readOut = stage === 'start' ? checklists.readOut : undefined;
    return items.length === 0 ? undefined : { stage, title, items, readOut };
  }

  switch (phase.value) {
    case 'prejoin':
    case 'lobby':
      return list('before', 'Before the lesson');
    case 'in-meeting':
      if (isLesson === undefined) return undefined;
      if (session && at >= session.ends - LEAVING) return list('end', 'Before you leave');
      return at < teacherIn + START && !lesson.expectationsRead ? list('start', 'At the start') : undefined;
    case 'ended':
      return isLesson ? list('end', 'After the lesson') : undefined;
    default:
      return undefined;
  }
}

function answerTo({ answers }: Lesson, item: string, since = 0): string | undefined {
  const answered = answers.get(item);
  return answered !== undefined && answered.at >= since ? answered.answer : undefined;
}

function isSuch(session: Session | undefined, when: NonNullable<ChecklistItem['when']>): boolean {
  return when === 'one-to-one' ? session?.oneToOne === true : session?.purpose === 'joined-stream';
}
