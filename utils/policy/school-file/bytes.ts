import type { SchoolFileError } from './first-problem.ts';
import { NOT_UTF_8 } from './json-text.ts';

const NEWLINE = 0x0a;

/** The text of a school file, which is UTF-8 (RFC 8259), or the first line that is not. */
export function schoolFileText(bytes: Uint8Array): string | SchoolFileError {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    // A newline is never part of another letter.
    for (let line = 1, start = 0; ; line += 1) {
      const end = bytes.indexOf(NEWLINE, start);
      try {
        decoder.decode(bytes.subarray(start, end === -1 ? undefined : end));
      } catch {
        return { path: `line ${line}`, message: NOT_UTF_8 };
      }
      start = end + 1;
    }
  }
}
