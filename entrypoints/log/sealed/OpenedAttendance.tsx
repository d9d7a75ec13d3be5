import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { lessonsIn } from '../../../utils/attendance/lessons.ts';
import type { KeptRegister } from '../../../utils/attendance/register.ts';
import { count } from '../../../utils/base/count.ts';
import { attendanceFile, lessonName } from '../../../utils/export/attendance.ts';
import { localDateTime } from '../../../utils/incidents/time.ts';
import type { School } from '../../../utils/policy/school.ts';
import type { LogProps } from '../Log.tsx';
import { longDate } from '../words.ts';

export interface OpenedAttendanceProps extends Pick<LogProps, 'save' | 'now'> {
  readonly registers: readonly KeptRegister[];
  readonly school: School;
}

/** Who was in which lesson, as a key opened it: what the class lists of this browser know is in the file. */
export function OpenedAttendance({ registers, save, now, school }: OpenedAttendanceProps): JSX.Element {
  const [saved, setSaved] = useState<string>();
  const lessons = lessonsIn(registers);

  function download(): void {
    const { fileName, text } = attendanceFile(`opened-${localDateTime(now(), school.zone)[0]}`, lessons, school);
    save(fileName, text);
    setSaved(fileName);
  }

  return (
    <section class="card" aria-labelledby="opened-attendance">
      <h2 id="opened-attendance">Opened: attendance, {count(lessons.length, 'lesson', 'lessons')}</h2>
      <p class="soft">
        The file names who was there, and anyone who opens it can read it: hand it to the headteacher alone, and leave
        no copy. Who never came is in it where this browser has the class list; without it a pupil whose identity is
        protected stands in it by the name that the meeting showed.
      </p>
      <div class="actions">
        <Button kind="primary" onClick={download}>
          Save it as a CSV file
        </Button>
      </div>
      <div role="status">{saved !== undefined && <Notice tone="good" title={`Downloaded: ${saved}`} />}</div>
      <ul>
        {lessons.toReversed().map((lesson) => (
          <li key={lesson.from}>
            <bdi>{lessonName(lesson)}</bdi>, {longDate(localDateTime(lesson.from, school.zone)[0])}:{' '}
            {count(lesson.people.filter(({ spans }) => spans.length > 0).length, 'person', 'people')}
          </li>
        ))}
      </ul>
    </section>
  );
}
