import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fieldHash, sha256Hex } from '../../utils/incidents/field-hash.ts';

/** As another implementation has it, byte by byte. */
function expected(name: string, value: string, salt: string): string {
  return createHash('sha256').update(Buffer.from(salt, 'base64')).update(`${name}\0${value}`, 'utf8').digest('base64');
}

const SALT = 'eKSNgxvL7UZ0HUnAZFZZeQ==';
const TEXTS = [
  // Longer than the buffer and then short again: nothing of the one is in the other.
  '語'.repeat(40_000),
  '',
  'open',
  ...[42, 43, 44, 51, 52, 107, 108].map((length) => 'x'.repeat(length)),
  'Ω 👩‍👧 \u202Egnp.exe',
  'half \uD83D of a pair',
  '\0',
  'a'.repeat(10_000),
];

describe('the hash of a field', () => {
  it('is SHA-256 over salt, name, NUL and text, whatever was hashed before', () => {
    const hashes = TEXTS.map((text) => fieldHash('what', text, SALT));
    expect(hashes).toEqual(TEXTS.map((text) => expected('what', text, SALT)));
    expect(TEXTS.map(sha256Hex)).toEqual(TEXTS.map((text) => createHash('sha256').update(text, 'utf8').digest('hex')));
  });

  it('takes a salt of any length and none that is not base64', () => {
    expect(fieldHash('what', 'x', '')).toBe(expected('what', 'x', ''));
    expect(fieldHash('what', 'x', 'AAAA'.repeat(8_000))).toBe(expected('what', 'x', 'AAAA'.repeat(8_000)));
    expect(() => fieldHash('what', 'x', 'not base64!')).toThrow('Invalid character');
    expect(fieldHash('what', 'x', SALT)).toBe(expected('what', 'x', SALT));
  });
});
