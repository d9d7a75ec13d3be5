import type { JSX } from 'preact';
import { Button } from '../../components/Button.tsx';
import { WideTable } from '../../components/WideTable.tsx';
import type { AttendanceRow } from '../../utils/export/attendance.ts';
import { longDate, readable } from '../log/words.ts';
import { lessonsOf, type ReportedLesson, remarksOf, summaryOf } from './attendance-lessons.ts';
import type { DeskProps } from './Desk.tsx';
import type { OpenedAttendance } from './open-files.ts';
import { SavePlain } from './SavePlain.tsx';

export interface AttendanceReportProps extends Pick<DeskProps, 'save' | 'print'> {
  readonly opened: OpenedAttendance;
}

/** A week's attendance, for the headteacher: read, printed, and saved for a spreadsheet. */
export function AttendanceReport({ opened, save, print }: AttendanceReportProps): JSX.Element {
  const lessons = lessonsOf(opened.attendance);
  return (
    <section aria-labelledby="attendance">
      <h2 id="attendance" class="file-name">
        Attendance: <bdi>{readable(opened.fileName)}</bdi>
      </h2>
      <p class="soft">
        What the teacher’s browser saw of each lesson. It is not the school’s register: whoever is taught remotely is
        marked absent there all the same. Nothing in it shows whether somebody changed it on the way.
      </p>
      <div class="actions after no-print">
        <Button onClick={print}>Print it</Button>
      </div>
      {opened.sealed && <SavePlain opened={opened} save={save} />}
      {lessons.length === 0 && <p>No lesson is in this file.</p>}
      {lessons.map((lesson, index) => (
        <Lesson key={index} id={`lesson-${index}`} lesson={lesson} />
      ))}
    </section>
  );
}

function Lesson({ id, lesson }: { readonly id: string; readonly lesson: ReportedLesson }): JSX.Element {
  const { title, date, platform, from, to, people } = lesson;
  const times = from === '' || to === '' ? '' : `, ${from} to ${to}`;
  return (
    <section class="card lesson" aria-labelledby={id}>
      <h3 id={id}>
        <bdi>{readable(title)}</bdi>
      </h3>
      <p class="soft">
        {readable(`${longDate(date)}${times}`)}, on {readable(platform)}
      </p>
      <p>{summaryOf(lesson)}</p>
      <WideTable
        label={`Attendance, ${readable(title)}, ${readable(longDate(date))}`}
        class="attendance"
        columns={['Name', 'Came', 'Left', 'Seen for', 'Noticed']}
      >
        {people.map((row, index) => (
          <Person key={index} row={row} />
        ))}
      </WideTable>
    </section>
  );
}

function Person({ row }: { readonly row: AttendanceRow }): JSX.Element {
  const shown = row['Original name'];
  return (
    <tr>
      <th scope="row">
        <bdi>{readable(row.Name)}</bdi>
        {shown !== '' && (
          <span class="soft">
            {' '}
            as <bdi>{readable(shown)}</bdi>
          </span>
        )}
      </th>
      {row['In-meeting duration'] === '' ? (
        <td colSpan={3}>{row.Present === 'no' ? 'Did not come' : 'Not known'}</td>
      ) : (
        <>
          <td>{readable(row['First join']) || 'not seen'}</td>
          <td>{readable(row['Last leave']) || 'not seen'}</td>
          <td>{readable(row['In-meeting duration'])}</td>
        </>
      )}
      <td class="remarks">
        <bdi>{readable(remarksOf(row).join('; '))}</bdi>
      </td>
    </tr>
  );
}
