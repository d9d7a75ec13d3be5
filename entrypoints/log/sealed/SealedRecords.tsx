import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { OpenedLog } from '../../../utils/backup/open-sealed.ts';
import type { School } from '../../../utils/policy/school.ts';
import type { LogProps } from '../Log.tsx';
import { OpenedBooks } from './OpenedBooks.tsx';
import { OpenSealed } from './OpenSealed.tsx';
import { SaveSealed } from './SaveSealed.tsx';

export type SealedRecordsProps = Pick<LogProps, 'ask' | 'save' | 'onLockTurn' | 'now'> & {
  readonly school: School;
};

/** For records that cannot be read here any more: opened with a key that is given for it, or saved as they lie. */
export function SealedRecords({ ask, save, onLockTurn, now, school }: SealedRecordsProps): JSX.Element {
  /** How often the lock was turned: what was opened before then, or is ready only after, is not shown. */
  const [turn, setTurn] = useState(0);
  const [opened, setOpened] = useState<{ readonly log: OpenedLog; readonly turn: number }>();
  // Whoever locks the log wants nothing of it on a screen, by whatever key it was opened.
  useEffect(
    () =>
      onLockTurn(() => {
        setTurn((before) => before + 1);
        setOpened(undefined);
      }),
    [onLockTurn],
  );
  const shown = opened?.turn === turn ? opened.log : undefined;
  return (
    <>
      <p>
        For when the key of a log is gone, its passphrase is forgotten, or its teacher has left. Your school’s recovery
        key opens incidents and attendance, where the school gave one; it never opens concerns about staff. Nothing that
        lies here is changed, and no key is kept.
      </p>
      <OpenSealed ask={ask} now={now} onOpened={(log) => setOpened(log && { log, turn })} />
      <p role="status" class="hidden-label">
        {shown && 'Opened.'}
      </p>
      {shown && (
        <OpenedBooks opened={shown} save={save} now={now} school={school} onClose={() => setOpened(undefined)} />
      )}
      <SaveSealed ask={ask} save={save} now={now} />
    </>
  );
}
