import type { Box } from './box.ts';

/** The teacher's own key pair as it lies on the device: one value, so that no change of it can stop half-way. */
export interface KeptKey {
  /** `age1…`: what is written is sealed to it, also while its private half is locked. */
  readonly recipient: string;
  /** Another one with each change. */
  readonly changed: string;
  readonly identity: UnderDevice | UnderPassphrase;
  /** Pairs before it, which could not be opened any more; oldest first. Nothing of them is thrown away. */
  readonly lost: readonly Pick<KeptKey, 'recipient' | 'identity'>[];
}

/** Under a key that the browser keeps and gives to nobody. Whoever can use the browser's profile can use it. */
interface UnderDevice {
  readonly by: 'device';
  readonly key: CryptoKey;
  readonly sealed: Box;
}

/** An age file, `lockIdentity`'s. */
interface UnderPassphrase {
  readonly by: 'passphrase';
  readonly file: string;
}

export interface KeyStore {
  read(): Promise<KeptKey | undefined>;
  /** false, and nothing is done: it is no longer what it was before. */
  replace(before: KeptKey | undefined, after: KeptKey): Promise<boolean>;
}

/** What a store gave back, where it is a key at all. */
export function keptKeyIn(value: unknown): KeptKey | undefined {
  return typeof value === 'object' && value !== null && 'recipient' in value ? (value as KeptKey) : undefined;
}
