import type { JSX } from 'preact';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { beginningOf, whyNotFollowing } from '../../utils/export/follows.ts';
import { type Unproven, unprovenOf } from '../../utils/export/read-return.ts';
import type { Book } from '../../utils/incidents/record.ts';
import { receiptOf } from '../../utils/incidents/receipt.ts';
import { readable } from '../log/words.ts';
import { Copied } from './Copied.tsx';
import type { DeskProps, Opened } from './Desk.tsx';
import { RecordView } from './RecordView.tsx';
import { SavePlain } from './SavePlain.tsx';

export interface ReportProps extends Opened, Pick<DeskProps, 'save' | 'copy' | 'print'> {
  /** Go on with the return of the week after. */
  readonly onNext: () => void;
}

/** An opened return: whether it is whole, its receipt, and every record in it. */
export function Report({ current, before, save, copy, print, onNext }: ReportProps): JSX.Element {
  const { read, fileName } = current;
  const notFollowing = before && whyNotFollowing(before.read, read);
  const whole = read.problems.length === 0 && notFollowing === undefined;
  const last = read.records.at(-1);
  const unproven = read.problems.length === 0 ? unprovenOf(read) : [];
  return (
    <section aria-labelledby="report">
      <h2 id="report">
        <bdi>{readable(fileName)}</bdi>
      </h2>
      <div role="status">{whole && <Whole {...{ current, before, unproven }} />}</div>
      {read.problems.length > 0 && <Problems problems={read.problems} />}
      {notFollowing !== undefined && (
        <Notice tone="urgent" role="alert" title="It does not follow on the return of the week before">
          <p>{notFollowing}</p>
        </Notice>
      )}
      {unproven.length > 0 && <NotProven unproven={unproven} />}
      {whole && last && (
        <div class="card no-print">
          <h3>The receipt</h3>
          <p>
            Send it to the teacher: it says that the file arrived whole
            {last.book === 'incidents' && ', and closes their week'}.
          </p>
          <Copied label="the receipt" text={receiptOf(last.reference, last.hash)} copy={copy} />
        </div>
      )}
      <div class="actions after">
        <Button onClick={print}>Print it</Button>
        {whole && <Button onClick={onNext}>Go on to the week after</Button>}
      </div>
      {current.sealed && <SavePlain opened={current} save={save} />}
      <ol class="records" aria-label="Records, oldest first">
        {read.records.map((record, index) => (
          <li key={index}>
            <RecordView record={record} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const WHOLE: Readonly<Record<Book, string>> = {
  incidents: 'This return is whole',
  'staff-concerns': 'This file of concerns about staff is whole',
  'chair-concerns': 'This file of concerns about the headteacher is whole',
};

interface Unsure {
  readonly unproven: readonly Unproven[];
}

function Whole({ current: { read }, before, unproven }: Opened & Unsure): JSX.Element {
  return (
    <Notice tone="good" title={WHOLE[read.records[0]?.book ?? 'incidents']}>
      <p>
        {wholeness(read.records.length - 1)}
        {unproven.length > 0 && ' Not counted are the words below that are not proven.'}
      </p>
      <p>
        {before ? `It follows on ${before.read.records.at(-1)?.reference}, the return before it.` : beginningOf(read)}
        {before && before.read.problems.length > 0 && ' That one is not whole itself: open it alone to see why.'}
      </p>
    </Notice>
  );
}

/** The return's own row is not counted. */
function wholeness(records: number): string {
  if (records === 0) return 'Nothing was recorded in its time.';
  if (records === 1) return 'It has 1 record, which is as it was recorded.';
  return `It has ${records} records. Each is as it was recorded, and none is missing between them.`;
}

/** More of them help nobody. */
const MOST = 30;

function Problems({ problems }: { readonly problems: readonly string[] }): JSX.Element {
  return (
    <Notice tone="urgent" role="alert" title="This file is not as the teacher’s log made it">
      <ul>
        {problems.slice(0, MOST).map((problem, index) => (
          <li key={index}>{readable(problem)}</li>
        ))}
        {problems.length > MOST && <li>And {problems.length - MOST} more of the kind.</li>}
      </ul>
      <p>There is no receipt for it. Keep this file, and ask the teacher to download the return again and send it.</p>
    </Notice>
  );
}

function NotProven({ unproven }: Unsure): JSX.Element {
  return (
    <Notice tone="nudge" title="Some words here are not proven">
      <ul>
        {unproven.map(({ reference, columns }) => (
          <li key={reference}>
            {reference}: {columns.join(', ')}
          </li>
        ))}
      </ul>
      <p>
        This is so where a name was taken out after the record was written, or an account is kept apart. If it matters,
        have the teacher read the record to you from the log.
      </p>
    </Notice>
  );
}
