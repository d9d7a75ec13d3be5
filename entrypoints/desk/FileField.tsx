import type { JSX } from 'preact';
import { Field, type FieldProps } from '../../components/Field.tsx';

export interface FileFieldProps extends Pick<FieldProps, 'label' | 'hint' | 'error'> {
  readonly accept: string;
  readonly onChoose: (file: File | undefined) => void;
}

/** The input for one file. */
export function FileField({ accept, onChoose, ...field }: FileFieldProps): JSX.Element {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept={accept}
          onChange={(event) => onChoose(event.currentTarget.files?.[0])}
        />
      )}
    </Field>
  );
}
