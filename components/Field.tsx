import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

/** What the control of a field must carry so that label, hint and error belong to it. */
export interface FieldControl {
  readonly id: string;
  /** A browser writes what stands in a field into its own files, open: for autofill, and to bring a tab back. */
  readonly autocomplete: 'off';
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Draws the control: `(control) => <input {...control} type="date" />`. */
  readonly children: (control: FieldControl) => JSX.Element;
}

/** Label, hint, control and error of one form field, tied together for assistive technology. */
export function Field({ label, hint, error, children }: FieldProps): JSX.Element {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        autocomplete: 'off',
        'aria-describedby': described || undefined,
        'aria-invalid': error ? 'true' : undefined,
      })}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
