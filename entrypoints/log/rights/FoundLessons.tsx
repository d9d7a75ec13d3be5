import type { JSX } from 'preact';
import type { LessonSeen } from '../../../utils/attendance/lessons.ts';
import { lessonName } from '../../../utils/export/attendance.ts';
import { localDateTime } from '../../../utils/incidents/time.ts';
import type { School } from '../../../utils/policy/school.ts';
import { longDateTime } from '../words.ts';

export interface FoundLessonsProps {
  /** Whose attendance has the person. */
  readonly lessons: readonly LessonSeen[];
  readonly school: School;
}

/** The lessons from whose attendance the person goes: from all of them, for a part of it is no attendance. */
export function FoundLessons({ lessons, school }: FoundLessonsProps): JSX.Element | null {
  if (lessons.length === 0) return null;
  return (
    <section class="card" aria-labelledby="found-lessons">
      <h2 id="found-lessons">The attendance</h2>
      <p>
        The name goes, when the person came and left, and what was told beforehand. That somebody’s was removed stays.
      </p>
      <ul>
        {lessons.toReversed().map((lesson) => (
          <li key={lesson.from}>
            <bdi>{lessonName(lesson)}</bdi>, {longDateTime(localDateTime(lesson.from, school.zone).join(' '))}
          </li>
        ))}
      </ul>
    </section>
  );
}
