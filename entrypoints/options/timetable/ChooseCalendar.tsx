import type { JSX, TargetedEvent } from 'preact';
import { Field } from '../../../components/Field.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { SchoolFileError } from '../../../utils/policy/school-file.ts';

export interface ChooseCalendarProps {
  readonly refused: { readonly file: string; readonly error: SchoolFileError } | undefined;
  /** There is no school file yet. */
  readonly noFile: boolean;
  readonly onChoose: (file: File) => void;
}

/** The file input, and why the last file was none. It is emptied after each choice, so that a mended file can be chosen again. */
export function ChooseCalendar({ refused, noFile, onChoose }: ChooseCalendarProps): JSX.Element {
  function chosen({ currentTarget }: TargetedEvent<HTMLInputElement>): void {
    const file = currentTarget.files?.[0];
    if (file !== undefined) onChoose(file);
    currentTarget.value = '';
  }
  return (
    <section class="card" aria-labelledby="choose">
      <h2 id="choose">A calendar of lessons</h2>
      <Field
        label="Calendar file"
        hint="A file that ends in .ics, exported from Outlook, Google Calendar or your school’s system. Of each lesson its title, class and times are kept; who is invited, descriptions and places are not."
        error={refused && 'This file was not used: see below.'}
      >
        {(control) => <input {...control} type="file" accept=".ics,text/calendar" onChange={chosen} />}
      </Field>
      {noFile && (
        <p class="soft">
          There is no school file yet. Keeping a timetable or a closed day begins one, on the default policy.
        </p>
      )}
      {refused && (
        <Notice tone="urgent" role="alert" title="This file was not used">
          <p>
            In <bdi class="file-name">{refused.file}</bdi>:
          </p>
          <p>
            {refused.error.path} {refused.error.message}
          </p>
          <p>Your timetable stays as it was.</p>
        </Notice>
      )}
    </section>
  );
}
