import type { SchoolFileError } from '../../utils/policy/school-file.ts';

/** In bytes. Ten thousand pupils with everything that a file can say of them need less. */
const LARGEST = 10 * 1024 * 1024;

/** What is in a chosen file, or why nothing is. `what`: what it should be, e.g. "a school file". */
export async function readFile(file: File, what: string): Promise<Uint8Array | SchoolFileError> {
  if (file.size > LARGEST) {
    return {
      path: 'the file',
      message: `is larger than 10 MB; ${what} is far smaller, so this may be another one`,
    };
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return { path: 'the file', message: 'could not be read; copy it to this device and choose it again' };
  }
}
