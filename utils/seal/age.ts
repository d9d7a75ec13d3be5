import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/**
 * The seal: files in the age format (age-encryption.org/v1, C2SP), X25519 keys, and a private key at rest under
 * a passphrase (age's scrypt recipient, work factor 2^18). The only file that knows the package. Every
 * failure is a `SealError`, so that its reader can be told what to do about it.
 */

type SealErrorCode =
  /** No file in the age format. */
  | 'not-sealed'
  /** In the age format, and nothing that was given opens it. */
  | 'not-opened'
  /** The right key opens its head, and what follows is not as it was sealed. */
  | 'damaged'
  /** A key file whose content is no private key. */
  | 'not-a-key';

export class SealError extends Error {
  constructor(
    readonly code: SealErrorCode,
    cause?: unknown,
  ) {
    super(code, { cause });
    this.name = 'SealError';
  }
}

export interface KeyPair {
  /** `AGE-SECRET-KEY-1…`: opens what was sealed. */
  readonly identity: string;
  /** `age1…`: seals; anybody may have it. */
  readonly recipient: string;
}

const HEAD = 'age-encryption.org/v1\n';
const ARMOR_HEAD = '-----BEGIN AGE ENCRYPTED FILE-----';
const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;
const IDENTITY_LINE = new RegExp(IDENTITY, 'm');

function startsWith(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder().decode(bytes.subarray(0, text.length)) === text;
}

/** True for what begins as a file in the age format does, binary or armored. */
export function isSealed(bytes: Uint8Array): boolean {
  return startsWith(bytes, HEAD) || startsWith(bytes, ARMOR_HEAD);
}

/** A new pair. */
export async function makeKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/**
 * Text as UTF-8, sealed to a public key, binary.
 *
 * @throws when the recipient is no age key
 */
export async function sealText(text: string, recipient: string): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return new Uint8Array(await encrypter.encrypt(text));
}

/** The same as text, armored. @throws when the recipient is no age key */
export async function sealArmored(text: string, recipient: string): Promise<string> {
  return armor.encode(await sealText(text, recipient));
}

/**
 * The bytes of a key, wrapped to public keys: a binary age file that any one of their owners opens.
 *
 * @throws when a recipient is no age key
 */
export async function wrapKey(
  key: Uint8Array<ArrayBuffer>,
  recipients: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return new Uint8Array(await encrypter.encrypt(key));
}

/**
 * What `wrapKey` wrapped.
 *
 * @throws SealError
 */
export async function unwrapKey(file: Uint8Array, identity: string): Promise<Uint8Array<ArrayBuffer>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return new Uint8Array(await decryptBytes(file, decrypter));
}

/**
 * An accent is one character or two, as the keyboard has it. Sealed under the one form (NFC); opened by either, so that
 * neither another device nor a file of a version before this one asks for the keyboard it was made with.
 */
function setPassphrase(encrypter: Encrypter, passphrase: string): void {
  encrypter.setPassphrase(passphrase.normalize('NFC'));
}

function addPassphrase(decrypter: Decrypter, passphrase: string): void {
  const forms = [passphrase.normalize('NFC'), passphrase, passphrase.normalize('NFD')];
  for (const form of new Set(forms)) decrypter.addPassphrase(form);
}

/** A stream of bytes under a passphrase, as a binary age file, a chunk at a time: what `age -d` opens. */
export async function sealStream(
  bytes: ReadableStream<Uint8Array>,
  passphrase: string,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  setPassphrase(encrypter, passphrase);
  return await encrypter.encrypt(bytes);
}

/** The same to a public key. @throws when the recipient is no age key */
export async function sealStreamTo(
  bytes: ReadableStream<Uint8Array>,
  recipient: string,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return await encrypter.encrypt(bytes);
}

/**
 * What `sealStream` sealed. A file that was cut off or changed errors the stream, at the place where it was.
 *
 * @throws SealError `not-opened`: another passphrase, or no sealed file
 */
export async function openStream(
  bytes: ReadableStream<Uint8Array>,
  passphrase: string,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter();
  addPassphrase(decrypter, passphrase);
  try {
    return await decrypter.decrypt(bytes);
  } catch (error) {
    throw new SealError('not-opened', error);
  }
}

/** The public half of a private key. @throws SealError `not-a-key` */
export async function recipientOf(identity: string): Promise<string> {
  if (!IDENTITY.test(identity)) throw new SealError('not-a-key');
  try {
    return await identityToRecipient(identity);
  } catch (error) {
    throw new SealError('not-a-key', error);
  }
}

/** A private key under a passphrase, as an armored age file: what `age -d` opens too. */
export async function lockIdentity(identity: string, passphrase: string): Promise<string> {
  const encrypter = new Encrypter();
  setPassphrase(encrypter, passphrase);
  return armor.encode(await encrypter.encrypt(`${identity}\n`));
}

function unarmored(bytes: Uint8Array): Uint8Array {
  if (startsWith(bytes, HEAD)) return bytes;
  if (!startsWith(bytes, ARMOR_HEAD)) throw new SealError('not-sealed');
  try {
    return armor.decode(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new SealError('damaged', error);
  }
}

async function decrypt(bytes: Uint8Array, decrypter: Decrypter): Promise<string> {
  const opened = await decryptBytes(unarmored(bytes), decrypter);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(opened);
  } catch (error) {
    throw new SealError('damaged', error);
  }
}

async function decryptBytes(sealed: Uint8Array, decrypter: Decrypter): Promise<Uint8Array> {
  try {
    return await decrypter.decrypt(sealed);
  } catch (error) {
    // The package has no codes; this is the one message of its own that says "another key".
    const another = error instanceof Error && error.message.startsWith('no identity matched');
    throw new SealError(another ? 'not-opened' : 'damaged', error);
  }
}

/**
 * The text that was sealed to the public half of an identity.
 *
 * @throws SealError
 */
export async function openSealed(bytes: Uint8Array, identity: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return await decrypt(bytes, decrypter);
}

/**
 * The key pair of a key file made by `lockIdentity`.
 *
 * @throws SealError
 */
export async function unlockIdentity(bytes: Uint8Array, passphrase: string): Promise<KeyPair> {
  const decrypter = new Decrypter();
  addPassphrase(decrypter, passphrase);
  const identity = (await decrypt(bytes, decrypter)).trim();
  return { identity, recipient: await recipientOf(identity) };
}

/**
 * The key pair in a file that lies open, as the `age` tools make it: the first line that is a private key.
 *
 * @throws SealError `not-sealed`: there is none
 */
export async function plainIdentity(bytes: Uint8Array): Promise<KeyPair> {
  const [identity] = IDENTITY_LINE.exec(new TextDecoder().decode(bytes).replaceAll('\r', '')) ?? [];
  if (identity === undefined) throw new SealError('not-sealed');
  return { identity, recipient: await recipientOf(identity) };
}
