import type { Keeping, KeptText } from '../policy/school-text.ts';
import type { LockState } from '../seal/lock.ts';

/** What our own pages ask about the lock. Private halves go between them and the background alone, in memory. */
export type LockRequest =
  | { readonly type: 'lock-state' }
  /** The private half, which the page opened with the passphrase. */
  | { readonly type: 'unlock'; readonly identity: string }
  | { readonly type: 'lock' }
  /** The private half, to be put under another passphrase; fails while it is locked. */
  | { readonly type: 'open-key' }
  /** `file`: under a passphrase, made by `lockIdentity`; absent: under the device's own key. */
  | { readonly type: 'keep-key'; readonly file?: string }
  | { readonly type: 'begin-anew' }
  /** The school file, whose class lists lie sealed. */
  | { readonly type: 'read-school-file' }
  | { readonly type: 'keep-school-file'; readonly text: string };

export interface LockAnswers {
  'lock-state': LockState;
  unlock: { readonly unlocked: boolean };
  lock: LockState;
  'open-key': { readonly identity: string };
  'keep-key': LockState;
  'begin-anew': LockState;
  'read-school-file': KeptText;
  'keep-school-file': Keeping;
}
