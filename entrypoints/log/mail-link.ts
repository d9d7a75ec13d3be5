import { bookOf } from '../../utils/incidents/record.ts';
import type { SavedReturn } from './use-return-file.ts';

/** A draft in the teacher's own mail program that says which file to attach; it names no pupil and holds no record. */
export function mailLink(email: string, { fileName, reference, sealed }: SavedReturn): string {
  // The subject of a mail is read by many: of concerns about staff it says no word.
  const title = `${bookOf(reference) === 'incidents' ? 'Weekly return' : 'Confidential file'} ${reference}`;
  const body = [
    `${title} is in the attached file ${fileName}.`,
    sealed
      ? 'It is sealed to your key: open it on the page for the DSL in Lesson Lookout, with your key file.'
      : 'It is not sealed: please keep it where only you can read it.',
    'Please send me the receipt that the page for the DSL shows.',
    `(To the sender: attach ${fileName} before you send this.)`,
  ].join('\r\n\r\n');
  const to = encodeURIComponent(email).replace('%40', '@');
  return `mailto:${to}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}
