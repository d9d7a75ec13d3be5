import type { JSX } from 'preact';
import { Field, type FieldProps } from './Field.tsx';

export interface SecretProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  /** What a password manager is told. */
  readonly kind: 'new-password' | 'current-password';
  readonly onInput: (value: string) => void;
}

/** A field whose letters nobody in the room can read. */
export function Secret({ value, kind, onInput, ...field }: SecretProps): JSX.Element {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="password"
          autocomplete={kind}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
