import type { ComponentChildren, JSX } from 'preact';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** Where a list would be, when there is rightly nothing in it. Never for a list that could not be read. */
export function EmptyState({ title, children, actions }: EmptyStateProps): JSX.Element {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
      {actions && <div class="actions">{actions}</div>}
    </div>
  );
}
