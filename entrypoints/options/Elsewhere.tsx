import type { JSX } from 'preact';
import { Notice } from '../../components/Notice.tsx';

/** On a form with something typed, when the file has other values by now. */
export function Elsewhere(): JSX.Element {
  return (
    <Notice tone="nudge" role="status" title="This was changed in another tab meanwhile">
      <p>What you typed is still here. Saved, it takes the place of the other change.</p>
    </Notice>
  );
}
