import { fileText } from '../file-text.ts';
import type { ListProblem } from './list.ts';

const SAVE_AS_CSV = 'Open it in your spreadsheet, choose “Save as”, then “CSV UTF-8”, and choose that file here.';

/** What a file of another kind begins with, as Latin-1 text. */
const OTHER_KINDS: readonly (readonly [begins: RegExp, title: string, mend: string])[] = [
  [/^PK\p{Cc}/u, 'This is an Excel workbook or a zip file, not a CSV file', SAVE_AS_CSV],
  [/^ÐÏ\p{Cc}à/u, 'This is an older Excel or Word file, not a CSV file', SAVE_AS_CSV],
  [
    /^%PDF/,
    'This is a PDF, not a CSV file',
    'A PDF cannot be read as a list. In your school’s system choose CSV (or Excel) when you export.',
  ],
  [/^\s*<(?:!doctype|html|table|\?xml)/i, 'This is a web page or XML, not a CSV file', SAVE_AS_CSV],
  [
    /^\s*BEGIN:VCALENDAR/i,
    'This is a calendar, not a list',
    'Export the class list or the staff list as CSV, and choose that file here.',
  ],
  [/^\{\\rtf/, 'This is a document of a word processor, not a CSV file', SAVE_AS_CSV],
  [
    /^\s*\{[^}]*"(?:doc_id|url)"/,
    'This is a link to a Google file, not the file itself',
    'Open it in Google Sheets, choose “File”, “Download”, “Comma-separated values”, and choose that file here.',
  ],
  [
    /^\s*[[{]\s*[{"]/,
    'This is a JSON file, not a list',
    'A school file (.school.json) goes to the page “Your school”.',
  ],
];

/** The text of a list, or what kind of file it is instead. */
export function listText(bytes: Uint8Array): string | ListProblem {
  const begins = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200)).replace(/^ï»¿/, '');
  const other = OTHER_KINDS.find(([pattern]) => pattern.test(begins));
  if (other !== undefined) return { title: other[1], mend: other[2] };
  const text = fileText(bytes);
  return text.includes('\0') ? { title: 'This is not a text file', mend: SAVE_AS_CSV } : text;
}
