import type { Book, ListedRecord } from '../incidents/record.ts';
import { type Column, COLUMNS } from './columns.ts';
import { toCsv } from './csv.ts';
import { UNREADABLE } from './own-words.ts';

/** A book that was opened with a key, whole: every record with all that was written, none of it withheld. */

const SHOWN: readonly Column[] = COLUMNS.filter(({ header }) => header !== 'Proof');

function cellOf({ header, fields: [field] }: Column, record: ListedRecord): string {
  if (header === 'Reference') return record.reference;
  if ('unreadable' in record) return header === 'What happened' ? UNREADABLE : '';
  if (header === 'Record hash') return record.hash;
  if (header === 'Previous hash') return record.prev;
  return (field && record.fields[field]) ?? '';
}

/** The file; its name names nobody. `on`: local date, `2026-11-23`. */
export function openedFile(book: Book, records: readonly ListedRecord[], on: string) {
  const rows = records.map((record) => SHOWN.map((column) => cellOf(column, record)));
  return {
    fileName: `${book}-opened-${on}.csv`,
    text: toCsv(
      SHOWN.map(({ header }) => header),
      rows,
    ),
  };
}
