import { NoSealedLog } from '../../../utils/backup/no-sealed-log.ts';
import type { TeachersKey } from '../../../utils/messages/sealed-protocol.ts';
import { isSealed, plainIdentity, SealError, unlockIdentity } from '../../../utils/seal/age.ts';
import { openKey } from '../../desk/key-file.ts';

/** A key file of ours, or one of the `age` tools' own, which has no passphrase. */
async function unlock(bytes: Uint8Array, passphrase: string): ReturnType<typeof unlockIdentity> {
  return isSealed(bytes) ? await unlockIdentity(bytes, passphrase) : await plainIdentity(bytes);
}

/** The private half that a key file holds, else that a passphrase opens of the teacher's own. @throws NotOpened, NoSealedLog */
export async function identityOf(
  file: File | undefined,
  passphrase: string,
  teachersKeys: readonly TeachersKey[],
): Promise<string> {
  if (file !== undefined) return (await openKey(file, passphrase, unlock)).identity;
  const own = teachersKeys.flatMap((key) => key.file ?? []);
  for (const one of own) {
    try {
      return (await unlockIdentity(new TextEncoder().encode(one), passphrase)).identity;
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
    }
  }
  throw new NoSealedLog(
    own.length === 0
      ? 'No key under a passphrase was found here, so a key file is needed: the school’s recovery key.'
      : 'This passphrase opens none of the keys that this log had. Look out for capital letters and spaces.',
  );
}
