import type { JSX } from 'preact';

/**
 * The product's mark: a lamp that shows the way, drawn as nodes because a meeting page may load no
 * file of ours. Decorative: the name stands beside it, or the button that holds it has a label.
 */
export function Mark(): JSX.Element {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#0b5a60" />
      <path
        d="M16 10 28.5 5.6a8 8 0 0 1 3.5 7.2V15L16 12zM16 10 3.5 5.6A8 8 0 0 0 0 12.8V15l16-3z"
        fill="#f2b632"
        opacity=".38"
      />
      <path d="M11.5 26 13.3 14.5h5.400L20.5 26z" fill="#fff" />
      <path d="M12.6 19h6.800l.4 2.6h-7.600z" fill="#0b5a60" opacity=".55" />
      <path d="M13 8.3a3 3 0 0 1 6 0v4.200h-6z" fill="#f2b632" />
      <path d="M11.5 12.5h9v2h-9zM9.5 26h13v2h-13z" fill="#fff" />
    </svg>
  );
}
