import { useEffect } from 'preact/hooks';
import { isFailure, type request } from '../../utils/messages/client.ts';

/** A little after the time itself, in ms, so that it is over when it is asked for. */
const MARGIN = 1_000;

/** Calls back with every turn of the lock, on whatever page; returns the way to stop. */
export type LockTurns = (turned: () => void) => () => void;

/** Calls back when the log is found locked: by itself after a while, or from another page. What is shown is to go. */
export function useLock(ask: typeof request, onLockTurn: LockTurns, onLocked: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function look(): Promise<void> {
      clearTimeout(timer);
      const state = await ask({ type: 'lock-state' });
      if (isFailure(state)) return;
      if (state.locked) onLocked();
      else if (state.until !== undefined) timer = setTimeout(() => void look(), state.until - Date.now() + MARGIN);
    }
    void look();
    const stop = onLockTurn(() => void look());
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [ask, onLockTurn, onLocked]);
}
