import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { KeptLesson } from '../../utils/incidents/lesson-answers.ts';
import { localDateTime } from '../../utils/incidents/time.ts';
import { isFailure, type request } from '../../utils/messages/client.ts';
import { answerWords, itemWords } from '../../utils/policy/checklists/words.ts';
import type { School } from '../../utils/policy/school.ts';
import { longDate } from './words.ts';

export interface LessonsProps {
  readonly ask: typeof request;
  readonly school: School;
}

const PLATFORMS = { teams: 'Teams', zoom: 'Zoom' } as const;

/** What the teacher answered to the checklists, lesson by lesson, newest first. */
export function Lessons({ ask, school }: LessonsProps): JSX.Element {
  const [lessons, setLessons] = useState<readonly KeptLesson[]>();
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    async function load(): Promise<void> {
      const answer = await ask({ type: 'list-lessons' });
      if (isFailure(answer)) setProblem(answer.why);
      else setLessons(answer.lessons);
    }
    void load();
  }, [ask]);

  if (problem !== undefined) {
    return (
      <Notice tone="urgent" role="alert" title="The lessons could not be read">
        <p>{problem}</p>
      </Notice>
    );
  }
  if (lessons === undefined) return <p role="status">Opening the lessons…</p>;
  if (lessons.length === 0) {
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
      {lessons.map((lesson) => (
        <Lesson key={lesson.id} lesson={lesson} school={school} />
      ))}
    </>
  );
}

function Lesson({ lesson, school }: { readonly lesson: KeptLesson; readonly school: School }): JSX.Element {
  const [date, time] = localDateTime(lesson.at, school.zone);
  const title = lesson.title === 'unknown' ? 'A lesson' : lesson.title;
  return (
    <section class="card" aria-labelledby={lesson.id}>
      <h2 id={lesson.id}>
        <bdi>{title}</bdi>
      </h2>
      <p class="soft">
        {longDate(date)}, {time}, on {PLATFORMS[lesson.platform]}
      </p>
      <div class="scroll" role="region" aria-label={`Answers, ${title}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Asked</th>
              <th scope="col">Answer</th>
              <th scope="col">At</th>
            </tr>
          </thead>
          <tbody>
            {lesson.answers.map(({ item, answer, at }) => (
              <tr key={item}>
                <th scope="row">{itemWords(item, school)}</th>
                <td>{answerWords(answer)}</td>
                <td>{localDateTime(at, school.zone)[1]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
