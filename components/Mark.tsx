import type { JSX } from 'preact';

/**
 * The product's mark, a lighthouse by day: it shows the way and looks at nobody. The icon's own shapes,
 * as nodes, because a meeting page may load no file of ours; the style sheet rounds its corners.
 * Decorative: the name stands beside it, or the button that holds it has a label.
 */
export function Mark(): JSX.Element {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path fill="#0b5a60" d="M0 0h32v32H0z" />
      <path fill="#ffe6a1" opacity=".5" d="M16 9.5 32 3.5v12zM16 9.5 0 3.5v12z" />
      <path fill="#7cc7c3" d="M0 27.5q4-2 8 0t8 0 8 0 8 0V32H0z" />
      <path fill="#fff" d="M13.2 13h5.6l2 14.6h-9.6z" />
      <path fill="#d9534a" d="M12.55 17.8h6.9l.5 3.6h-7.9z" />
      <path fill="#fff" d="M12 6.8 16 3.4l4 3.4V8h-8z" />
      <path fill="#f2b632" d="M13 7.8h6v4.8h-6z" />
      <path fill="#fff" d="M11.3 12.3h9.4V14h-9.4z" />
    </svg>
  );
}
