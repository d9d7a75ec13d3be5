import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Unlock } from '../../components/Unlock.tsx';
import { WideTable } from '../../components/WideTable.tsx';
import type { KeptLesson, KeptLessons } from '../../utils/incidents/lesson-answers.ts';
import { lessonName } from '../../utils/export/attendance.ts';
import { localDateTime } from '../../utils/incidents/time.ts';
import { isFailure, type request } from '../../utils/messages/client.ts';
import { PLATFORM_NAMES } from '../../utils/meeting/platform-names.ts';
import type { Failure } from '../../utils/messages/protocol.ts';
import { answerWords, itemWords } from '../../utils/policy/checklists/words.ts';
import type { School } from '../../utils/policy/school.ts';
import { count } from '../../utils/base/count.ts';
import { longDate } from './words.ts';

export interface LessonsProps {
  readonly ask: typeof request;
  readonly school: School;
  /** Why it was not unlocked, in a sentence; `undefined`: it is. */
  readonly onUnlock: (passphrase: string) => Promise<string | undefined>;
}

/** What the teacher answered to the checklists, lesson by lesson, newest first. */
export function Lessons({ ask, school, onUnlock }: LessonsProps): JSX.Element {
  const [answer, setAnswer] = useState<KeptLessons | Failure>();
  const load = useCallback(async () => setAnswer(await ask({ type: 'list-lessons' })), [ask]);
  useEffect(() => void load(), [load]);

  async function unlock(passphrase: string): Promise<string | undefined> {
    const why = await onUnlock(passphrase);
    if (why === undefined) await load();
    return why;
  }

  if (answer === undefined) return <p role="status">Opening the lessons…</p>;
  if (isFailure(answer)) {
    if (answer.failed === 'locked') {
      return <Unlock title="Your answers can be read once the log is unlocked" onUnlock={unlock} />;
    }
    return (
      <Notice tone="urgent" role="alert" title="The lessons could not be read">
        <p>{answer.why}</p>
      </Notice>
    );
  }
  const { lessons, lost } = answer;
  if (lessons.length === 0 && lost === 0) {
    return (
      <EmptyState title="No answers yet">
        <p>What you answer to the checklists before and after a lesson is kept here.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p class="soft">
        Kept on this device for {school.recordsDays} days after each lesson. They go into no return and no report.
      </p>
      {lost > 0 && (
        <p>
          {count(lost, 'lesson', 'lessons')} cannot be read here: the answers are sealed to an earlier key of yours.
        </p>
      )}
      {lessons.map((lesson) => (
        <Lesson key={lesson.id} lesson={lesson} school={school} />
      ))}
    </>
  );
}

function Lesson({ lesson, school }: { readonly lesson: KeptLesson; readonly school: School }): JSX.Element {
  const [date, time] = localDateTime(lesson.at, school.zone);
  const title = lessonName(lesson);
  return (
    <section class="card" aria-labelledby={lesson.id}>
      <h2 id={lesson.id}>
        <bdi>{title}</bdi>
      </h2>
      <p class="soft">
        {longDate(date)}, {time}, on {PLATFORM_NAMES[lesson.platform]}
      </p>
      <WideTable label={`Answers, ${title}`} columns={['Asked', 'Answer', 'At']}>
        {lesson.answers.map(({ item, answer, at }) => (
          <tr key={item}>
            <th scope="row">{itemWords(item, school)}</th>
            <td>{answerWords(answer)}</td>
            <td>{localDateTime(at, school.zone)[1]}</td>
          </tr>
        ))}
      </WideTable>
    </section>
  );
}
