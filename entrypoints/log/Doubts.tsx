import type { JSX } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import { count } from '../../utils/base/count.ts';
import type { FileDoubts } from '../../utils/export/weekly-return.ts';

export interface DoubtsProps {
  readonly doubts: FileDoubts | undefined;
}

/** Before a file is sent: it may hold an account of which a record that cannot be read said that it is kept apart. */
export function Doubts({ doubts: { shut, gone } = { shut: 0, gone: 0 } }: DoubtsProps): JSX.Element | null {
  if (shut + gone === 0) return null;
  const what = [
    ...(shut === 0 ? [] : [`${count(shut, 'record', 'records')} cannot be opened`]),
    ...(gone === 0 ? [] : [`${count(gone, 'record is', 'records are')} missing from this device`]),
  ];
  return (
    <Notice tone="nudge" title={what.join(', and ')}>
      <p>
        {shut + gone === 1 ? 'It' : 'They'} may have kept an account of this file apart. Look through the file before
        you send it: an account that is not for its reader is left out once you correct its kind.
      </p>
    </Notice>
  );
}
