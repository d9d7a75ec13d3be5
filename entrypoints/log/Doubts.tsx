import type { JSX } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import { count } from '../../utils/base/count.ts';

export interface DoubtsProps {
  readonly records: number;
}

/** Before a file is sent: it may hold an account of which a record that cannot be opened said that it is kept apart. */
export function Doubts({ records }: DoubtsProps): JSX.Element | null {
  if (records === 0) return null;
  return (
    <Notice tone="nudge" title={`${count(records, 'record', 'records')} cannot be opened`}>
      <p>
        {records === 1 ? 'It' : 'They'} may have kept an account of this file apart. Look through the file before you
        send it: an account that is not for its reader is left out once you correct its kind.
      </p>
    </Notice>
  );
}
