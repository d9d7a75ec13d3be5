/**
 * A fact is known or unknown, nothing between. The word is the lesson file's own (formats: any value
 * may be "unknown"), so that a fact reads the same in a file, in the state and in a test.
 */
export const UNKNOWN = 'unknown';
export type Unknown = typeof UNKNOWN;
export type Fact<T> = T | Unknown;

/** True when the fact is known; narrows it. */
export function isKnown<T>(fact: Fact<T>): fact is Exclude<T, Unknown> {
  return fact !== UNKNOWN;
}
