import type { ComponentChildren, JSX } from 'preact';

export interface WideTableProps {
  /** What the box that scrolls is called. */
  readonly label: string;
  /** Of the box, beside its own. */
  readonly class?: string;
  readonly caption?: ComponentChildren;
  readonly columns: readonly string[];
  /** The rows. */
  readonly children: ComponentChildren;
}

/** A table that may be wider than the page: it scrolls in a box of its own, by keyboard too. */
export function WideTable({ label, class: also = '', caption, columns, children }: WideTableProps): JSX.Element {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by key
    <section class={`scroll ${also}`.trim()} aria-label={label} tabIndex={0}>
      <table>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
