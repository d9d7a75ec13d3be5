import type { SchoolFileError } from '../../utils/policy/school-file.ts';

/** Ten thousand pupils with everything that a file can say of them need less. */
const LARGEST = 10 * 1024 * 1024;

/** The text of a chosen file, or why it is none. */
export async function readFile(file: File): Promise<string | SchoolFileError> {
  if (file.size > LARGEST) {
    return {
      path: 'the file',
      message: 'is larger than 10 MB; a school file is far smaller, so this may be another one',
    };
  }
  try {
    return await file.text();
  } catch {
    return { path: 'the file', message: 'could not be read; copy it to this device and choose it again' };
  }
}
