import { base64, fromBase64 } from '../base/base64.ts';
import { openSealed, sealText } from './age.ts';
import type { Lock } from './lock.ts';

/** Words that may name a person and lie outside the log: sealed as it is. */
export interface Words {
  /** Always possible. */
  seal(text: string): Promise<string>;
  /** What opens them; `undefined`: locked. */
  opener(): Promise<OpenWords | undefined>;
}

/** `undefined`: sealed to a key that is not here. */
export type OpenWords = (sealed: string) => Promise<string | undefined>;

/** Sealed to the teacher's own key, as base64 of an age file. */
export function sealedWords(lock: Pick<Lock, 'recipient' | 'identity'>): Words {
  return {
    async seal(text) {
      return base64(await sealText(text, await lock.recipient()));
    },
    async opener() {
      const identity = await lock.identity();
      if (identity === undefined) return undefined;
      return async (sealed) => await openSealed(fromBase64(sealed), identity).catch(() => undefined);
    },
  };
}
