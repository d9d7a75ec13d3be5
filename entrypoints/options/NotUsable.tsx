import type { JSX } from 'preact';
import { Notice } from '../../components/Notice.tsx';

/** On a page that changes the school file, where the one that is kept cannot be used. */
export function NotUsable(): JSX.Element {
  return (
    <Notice tone="urgent" title="The school file kept here cannot be used, so it cannot be changed here">
      <p>
        Go to <a href="#">Your school</a>: choose a mended file, or go back to the default policy.
      </p>
    </Notice>
  );
}
