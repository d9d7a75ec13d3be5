import { fileText } from '../../utils/settings/file-text.ts';
import { type AttendanceRow, readAttendance } from '../../utils/export/attendance.ts';
import { CsvError } from '../../utils/export/csv.ts';
import { NotAReturn } from '../../utils/export/return-file.ts';
import { type ReadReturn, readReturn } from '../../utils/export/read-return.ts';
import type { KeyPair, isSealed, openSealed, SealError } from '../../utils/seal/age.ts';
import { bytesOf, NotOpened, saying } from './key-file.ts';

/** A return as it was opened: its whole text, and what was read in it. */
export interface OpenedReturn extends OpenedText {
  readonly read: ReadReturn;
}

interface Unsealing {
  readonly isSealed: typeof isSealed;
  readonly openSealed: typeof openSealed;
}

const RETURN_SENTENCES: Record<SealError['code'], string> = {
  'not-sealed': 'This file is not sealed.',
  'not-opened':
    'Your key does not open this file: it is sealed to another key, or its first lines were changed on the way. See whether the school file has your public key, then ask the teacher to send the return again.',
  damaged:
    'The sealed file was damaged on its way: a part of it was changed or is missing. Ask the teacher to send it again.',
  'not-a-key': 'Your key cannot be used. Choose your key file again.',
};

const UTF_8_BOM = [0xef, 0xbb, 0xbf];

/**
 * A plain return's text. Hashes are over letters, not bytes: one that a program saved in another encoding can be whole,
 * and of one that is still ours a bad byte spoils its own row alone.
 */
function plainText(bytes: Uint8Array): string {
  return UTF_8_BOM.every((byte, at) => bytes[at] === byte) ? new TextDecoder().decode(bytes) : fileText(bytes);
}

/** A file's text, as it was opened. */
export interface OpenedText {
  readonly fileName: string;
  readonly sealed: boolean;
  readonly text: string;
}

/** The text of a file, sealed or plain. @throws NotOpened */
export async function openText(
  file: File,
  pair: KeyPair | undefined,
  { isSealed, openSealed }: Unsealing,
): Promise<OpenedText> {
  const bytes = await bytesOf(file);
  const sealed = isSealed(bytes);
  if (sealed && pair === undefined) {
    throw new NotOpened('This file is sealed. Choose your key file as well, and type its passphrase.');
  }
  const text =
    sealed && pair !== undefined
      ? await openSealed(bytes, pair.identity).catch((error: unknown) => saying(error, RETURN_SENTENCES))
      : plainText(bytes);
  return { fileName: file.name, sealed, text };
}

/** A week's attendance as it was opened. */
export interface OpenedAttendance extends OpenedText {
  readonly attendance: readonly AttendanceRow[];
}

/** A week's attendance in a text; `undefined`: it is another file. @throws NotOpened */
export function openAttendance(opened: OpenedText): OpenedAttendance | undefined {
  try {
    const attendance = readAttendance(opened.text);
    return attendance && { ...opened, attendance };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const why = 'a part of it is missing, or it was changed on the way. Ask the teacher to send it again.';
    throw new NotOpened(`${opened.fileName}: ${why}`, error);
  }
}

/** A return in a text. @throws NotOpened */
export async function openReturn(opened: OpenedText): Promise<OpenedReturn> {
  try {
    return { ...opened, read: await readReturn(opened.text) };
  } catch (error) {
    if (error instanceof NotAReturn) throw new NotOpened(`${opened.fileName}: ${error.message}`, error);
    throw error;
  }
}
