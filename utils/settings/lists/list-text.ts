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

/**
 * The text of a list: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252, in which
 * spreadsheets of Windows save a plain "CSV". Or what kind of file it is instead.
 */
export function listText(bytes: Uint8Array): string | ListProblem {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const begins = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200)).replace(/^ï»¿/, '');
  const other = OTHER_KINDS.find(([pattern]) => pattern.test(begins));
  if (other !== undefined) return { title: other[1], mend: other[2] };
  if (bytes.includes(0)) return { title: 'This is not a text file', mend: SAVE_AS_CSV };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
