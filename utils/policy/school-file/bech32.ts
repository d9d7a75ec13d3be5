/** The letters of Bech32 (BIP-173), each worth its place. */
const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/**
 * True when the last six letters fit the rest: a key with a letter mistyped, lost or exchanged does not pass
 * (BIP-173, without its limit of 90 letters, as the age format has it). Lower case only, as age writes keys.
 */
export function hasBech32Checksum(text: string): boolean {
  const one = text.lastIndexOf('1');
  const prefix = Array.from(text.slice(0, Math.max(one, 0)), (letter) => letter.charCodeAt(0));
  const data = Array.from(text.slice(one + 1), (letter) => LETTERS.indexOf(letter));
  if (prefix.length === 0 || data.length < 6 || data.includes(-1)) return false;
  return polymod([...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...data]) === 1;
}

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of GENERATORS.entries()) if ((top >> bit) & 1) sum ^= generator;
  }
  return sum;
}
