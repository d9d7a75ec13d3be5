import { openSealed, sealText } from './age.ts';
import type { Lock } from './lock.ts';

/** Words that may name a person and lie outside the log: sealed as it is. */
export interface Words {
  /** Always possible. */
  seal(text: string): Promise<string>;
  /** `undefined`: locked, or sealed to a key that is not here. */
  open(sealed: string): Promise<string | undefined>;
  /** Nothing can be opened now. */
  locked(): Promise<boolean>;
}

/** Sealed to the teacher's own key, as base64 of an age file. */
export function sealedWords(lock: Pick<Lock, 'recipient' | 'identity'>): Words {
  return {
    async seal(text) {
      const bytes = await sealText(text, await lock.recipient());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    async open(sealed) {
      const identity = await lock.identity();
      if (identity === undefined) return undefined;
      const bytes = Uint8Array.from(atob(sealed), (letter) => letter.charCodeAt(0));
      return await openSealed(bytes, identity).catch(() => undefined);
    },
    locked: async () => (await lock.identity()) === undefined,
  };
}
