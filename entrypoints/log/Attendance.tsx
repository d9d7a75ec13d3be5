import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Notice } from '../../components/Notice.tsx';
import { WideTable } from '../../components/WideTable.tsx';
import { attendanceOf } from '../../utils/attendance/attended.ts';
import { lessonsIn, type LessonSeen } from '../../utils/attendance/lessons.ts';
import type { KeptRegisters, Told } from '../../utils/attendance/register.ts';
import { lengthOf, union } from '../../utils/attendance/spans.ts';
import { count } from '../../utils/base/count.ts';
import { lessonName, weekOfLesson } from '../../utils/export/attendance.ts';
import { isoWeekOf, localDay, mondayOf } from '../../utils/incidents/return-due.ts';
import { localDateTime } from '../../utils/incidents/time.ts';
import { PLATFORM_NAMES } from '../../utils/meeting/platform-names.ts';
import { isFailure } from '../../utils/messages/client.ts';
import type { Failure } from '../../utils/messages/protocol.ts';
import { asksForAttendance } from '../../utils/policy/checklists/checklists-of.ts';
import type { School } from '../../utils/policy/school.ts';
import { length, remarks, summary } from './attendance-words.ts';
import { ToldBeforehand } from './ToldBeforehand.tsx';
import { AttendanceFile } from './AttendanceFile.tsx';
import type { LogProps } from './Log.tsx';
import { isoWeekName, longDate } from './words.ts';

export interface AttendanceProps extends Pick<LogProps, 'ask' | 'save' | 'seal' | 'now'> {
  readonly school: School;
}

const MINUTE = 60_000;

/** Who came to the teacher's lessons, a week at a time. */
export function Attendance({ ask, save, seal, now, school }: AttendanceProps): JSX.Element {
  const [monday, setMonday] = useState(() => mondayOf(localDay(now(), school.zone)));
  const [answer, setAnswer] = useState<KeptRegisters | Failure>();
  const week = isoWeekOf(monday);

  async function load(isWanted: () => boolean): Promise<void> {
    // Kept by their days in UTC: a day more on either side has all of any zone.
    const [from, to] = [monday.subtract({ days: 1 }), monday.add({ days: 7 })].map(String) as [string, string];
    const given = await ask({ type: 'list-registers', days: { from, to } });
    if (isWanted()) setAnswer(given);
  }

  useEffect(() => {
    let wanted = true;
    void load(() => wanted);
    return () => void (wanted = false);
  }, [ask, monday.toString(), school]);

  function turn(weeks: 1 | -1): void {
    setAnswer(undefined);
    setMonday(monday.add({ weeks }));
  }

  /** Of the lesson, and of each of that day to which the pupil did not come. */
  async function note({ from }: LessonSeen, pupil: string, told: Told | undefined): Promise<void> {
    const day = localDay(from, school.zone).toString();
    const others = lessons.filter((one) => localDay(one.from, school.zone).toString() === day);
    for (const lesson of others) {
      const isTheirs = attendanceOf(lesson, school).some((one) => one.pupil?.name === pupil && one.present !== 'yes');
      const id = lesson.ids.at(-1);
      if (!isTheirs || id === undefined) continue;
      const kept = await ask({ type: 'keep-told', id, pupil, ...(told === undefined ? {} : { told }) });
      if (isFailure(kept)) return setAnswer(kept);
    }
    await load(() => true);
  }

  const failed = answer && isFailure(answer);
  const lessons =
    answer && !isFailure(answer)
      ? lessonsIn(answer.registers).filter((lesson) => weekOfLesson(lesson, school) === week)
      : [];
  const isNow = Temporal.PlainDate.compare(monday.add({ weeks: 1 }), localDay(now(), school.zone)) > 0;
  return (
    <>
      <p class="soft">
        Kept on this device for {school.recordsDays} days after each lesson. It is not the school’s register: whoever is
        taught remotely is marked absent there all the same. Who did not come is told by your class lists as they stand
        now, which do not say since when: a pupil who joined the class after a lesson stands in it as “Did not come”.
      </p>
      {!asksForAttendance(school) && (
        <Notice tone="info" title="Your school’s policy does not ask for attendance: nothing of it is kept" />
      )}
      <div class="week">
        <div role="status">
          <h2>
            Week {week}, {isoWeekName(week)}
          </h2>
        </div>
        <div class="actions">
          <Button onClick={() => turn(-1)}>The week before</Button>
          {!isNow && <Button onClick={() => turn(1)}>The week after</Button>}
        </div>
      </div>
      {answer === undefined && <p>Opening the lessons…</p>}
      {failed && (
        <Notice tone="urgent" role="alert" title="The attendance could not be read">
          <p>{answer.why}</p>
        </Notice>
      )}
      {answer && !failed && answer.lost > 0 && (
        <Notice
          tone="nudge"
          title={`The attendance of ${count(answer.lost, 'lesson', 'lessons')} cannot be read here: it is sealed to an earlier key, or damaged`}
        />
      )}
      {answer && !failed && lessons.length === 0 && (
        <EmptyState title="No lesson was watched in this week">
          <p>Who comes to a lesson is noted while Lesson Lookout watches it.</p>
        </EmptyState>
      )}
      {lessons.map((lesson) => (
        <Lesson
          key={lesson.from}
          lesson={lesson}
          school={school}
          onTold={(pupil, told) => void note(lesson, pupil, told)}
        />
      ))}
      {lessons.length > 0 && school.classesLocked && (
        <Notice tone="nudge" title="Your class lists cannot be read now, so there is no file">
          <p>Whose identity is protected stands in the lists, and would be named in it.</p>
        </Notice>
      )}
      {lessons.length > 0 && !school.classesLocked && (
        <AttendanceFile key={week} {...{ ask, save, seal, school, week, lessons }} />
      )}
    </>
  );
}

interface LessonProps {
  readonly lesson: LessonSeen;
  readonly school: School;
  /** Of whom on the class list, and what; `undefined`: nothing. */
  readonly onTold: (pupil: string, told: Told | undefined) => void;
}

function Lesson({ lesson, school, onTold }: LessonProps): JSX.Element {
  const time = (at: number) => localDateTime(at, school.zone)[1];
  const [date, begins] = localDateTime(lesson.from, school.zone);
  const all = attendanceOf(lesson, school);
  const title = lessonName(lesson);
  const unseen = lengthOf(lesson.unseen);
  const partly = lengthOf(union(lesson.unseen, lesson.partly)) - unseen;
  const id = `lesson-${lesson.from}`;
  return (
    <section class="card" aria-labelledby={id}>
      <h3 id={id}>
        <bdi>{title}</bdi>
      </h3>
      <p class="soft">
        {longDate(date)}, {begins} to {time(lesson.to)}, on {PLATFORM_NAMES[lesson.platform]}
      </p>
      <p>
        {summary(all, lesson)}
        {unseen >= MINUTE &&
          ` For ${count(Math.round(unseen / MINUTE), 'minute', 'minutes')} it was not seen who was there.`}
        {partly >= MINUTE &&
          ` For ${count(Math.round(partly / MINUTE), 'minute', 'minutes')} not everybody was in sight: keep the list of people open.`}
      </p>
      {lesson.session === undefined && (
        <p class="soft">
          Who did not come, or came late, is told for lessons of your timetable. <a href="options.html">Options</a>
        </p>
      )}
      <WideTable
        label={`Attendance, ${title}`}
        class="attendance"
        columns={['Name', 'Came', 'Left', 'Seen for', 'Noticed']}
      >
        {all.map((one, index) => (
          <tr key={index}>
            <th scope="row">
              <bdi>{one.name}</bdi>
              {one.shown !== '' && (
                <span class="soft">
                  {' '}
                  as <bdi>{one.shown}</bdi>
                </span>
              )}
            </th>
            {one.firstSeen === undefined || one.lastSeen === undefined ? (
              <td colSpan={3}>{one.present === 'no' ? 'Did not come' : 'Not known'}</td>
            ) : (
              <>
                <td>{one.firstJoin === undefined ? `by ${time(one.firstSeen)}` : time(one.firstJoin)}</td>
                <td>{one.lastLeave === undefined ? `last seen ${time(one.lastSeen)}` : time(one.lastLeave)}</td>
                <td>{length(one.stayed)}</td>
              </>
            )}
            <td class="remarks">
              {remarks(one).join('; ')}
              {one.pupil && one.present !== 'yes' && (
                <ToldBeforehand name={one.name} pupil={one.pupil.name} told={one.told} onTold={onTold} />
              )}
            </td>
          </tr>
        ))}
      </WideTable>
    </section>
  );
}
