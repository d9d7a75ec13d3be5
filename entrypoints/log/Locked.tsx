import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Unlock, type UnlockProps } from '../../components/Unlock.tsx';
import { isFailure } from '../../utils/messages/client.ts';
import type { Answers } from '../../utils/messages/protocol.ts';
import { count } from '../../utils/base/count.ts';
import type { LogProps } from './Log.tsx';

export interface LockedProps extends Pick<LogProps, 'ask'>, Pick<UnlockProps, 'onUnlock'> {}

/** In place of the log while it is locked: the way to it, and how much is known to be due. */
export function Locked({ ask, onUnlock }: LockedProps): JSX.Element {
  const [due, setDue] = useState<Answers['get-due']>();

  useEffect(() => {
    async function look(): Promise<void> {
      const answer = await ask({ type: 'get-due' });
      if (!isFailure(answer)) setDue(answer);
    }
    void look();
  }, [ask]);

  return (
    <>
      <Unlock title="The log is locked" onUnlock={onUnlock} />
      {due && <p class="soft">{dueWords(due)}</p>}
      <p class="soft">
        The passphrase is forgotten? <a href="#sealed">Open or save sealed records</a>.
      </p>
    </>
  );
}

/** Counts alone, and that they are not all: a concern about staff is never counted here. */
function dueWords({ followUps, returns }: Answers['get-due']): string {
  const parts = [
    ...(returns.length === 0 ? [] : [count(returns.length, 'weekly return', 'weekly returns')]),
    ...(followUps === 0 ? [] : [count(followUps, 'follow-up', 'follow-ups')]),
  ];
  const known = parts.length === 0 ? 'Nothing is known to be due' : `Due: ${parts.join(' and ')}`;
  return `${known}. Some follow-ups can be seen only once the log is unlocked.`;
}
