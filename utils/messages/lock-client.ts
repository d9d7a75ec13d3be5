import type { LockState } from '../seal/lock.ts';
import { isFailure, type request } from './client.ts';
import type { Failure } from './protocol.ts';

/**
 * The lock, for our own pages. A passphrase is stretched here, in the page, for a second or so, and never leaves
 * it: the background goes on storing captures meanwhile.
 */
export interface LockControls {
  state(): Promise<LockState | Failure>;
  unlock(passphrase: string): Promise<LockState | Failure>;
  lock(): Promise<LockState | Failure>;
  /** `current`: where there is one already. */
  setPassphrase(passphrase: string, current: string | undefined): Promise<LockState | Failure>;
  removePassphrase(current: string): Promise<LockState | Failure>;
  beginAnew(): Promise<LockState | Failure>;
}

const WRONG: Failure = { failed: 'wrong-passphrase', why: 'This is not the passphrase. Nothing was changed.' };

/** Loaded when it is first needed: most pages never do. */
const seal = () => import('../seal/age.ts');

export function lockControls(ask: typeof request): LockControls {
  const state = () => ask({ type: 'lock-state' });

  async function unlock(passphrase: string): Promise<LockState | Failure> {
    const now = await state();
    if (isFailure(now) || now.file === undefined) return now;
    const { unlockIdentity } = await seal();
    const pair = await unlockIdentity(new TextEncoder().encode(now.file), passphrase).catch(() => undefined);
    if (pair === undefined) return WRONG;
    const answer = await ask({ type: 'unlock', identity: pair.identity });
    if (isFailure(answer)) return answer;
    return answer.unlocked ? await state() : WRONG;
  }

  return {
    state,
    unlock,
    lock: () => ask({ type: 'lock' }),
    async setPassphrase(passphrase, current) {
      // Whoever finds it unlocked must not be able to shut its owner out.
      const opened = await unlock(current ?? '');
      if (isFailure(opened)) return opened;
      const key = await ask({ type: 'open-key' });
      if (isFailure(key)) return key;
      const { lockIdentity } = await seal();
      return await ask({ type: 'keep-key', file: await lockIdentity(key.identity, passphrase) });
    },
    async removePassphrase(current) {
      const opened = await unlock(current);
      return isFailure(opened) ? opened : await ask({ type: 'keep-key' });
    },
    beginAnew: () => ask({ type: 'begin-anew' }),
  };
}
