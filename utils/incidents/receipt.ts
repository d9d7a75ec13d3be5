import { bookOf, referenceOf } from './record.ts';

/**
 * The DSL's receipt for a weekly return, `LL-000007 3f9a1c22`: the return's number and the first eight hex
 * digits of its hash. Whoever has it had the file, whole; it names nobody.
 */

const DIGITS = 8;

/** The receipt of a return's last record. `hash`: 64 hex digits. */
export function receiptOf(reference: string, hash: string): string {
  return `${reference} ${hash.slice(0, DIGITS)}`;
}

/** Why a typed receipt is not that of a return, in a sentence; `undefined`: it is. Spaces and capitals do not matter. */
export function whyNotReceipt(typed: string, reference: string, hash: string): string | undefined {
  const book = bookOf(reference) ?? 'incidents';
  const [, prefix, number, digits] = /^(ll|sc|cc)\W*(\d{1,12})\W+([0-9a-f]+)$/i.exec(typed.trim()) ?? [];
  if (prefix === undefined || number === undefined || digits?.length !== DIGITS) {
    return `A receipt looks like “${referenceOf(book, 7)} 3f9a1c22”: the number of the return, a space, and eight letters and digits.`;
  }
  const named = `${prefix.toUpperCase()}${referenceOf(book, Number(number)).slice(prefix.length)}`;
  if (named !== reference) {
    return `This receipt is for ${named}; this return is ${reference}.`;
  }
  if (digits.toLowerCase() === hash.slice(0, DIGITS)) return undefined;
  return `The number is right, the eight letters and digits after it are not. Check them with whoever sent them; if they are as typed, they have another file: send ${reference} again.`;
}
