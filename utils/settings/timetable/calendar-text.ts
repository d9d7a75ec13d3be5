import { fileText } from '../file-text.ts';

const [LF, CR, SPACE, TAB] = [10, 13, 32, 9];

/**
 * The text of a .ics file with its folded lines put together (RFC 5545, 3.1). Lines are folded after so many bytes, and
 * some programs do it in the middle of a letter: so it is done before the letters are read.
 */
export function calendarText(bytes: Uint8Array): string {
  const unfolded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const end = bytes[at] === CR && bytes[at + 1] === LF ? at + 1 : at;
    const next = bytes[end + 1];
    if (bytes[end] === LF && (next === SPACE || next === TAB)) at = end + 1;
    else unfolded[length++] = bytes[at] ?? 0;
  }
  return fileText(unfolded.subarray(0, length));
}
