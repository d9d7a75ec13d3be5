import { listText } from '../../../utils/settings/lists/list-text.ts';
import type { ListProblem } from '../../../utils/settings/lists/list.ts';

/** In bytes; a list of a whole large school with every column is a few of them. */
const LARGEST = 10 * 1024 * 1024;

/** The text of a chosen list, or why it is none. */
export async function readListFile(file: File): Promise<string | ListProblem> {
  if (file.size > LARGEST)
    return { title: 'This file is larger than 10 MB', mend: 'A list is far smaller, so this may be another file.' };
  try {
    return listText(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { title: 'This file could not be read', mend: 'Copy it to this device and choose it again.' };
  }
}
