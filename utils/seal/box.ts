import { SealError } from './age.ts';

/**
 * Boxes: texts under a symmetric key, AES-256-GCM by WebCrypto. Every box has 96 random bits of its own as
 * IV, drawn here and nowhere else, so that no caller can use one twice.
 */

const ALGORITHM = 'AES-GCM';
const KEY_BYTES = 32;
const IV_BYTES = 12;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export interface Box {
  readonly iv: Uint8Array<ArrayBuffer>;
  /** Ciphertext and tag. */
  readonly box: Uint8Array<ArrayBuffer>;
}

/** The bytes of a new key. */
export function newBoxKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(KEY_BYTES));
}

/** A key that can be used and not read out. */
export async function boxKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return await crypto.subtle.importKey('raw', bytes, ALGORITHM, false, ['encrypt', 'decrypt']);
}

/** @param about what the box belongs to: it opens only beside the same words */
export async function sealBox(key: CryptoKey, text: string, about: string): Promise<Box> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const box = await crypto.subtle.encrypt(algorithm(iv, about), key, encoder.encode(text));
  return { iv, box: new Uint8Array(box) };
}

/** @throws SealError `damaged`: another key, other words, or not as it was sealed */
export async function openBox(key: CryptoKey, { iv, box }: Box, about: string): Promise<string> {
  try {
    return decoder.decode(await crypto.subtle.decrypt(algorithm(iv, about), key, box));
  } catch (error) {
    throw new SealError('damaged', error);
  }
}

function algorithm(iv: Uint8Array<ArrayBuffer>, about: string): AesGcmParams {
  return { name: ALGORITHM, iv, additionalData: encoder.encode(about) };
}
