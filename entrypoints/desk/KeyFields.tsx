import type { JSX } from 'preact';
import { Field } from '../../components/Field.tsx';
import { FileField } from './FileField.tsx';

export interface KeyFieldsProps {
  readonly file: readonly [label: string, hint: string];
  readonly onFile: (file: File | undefined) => void;
  readonly passphrase: readonly [label: string, hint: string];
  readonly typed: string;
  readonly onType: (passphrase: string) => void;
}

/** A key file and its passphrase, which no password manager is asked to keep. */
export function KeyFields({ file, onFile, passphrase, typed, onType }: KeyFieldsProps): JSX.Element {
  return (
    <div class="pair">
      <FileField label={file[0]} hint={file[1]} accept=".age,.txt,text/plain" onChoose={onFile} />
      <Field label={passphrase[0]} hint={passphrase[1]}>
        {(control) => (
          <input {...control} type="password" value={typed} onInput={(event) => onType(event.currentTarget.value)} />
        )}
      </Field>
    </div>
  );
}
