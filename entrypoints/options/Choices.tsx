import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface ChoicesProps {
  readonly legend: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  /** Draws the choices; each is described by hint and error. */
  readonly children: (described: string | undefined) => JSX.Element | JSX.Element[];
}

/** A group of radio buttons or check boxes with one legend. */
export function Choices({ legend, hint, error, children }: ChoicesProps): JSX.Element {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children(described)}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
