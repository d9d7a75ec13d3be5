import type { JSX, TargetedEvent } from 'preact';
import { Field } from '../../components/Field.tsx';
import type { SchoolFileError } from '../../utils/policy/school-file.ts';

export interface SchoolFileProps {
  readonly busy: boolean;
  /** Of the file chosen last. */
  readonly error: SchoolFileError | undefined;
  readonly onChoose: (file: File) => void;
}

/** The one file input. It is emptied after each choice, so that a mended file of the same name can be chosen again. */
export function SchoolFile({ busy, error, onChoose }: SchoolFileProps): JSX.Element {
  function chosen({ currentTarget }: TargetedEvent<HTMLInputElement>): void {
    const file = currentTarget.files?.[0];
    if (file !== undefined) onChoose(file);
    currentTarget.value = '';
  }
  return (
    <Field
      label="School file"
      hint="A file that ends in .school.json, from your school’s office or IT. It stays on this device: nothing in it is sent anywhere."
      error={error && 'This file was not used: see below.'}
    >
      {(control) => (
        <input {...control} type="file" accept=".json,application/json" disabled={busy} onChange={chosen} />
      )}
    </Field>
  );
}
