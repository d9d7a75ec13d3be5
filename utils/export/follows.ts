import { GENESIS } from '../incidents/chain.ts';
import { referenceOf } from '../incidents/record.ts';
import type { ReadReturn } from './read-return.ts';

/** A return held against the one of the week before. */

/** What the beginning of a return says while there is nothing to hold it against. */
export function beginningOf({ records, follows }: ReadReturn): string {
  const [first] = records;
  if (follows === GENESIS) return 'It is the first return of this log: nothing came before it.';
  return `It begins with ${first?.reference}. Choose the return of the week before as well, to see that nothing is missing between them.`;
}

/** Why a return does not follow on the one before it, in a sentence; `undefined`: it does. */
export function whyNotFollowing(before: ReadReturn, now: ReadReturn): string | undefined {
  const [first, last] = [now.records[0], before.records.at(-1)];
  if (first === undefined || last === undefined) return 'One of the two files has no rows.';
  if (first.book !== last.book)
    return 'The two files are of different kinds: weekly returns, files about staff and files about the headteacher have numbers of their own.';
  if (now.follows === before.head) return undefined;
  if (now.head === before.head) return 'Both files are the same return. Choose the return of the week before.';
  if (before.follows === now.head) {
    return 'The two files are the wrong way round: the one chosen as the week before is the later one.';
  }
  if (first.seq > last.seq + 1) {
    const missing = [last.seq + 1, first.seq - 1].map((seq) => referenceOf(last.book, seq));
    return `Between the two files ${[...new Set(missing)].join(' to ')} ${missing[0] === missing[1] ? 'is' : 'are'} missing: a return between them was not sent or not chosen.`;
  }
  if (first.seq === last.seq + 1 && first.prev === '') {
    return `${first.reference} cannot be read, so nobody can tell whether it follows on ${last.reference}.`;
  }
  if (first.seq === last.seq + 1) {
    return `${first.reference} does not follow on ${last.reference}: the two returns come from different logs, or one of the two records was written anew.`;
  }
  return `The two returns do not follow each other: the one before ends with ${last.reference}, this one begins with ${first.reference}. They may come from different teachers.`;
}
