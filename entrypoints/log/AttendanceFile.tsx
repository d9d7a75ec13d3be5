import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { LessonSeen } from '../../utils/attendance/lessons.ts';
import { inBytes, partsOf } from '../../utils/backup/text-lines.ts';
import { count } from '../../utils/base/count.ts';
import { attendanceFile } from '../../utils/export/attendance.ts';
import { isFailure } from '../../utils/messages/client.ts';
import type { School } from '../../utils/policy/school.ts';
import { addresseeOf } from './addressees.ts';
import type { LogProps } from './Log.tsx';
import { SealChoice } from './SealChoice.tsx';

export interface AttendanceFileProps extends Pick<LogProps, 'ask' | 'save' | 'seal'> {
  readonly school: School;
  readonly week: string;
  readonly lessons: readonly LessonSeen[];
}

interface Saved {
  readonly fileName: string;
  readonly sealed: boolean;
  /** A plain copy is among what is to be deleted. */
  readonly reminds: boolean;
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

/** A week's attendance as one file for the headteacher: sealed to their key, plain where there is none or it is asked for. */
export function AttendanceFile({ ask, save, seal, school, week, lessons }: AttendanceFileProps): JSX.Element {
  const addressee = addresseeOf(school, 'headteacher');
  const [plain, setPlain] = useState(false);
  const [saved, setSaved] = useState<Saved>();
  const [failed, setFailed] = useState(false);

  async function download(): Promise<void> {
    const { fileName: name, text } = attendanceFile(week, lessons, school);
    const key = plain ? undefined : addressee.key;
    const fileName = key === undefined ? name : `${name}.age`;
    setSaved(undefined);
    setFailed(false);
    try {
      if (key === undefined) save(fileName, text);
      else save(fileName, await partsOf(await seal(inBytes(whole(text)), key)));
    } catch {
      return setFailed(true);
    }
    const reminds =
      key === undefined && !isFailure(await ask({ type: 'plain-copy-saved', fileName, book: 'incidents' }));
    setSaved({ fileName, sealed: key !== undefined, reminds });
  }

  return (
    <section class="card" aria-labelledby="attendance-file">
      <h2 id="attendance-file">The file of this week</h2>
      <p>
        {count(lessons.length, 'lesson', 'lessons')} as one table, for the headteacher and senior leaders. A pupil whose
        identity is protected stands in it by the school’s id.
      </p>
      <SealChoice addressee={addressee} plain={plain} setPlain={setPlain} />
      <Button kind="primary" onClick={() => void download()}>
        Download the week’s attendance
      </Button>
      <div role="status">
        {saved && (
          <Notice tone="good" title={`Downloaded: ${saved.fileName}`}>
            <p>
              {saved.sealed
                ? 'Only the headteacher can open it. Send it the way your school has agreed.'
                : 'Anyone who opens it can read it: send it the way your school has agreed, then delete it from your downloads.'}{' '}
              {saved.reminds && '“To do” on the log page reminds you. '}
              Lesson Lookout sends nothing by itself.
            </p>
          </Notice>
        )}
      </div>
      {failed && (
        <Notice tone="urgent" role="alert" title="There is no file">
          <p>
            It could not be made: the key in your school file may be none, or the disk is full. You can download it
            plain, or free some space and try again.
          </p>
        </Notice>
      )}
    </section>
  );
}
