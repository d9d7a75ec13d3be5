import type { JSX } from 'preact';
import { Notice } from '../../../components/Notice.tsx';

/** What could not be looked through: it is not known whether the person is in it. */
export function Unreadable({ references }: { readonly references: readonly string[] }): JSX.Element | null {
  if (references.length === 0) return null;
  const shown = references.slice(0, 10).join(', ');
  return (
    <Notice
      tone="nudge"
      title={references.length === 1 ? '1 record cannot be read' : `${references.length} records cannot be read`}
    >
      <p>
        Whether the person is named there is not known: {shown}
        {references.length > 10 ? ' and others' : ''}.
      </p>
    </Notice>
  );
}
