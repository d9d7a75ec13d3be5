import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { WideTable } from '../../../components/WideTable.tsx';
import { count } from '../../../utils/base/count.ts';
import { lessonsIn } from '../../../utils/attendance/lessons.ts';
import { ATTENDANCE_HEADER, attendanceOfOne } from '../../../utils/export/attendance.ts';
import { ACCESS_HEADER, accessFile, accessRow } from '../../../utils/export/access-request.ts';
import { localDateTime } from '../../../utils/incidents/time.ts';
import { isFailure } from '../../../utils/messages/client.ts';
import type { School } from '../../../utils/policy/school.ts';
import type { LogProps } from '../Log.tsx';
import { ReturnTable } from '../ReturnTable.tsx';
import { findPerson } from './find-person.ts';
import { longDate, readable } from '../words.ts';
import { PersonForm } from './PersonForm.tsx';
import { Unreadable } from './Unreadable.tsx';

export interface AccessRequestProps extends Pick<LogProps, 'ask' | 'save' | 'now'> {
  readonly school: School;
}

interface Answer {
  readonly attendance: ReturnType<typeof attendanceOfOne>;
  readonly rows: readonly (readonly string[])[];
  /** Incidents that are kept apart and left out. */
  readonly apart: number;
  readonly unreadable: readonly string[];
}

/** Everything that the log and the attendance say of one pupil: looked at first, then a file of each. */
export function AccessRequest({ ask, save, now, school }: AccessRequestProps): JSX.Element {
  const [answer, setAnswer] = useState<Answer>();
  const [why, setWhy] = useState<string>();
  const [saved, setSaved] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function look(names: readonly string[]): Promise<void> {
    setBusy(true);
    // Concerns about staff are never asked for.
    const [found, kept] = [await findPerson(ask, ['incidents'], names), await ask({ type: 'list-registers' })];
    setBusy(false);
    setSaved(undefined);
    setAnswer(undefined);
    if (isFailure(found)) return setWhy(found.why);
    if (isFailure(kept)) return setWhy(kept.why);
    setWhy(undefined);
    const open = found.incidents.filter(({ apart }) => !apart);
    const rows = open
      .toReversed()
      .flatMap((incident) =>
        incident.records.map(({ record }) => accessRow(record, { names: incident.names, classes: school.classes })),
      );
    const [on] = localDateTime(now(), school.zone);
    const attendance = attendanceOfOne(on, lessonsIn(kept.registers), school, names);
    setAnswer({ rows, attendance, apart: found.incidents.length - open.length, unreadable: found.unreadable });
  }

  function download({ fileName, text }: { readonly fileName: string; readonly text: string }): void {
    save(fileName, text);
    setSaved(fileName);
  }

  const lessons = answer?.attendance.rows ?? [];
  return (
    <>
      <p>
        A copy of what this log says of one pupil (UK GDPR, article 15), opinions and corrections too. Other children’s
        names are taken out where the class lists or the incident know them; staff are named, as they acted in their
        work. Concerns about staff are never in it, nor are disclosures and welfare concerns, whose accounts your DSL
        decides about.
      </p>
      <PersonForm classes={school.classes} busy={busy} onLook={(names) => void look(names)} />
      {why && (
        <Notice tone="urgent" role="alert" title="The log could not be read">
          <p>{why}</p>
        </Notice>
      )}
      {answer && <Unreadable references={answer.unreadable} />}
      {answer && answer.apart > 0 && (
        <Notice tone="nudge" title={`Left out: ${answer.apart === 1 ? '1 incident' : `${answer.apart} incidents`}`}>
          <p>A disclosure or welfare concern names this pupil. The file does not say so. Please tell your DSL.</p>
        </Notice>
      )}
      <div role="status">
        {answer && answer.rows.length + lessons.length === 0 && (
          <Notice tone="info" title="There is nothing to put into a file">
            <p>Try other spellings. Initials are not looked for.</p>
          </Notice>
        )}
        {answer && answer.rows.length + lessons.length > 0 && <p>Found: {foundIn(answer)}.</p>}
      </div>
      {answer && answer.rows.length > 0 && (
        <section class="card" aria-labelledby="copy">
          <h2 id="copy">The copy</h2>
          <ReturnTable header={ACCESS_HEADER} rows={answer.rows} caption="What will be in the file" />
          <p>
            Read the file before you pass it on: a name that nobody listed, or a nickname, is still in the words. Give
            it to your data protection lead, who answers the person.
          </p>
          <Button
            kind="primary"
            onClick={() => download(accessFile(answer.rows, localDateTime(now(), school.zone)[0]))}
          >
            Download it as a CSV file
          </Button>
        </section>
      )}
      {answer && lessons.length > 0 && (
        <section class="card" aria-labelledby="copy-attendance">
          <h2 id="copy-attendance">The attendance</h2>
          <WideTable
            label="What will be in the file of the attendance"
            class="attendance"
            columns={['Lesson', 'Came', 'Left', 'Seen for', 'Present', 'Note']}
          >
            {lessons.map((row, index) => (
              <Attended key={index} row={row} />
            ))}
          </WideTable>
          <p>Nobody else is in this file. It has some columns more.</p>
          <Button onClick={() => download(answer.attendance)}>Download the attendance as a CSV file</Button>
        </section>
      )}
      <div role="status">
        {saved && (
          <Notice tone="good" title={`Downloaded: ${saved}`}>
            <p>
              It lies in your downloads, readable by anyone who opens it. Delete it there once it is handed over. Lesson
              Lookout sends nothing by itself.
            </p>
          </Notice>
        )}
      </div>
    </>
  );
}

/** "2 records and the attendance of 1 lesson" */
function foundIn({ rows, attendance }: Answer): string {
  return [
    ...(rows.length > 0 ? [count(rows.length, 'record', 'records')] : []),
    ...(attendance.rows.length > 0 ? [`the attendance of ${count(attendance.rows.length, 'lesson', 'lessons')}`] : []),
  ].join(' and ');
}

function Attended({ row }: { readonly row: readonly string[] }): JSX.Element {
  const cell = (name: (typeof ATTENDANCE_HEADER)[number]) => readable(row[ATTENDANCE_HEADER.indexOf(name)] ?? '');
  return (
    <tr>
      <th scope="row">
        <bdi>{cell('Lesson')}</bdi>, {longDate(cell('Date'))}
      </th>
      <td>{cell('First join')}</td>
      <td>{cell('Last leave')}</td>
      <td>{cell('In-meeting duration')}</td>
      <td>{cell('Present')}</td>
      <td class="remarks">{cell('Note')}</td>
    </tr>
  );
}
