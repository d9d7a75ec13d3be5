import type { JSX } from 'preact';
import { Button } from '../../components/Button.tsx';
import { WideTable } from '../../components/WideTable.tsx';
import { ATTENDANCE_HEADER } from '../../utils/export/attendance.ts';
import { readable } from '../log/words.ts';
import type { DeskProps } from './Desk.tsx';
import type { OpenedText } from './open-files.ts';
import { SavePlain } from './SavePlain.tsx';

/** A week's attendance as it was opened. */
export interface OpenedAttendance extends OpenedText {
  readonly attendance: readonly (readonly string[])[];
}

export interface AttendanceReportProps extends Pick<DeskProps, 'save' | 'print'> {
  readonly opened: OpenedAttendance;
}

/** A week's attendance, for the headteacher: read, printed, and saved for a spreadsheet. */
export function AttendanceReport({ opened, save, print }: AttendanceReportProps): JSX.Element {
  return (
    <section class="card" aria-labelledby="attendance">
      <h2 id="attendance">
        Attendance: <bdi>{readable(opened.fileName)}</bdi>
      </h2>
      <p class="soft">
        What the teacher’s browser saw of each lesson. It is not the school’s register: whoever is taught remotely is
        marked absent there all the same. Nothing in it shows whether somebody changed it on the way.
      </p>
      <div class="actions after">
        <Button onClick={print}>Print it</Button>
      </div>
      {opened.sealed && <SavePlain opened={opened} save={save} />}
      <WideTable label="Attendance" columns={ATTENDANCE_HEADER}>
        {opened.attendance.map((row, index) => (
          <tr key={index}>
            {ATTENDANCE_HEADER.map((name, at) => (
              <td key={name}>
                <bdi>{readable(row[at] ?? '')}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </WideTable>
    </section>
  );
}
