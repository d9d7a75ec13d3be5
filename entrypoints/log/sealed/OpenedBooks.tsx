import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { OpenedBook, OpenedLog } from '../../../utils/backup/open-sealed.ts';
import { openedFile } from '../../../utils/export/opened-log.ts';
import type { Book, ListedRecord } from '../../../utils/incidents/record.ts';
import type { School } from '../../../utils/policy/school.ts';
import { localDateTime } from '../../../utils/incidents/time.ts';
import { count } from '../../../utils/base/count.ts';
import { addresseeOf } from '../addressees.ts';
import { BOOK_PAGES } from '../books.ts';
import { Facts } from '../Facts.tsx';
import { Health } from '../Health.tsx';
import type { LogProps } from '../Log.tsx';
import { OpenedAttendance } from './OpenedAttendance.tsx';
import { longDate } from '../words.ts';

export interface OpenedBooksProps extends Pick<LogProps, 'save' | 'now'> {
  readonly opened: OpenedLog;
  readonly school: School;
  readonly onClose: () => void;
}

/** Records that are drawn; the file has all. */
const SHOWN = 200;

/** What a key opened, to be read and saved; closed, it is gone from the page. */
export function OpenedBooks({ opened, save, now, school, onClose }: OpenedBooksProps): JSX.Element {
  const { books, registers, cutOff } = opened;
  return (
    <>
      {cutOff && (
        <Notice tone="urgent" role="alert" title="The file is cut off">
          <p>Its end is missing. What is here was opened; later records may be missing. Look for another copy.</p>
        </Notice>
      )}
      {books.map((one) => (
        <BookView
          key={one.book}
          opened={one}
          save={save}
          reader={addresseeOf(school, BOOK_PAGES[one.book].addressee).name}
          on={() => localDateTime(now(), school.zone)[0]}
        />
      ))}
      {registers.length > 0 && <OpenedAttendance {...{ registers, save, now, school }} />}
      <p>
        <Button onClick={onClose}>Close what was opened</Button>
      </p>
    </>
  );
}

interface BookViewProps extends Pick<LogProps, 'save'> {
  readonly opened: OpenedBook;
  /** "your DSL": who may have it. */
  readonly reader: string;
  readonly on: () => string;
}

function BookView({ opened: { book, records, health }, reader, save, on }: BookViewProps): JSX.Element {
  const [saved, setSaved] = useState<string>();

  function download(): void {
    const { fileName, text } = openedFile(book, records, on());
    save(fileName, text);
    setSaved(fileName);
  }

  return (
    <section class="card" aria-labelledby={`opened-${book}`}>
      <h2 id={`opened-${book}`}>
        Opened: {BOOK_PAGES[book].title}, {count(records.length, 'record', 'records')}
      </h2>
      <Health health={health} opened />
      <p class="soft">
        The file has every word{book === 'incidents' && ', also of disclosures and welfare concerns'}, and anyone who
        opens it can read it: hand it to {reader} alone, and leave no copy.
      </p>
      <div class="actions">
        <Button kind="primary" onClick={download}>
          Save {records.length === 1 ? 'it' : 'them'} as a CSV file
        </Button>
      </div>
      <div role="status">{saved !== undefined && <Notice tone="good" title={`Downloaded: ${saved}`} />}</div>
      {records.length > SHOWN && <p class="soft">The newest {SHOWN} are shown here.</p>}
      {records
        .slice(-SHOWN)
        .toReversed()
        .map((record) => (
          <RecordLine key={record.seq} book={book} record={record} />
        ))}
    </section>
  );
}

function RecordLine({ book, record }: { readonly book: Book; readonly record: ListedRecord }): JSX.Element {
  if ('unreadable' in record) return <p>{record.reference}: this key does not open it.</p>;
  const { reference, kind, fields } = record;
  const file = book === 'incidents' ? 'weekly return' : 'file of concerns';
  const what = kind === 'return' ? file : fields.category;
  return (
    <details>
      <summary>
        {reference}: {what}
        {fields.amends !== undefined && `, amends ${fields.amends}`}, {longDate(fields.date ?? '')}
      </summary>
      <Facts record={record} />
    </details>
  );
}
