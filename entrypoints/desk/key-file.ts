import { type KeyPair, SealError, type unlockIdentity } from '../../utils/seal/age.ts';

/** A file could not be opened; the message says why and what to do. */
export class NotOpened extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'NotOpened';
  }
}

/** A return of a hundred thousand records needs less. */
const LARGEST = 100 * 1024 * 1024;

/** @throws NotOpened */
export async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST) throw new NotOpened(`${file.name} is larger than 100 MB: it is no return and no key.`);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new NotOpened(`${file.name} could not be read. Copy it to this device and choose it again.`, error);
  }
}

const KEY_SENTENCES: Record<SealError['code'], string> = {
  'not-sealed':
    'This is not a key file. Choose the file that ends in .age which the page for the DSL made with your key.',
  'not-opened':
    'The passphrase does not open this key file. Look out for capital letters and spaces; a sealed return chosen in place of the key file gives the same answer.',
  damaged: 'The key file is damaged: a part of it was changed or is missing. Use the copy that your school backed up.',
  'not-a-key': 'This file opens, and holds no key of this page. Choose your key file.',
};

/** @throws NotOpened with the sentence of a failure of the seal, and anything else as it is */
export function saying(error: unknown, sentences: Record<SealError['code'], string>): never {
  if (error instanceof SealError) throw new NotOpened(sentences[error.code], error);
  throw error;
}

/** The key pair in a key file. @throws NotOpened */
export async function openKey(file: File, passphrase: string, unlock: typeof unlockIdentity): Promise<KeyPair> {
  const bytes = await bytesOf(file);
  return await unlock(bytes, passphrase).catch((error: unknown) => saying(error, KEY_SENTENCES));
}
