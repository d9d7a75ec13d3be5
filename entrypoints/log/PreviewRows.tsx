import type { JSX } from 'preact';
import { Button } from '../../components/Button.tsx';
import { HEADERS } from '../../utils/export/columns.ts';
import { type Book, referenceOf } from '../../utils/incidents/record.ts';
import type { ReturnPreview } from '../../utils/incidents/weekly.ts';
import { ReturnTable } from './ReturnTable.tsx';

/** Numbers of which the rows are shown at once: a page holds no more of a long file. */
export const SHOWN_AT_ONCE = 100;

export interface PreviewRowsProps {
  readonly book: Book;
  readonly preview: ReturnPreview;
  /** Rows from a number on. */
  readonly shown: { readonly from: number; readonly rows: readonly (readonly string[])[] };
  readonly onShow: (from: number) => void;
}

/** What will be sent; of a long file a part, and the ways to the others. */
export function PreviewRows({ book, preview, shown, onShow }: PreviewRowsProps): JSX.Element {
  const [earlier, later] = [shown.from - SHOWN_AT_ONCE, shown.from + SHOWN_AT_ONCE];
  const last = Math.min(later - 1, preview.to);
  return (
    <>
      <ReturnTable header={HEADERS} rows={shown.rows} />
      {preview.to - preview.from >= SHOWN_AT_ONCE && (
        <div class="actions">
          <p role="status">
            Shown: {referenceOf(book, shown.from)} to {referenceOf(book, last)}, of {preview.records} records. The file
            has them all.
          </p>
          <Button disabled={earlier < preview.from} onClick={() => onShow(earlier)}>
            Earlier rows
          </Button>
          <Button disabled={later > preview.to} onClick={() => onShow(later)}>
            Later rows
          </Button>
        </div>
      )}
    </>
  );
}
