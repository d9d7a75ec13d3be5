import { NotAReturn } from '../../utils/export/return-file.ts';
import { type ReadReturn, readReturn } from '../../utils/export/read-return.ts';
import { type KeyPair, SealError, type unlockIdentity, type isSealed, type openSealed } from '../../utils/seal/age.ts';

/** A file could not be opened; the message says why and what to do. */
export class NotOpened extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'NotOpened';
  }
}

/** A return as it was opened: its whole text, and what was read in it. */
export interface OpenedReturn {
  readonly fileName: string;
  readonly sealed: boolean;
  readonly text: string;
  readonly read: ReadReturn;
}

interface Unsealing {
  readonly isSealed: typeof isSealed;
  readonly openSealed: typeof openSealed;
}

/** A return of a hundred thousand records needs less. */
const LARGEST = 100 * 1024 * 1024;

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST) throw new NotOpened(`${file.name} is larger than 100 MB: it is no return and no key.`);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new NotOpened(`${file.name} could not be read. Copy it to this device and choose it again.`, error);
  }
}

const KEY_SENTENCES: Record<SealError['code'], string> = {
  'not-sealed': 'This is not a key file. Choose the file that ends in .age which this page made with your key.',
  'not-opened':
    'The passphrase does not open this key file. Look out for capital letters and spaces; a sealed return chosen in place of the key file gives the same answer.',
  damaged: 'The key file is damaged: a part of it was changed or is missing. Use the copy that your school backed up.',
  'not-a-key': 'This file opens, and holds no key of this page. Choose your key file.',
};

const RETURN_SENTENCES: Record<SealError['code'], string> = {
  'not-sealed': 'This file is not sealed.',
  'not-opened':
    'Your key does not open this file: it is sealed to another key, or its first lines were changed on the way. See whether the school file has your public key, then ask the teacher to send the return again.',
  damaged:
    'The sealed file was damaged on its way: a part of it was changed or is missing. Ask the teacher to send it again.',
  'not-a-key': 'Your key cannot be used. Choose your key file again.',
};

function saying(error: unknown, sentences: Record<SealError['code'], string>): never {
  if (error instanceof SealError) throw new NotOpened(sentences[error.code], error);
  throw error;
}

/** The key pair in a key file. @throws NotOpened */
export async function openKey(file: File, passphrase: string, unlock: typeof unlockIdentity): Promise<KeyPair> {
  const bytes = await bytesOf(file);
  return await unlock(bytes, passphrase).catch((error: unknown) => saying(error, KEY_SENTENCES));
}

/** A return, sealed or plain. @throws NotOpened */
export async function openReturn(
  file: File,
  pair: KeyPair | undefined,
  { isSealed, openSealed }: Unsealing,
): Promise<OpenedReturn> {
  const bytes = await bytesOf(file);
  const sealed = isSealed(bytes);
  if (sealed && pair === undefined) {
    throw new NotOpened('This file is sealed. Choose your key file as well, and type its passphrase.');
  }
  const text =
    sealed && pair !== undefined
      ? await openSealed(bytes, pair.identity).catch((error: unknown) => saying(error, RETURN_SENTENCES))
      : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  try {
    return { fileName: file.name, sealed, text, read: await readReturn(text) };
  } catch (error) {
    if (error instanceof NotAReturn) throw new NotOpened(`${file.name}: ${error.message}`, error);
    throw error;
  }
}
