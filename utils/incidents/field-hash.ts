import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { base64 } from '../base/base64.ts';

/**
 * SHA-256 of texts, as the chain needs it: thousands of short ones, one after the other. By a package and not by
 * WebCrypto, whose every call is a task of its own, and in one buffer and one state that are used again: making them
 * anew took longer than to hash.
 */

const encoder = new TextEncoder();
const EMPTY = sha256.create();
const state = sha256.create();
const digest = new Uint8Array(32);
let buffer = new Uint8Array(16_384);

/** Hashes the buffer's beginning into `digest`. */
function hashFirst(length: number): void {
  EMPTY._cloneInto(state);
  state.update(buffer.subarray(0, length)).digestInto(digest);
}

/** Makes room for so many bytes of a salt and then a text, of which a UTF-16 unit is three bytes of UTF-8 at most. */
function makeRoom(salt: number, text: string): void {
  const needed = salt + text.length * 3;
  if (buffer.length < needed) buffer = new Uint8Array(needed);
}

/** SHA-256 of UTF-8 text as 64 hex digits. */
export function sha256Hex(text: string): string {
  makeRoom(0, text);
  hashFirst(encoder.encodeInto(text, buffer).written);
  return bytesToHex(digest);
}

/**
 * Base64 of SHA-256 over salt, field name, NUL, value (UTF-8).
 *
 * @throws when the salt is not base64
 */
export function fieldHash(name: string, value: string, salt: string): string {
  const salted = atob(salt);
  const text = `${name}\0${value}`;
  makeRoom(salted.length, text);
  for (let at = 0; at < salted.length; at += 1) buffer[at] = salted.charCodeAt(at);
  hashFirst(salted.length + encoder.encodeInto(text, buffer.subarray(salted.length)).written);
  return base64(digest);
}
