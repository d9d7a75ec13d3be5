import type { ButtonHTMLAttributes, JSX } from 'preact';

export interface ButtonProps extends ButtonHTMLAttributes {
  /** primary: the one thing to do here · quiet: may be left alone · default: everything else. */
  readonly kind?: 'primary' | 'quiet';
}

/** A button of a page; never submits a form unless `type="submit"` is given. */
export function Button({ kind, type = 'button', ...rest }: ButtonProps): JSX.Element {
  return <button {...rest} type={type} class={kind ? `button ${kind}` : 'button'} />;
}
