import type { JSX } from 'preact';

/** Longer lists than anybody reads slow the page down. */
export const SHOWN = 50;

export interface FirstFewProps<T> {
  readonly items: readonly T[];
  readonly children: (item: T, at: number) => JSX.Element;
}

/** A list, and how much longer it is. */
export function FirstFew<T>({ items, children }: FirstFewProps<T>): JSX.Element {
  return (
    <ul class="rules">
      {items.slice(0, SHOWN).map((item, at) => (
        <li key={at}>{children(item, at)}</li>
      ))}
      {items.length > SHOWN && <li>and {items.length - SHOWN} more</li>}
    </ul>
  );
}
