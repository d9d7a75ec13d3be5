import { armor, Encrypter } from 'age-encryption';
import { describe, expect, it, vi } from 'vitest';
import {
  isSealed,
  lockIdentity,
  makeKeyPair,
  openSealed,
  SealError,
  sealText,
  unlockIdentity,
} from '../../utils/seal/age.ts';

const TEXT = '\uFEFFDate,Time\r\nSam “Ω” 🎈\r\n';

async function codeOf(work: Promise<unknown>): Promise<string> {
  return await work.then(
    () => 'opened',
    (error: unknown) => (error instanceof SealError ? error.code : `not ours: ${String(error)}`),
  );
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a text sealed to a key', () => {
  it('opens to the same text, BOM and all, and says nothing before', async () => {
    const { identity, recipient } = await makeKeyPair();
    expect(recipient).toMatch(/^age1[02-9ac-hj-np-z]{58}$/);
    const sealed = await sealText(TEXT, recipient);
    expect(isSealed(sealed)).toBe(true);
    expect(new TextDecoder().decode(sealed)).not.toContain('Sam “Ω”');
    expect(await openSealed(sealed, identity)).toBe(TEXT);
    expect(await sealText(TEXT, recipient)).not.toEqual(sealed);
  });

  it('opens with no other key, and not when a byte of it changed or its end is gone', async () => {
    const [mine, other] = [await makeKeyPair(), await makeKeyPair()];
    const sealed = await sealText(TEXT, mine.recipient);
    expect(await codeOf(openSealed(sealed, other.identity))).toBe('not-opened');
    expect(await codeOf(openSealed(flipped(sealed, sealed.length - 3), mine.identity))).toBe('damaged');
    expect(await codeOf(openSealed(sealed.slice(0, -5), mine.identity))).toBe('damaged');
    expect(await codeOf(openSealed(sealed.slice(0, 60), mine.identity))).toBe('damaged');
    expect(await codeOf(openSealed(bytesOf(TEXT), mine.identity))).toBe('not-sealed');
  });

  it('is sealed to no key that is none', async () => {
    await expect(sealText(TEXT, `age1${'q'.repeat(58)}`)).rejects.toThrow(/checksum/i);
  });
});

/** A file as `lockIdentity` makes it, quicker to try. */
async function weakly(text: string, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(10);
  return await encrypter.encrypt(text);
}

describe('a key file', () => {
  // To lock takes a second or more of the processor, on purpose: once is enough here. tests/desk opens one.
  it('is an armored age file that is slow to guess at', async () => {
    const { identity } = await makeKeyPair();
    const under = vi.spyOn(Encrypter.prototype, 'setPassphrase');
    const file = await lockIdentity(identity, 'four quiet e\u0301clairs');
    // As every keyboard types it for `age -d`.
    expect(under.mock.calls).toEqual([['four quiet \u00e9clairs']]);
    expect(file).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
    expect(new TextDecoder().decode(armor.decode(file))).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
    await expect(unlockIdentity(bytesOf(file.replace(/\n-----END.*\n/, '')), 'x')).rejects.toThrow('damaged');
  }, 60_000);

  it('gives its pair to the passphrase alone', async () => {
    const pair = await makeKeyPair();
    const file = await weakly(`${pair.identity}\n`, 'four quiet grey otters');
    expect(await unlockIdentity(file, 'four quiet grey otters')).toEqual(pair);
    expect(await codeOf(unlockIdentity(file, 'four quiet grey otter'))).toBe('not-opened');
    expect(await codeOf(unlockIdentity(flipped(file, file.length - 3), 'four quiet grey otters'))).toBe('damaged');
  });

  it('opens by the same letters, however the keyboard put them together', async () => {
    const pair = await makeKeyPair();
    const words = 'crème brûlée for four';
    for (const made of ['NFC', 'NFD']) {
      const file = await weakly(`${pair.identity}\n`, words.normalize(made));
      for (const typed of ['NFC', 'NFD']) expect(await unlockIdentity(file, words.normalize(typed))).toEqual(pair);
    }
    expect(await codeOf(unlockIdentity(await weakly(`${pair.identity}\n`, words), 'creme brulee for four'))).toBe(
      'not-opened',
    );
  });

  it('holds nothing but a key', async () => {
    expect(await codeOf(unlockIdentity(bytesOf('a letter'), 'x'))).toBe('not-sealed');
    expect(await codeOf(unlockIdentity(await weakly('a letter', 'x'), 'x'))).toBe('not-a-key');
    const almost = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`;
    expect(await codeOf(unlockIdentity(await weakly(almost, 'x'), 'x'))).toBe('not-a-key');
  });
});
