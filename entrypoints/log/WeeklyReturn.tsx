import type { JSX, TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { toProblem } from '../../components/to-problem.ts';
import { FAULT, logFault } from '../../utils/base/log-fault.ts';
import type { FileDoubts } from '../../utils/export/weekly-return.ts';
import { LogError } from '../../utils/incidents/log-error.ts';
import type { Book } from '../../utils/incidents/record.ts';
import { isFailure } from '../../utils/messages/client.ts';
import type { Deadline } from '../../utils/incidents/return-due.ts';
import { previewReturn, type ReturnPreview } from '../../utils/incidents/weekly.ts';
import type { School } from '../../utils/policy/school.ts';
import { addresseeOf } from './addressees.ts';
import { BOOK_PAGES } from './books.ts';
import { Doubts } from './Doubts.tsx';
import type { LogProps } from './Log.tsx';
import { PreviewRows, type PreviewRowsProps, SHOWN_AT_ONCE } from './PreviewRows.tsx';
import { SavedNotice } from './SavedNotice.tsx';
import { SealChoice } from './SealChoice.tsx';
import { useReturnFile } from './use-return-file.ts';
import { isoWeekName, longDateTime } from './words.ts';

export interface WeeklyReturnProps
  extends Pick<LogProps, 'ask' | 'reader' | 'given' | 'makers' | 'save' | 'seal' | 'now' | 'newId'> {
  /** Of which the file is. */
  readonly book: Book;
  readonly school: School;
  readonly onMade: () => Promise<void>;
}

/**
 * The weekly return, or the file of concerns about staff: what will be sent, signed by a typed name, recorded first
 * and then downloaded.
 */
export function WeeklyReturn(props: WeeklyReturnProps): JSX.Element {
  const { ask, reader, now, newId, book, school, onMade } = props;
  const staff = book !== 'incidents';
  const addressee = addresseeOf(school, BOOK_PAGES[book].addressee);
  const [preview, setPreview] = useState<ReturnPreview>();
  const [shown, setShown] = useState<PreviewRowsProps['shown']>({ from: 0, rows: [] });
  const [doubts, setDoubts] = useState<FileDoubts>();
  const [late, setLate] = useState<readonly Deadline[]>([]);
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [id, setId] = useState(newId);
  const [nameMissing, setNameMissing] = useState(false);
  const { saved, failure, fail, take, again, makingAgain, returns, ...sealing } = useReturnFile(addressee, props);
  const [busy, setBusy] = useState(false);
  const place = useRef<HTMLDivElement>(null);

  /** What cannot be read is said; `undefined`: it was. */
  async function reading<T>(read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      const known = error instanceof LogError;
      if (!known) logFault('error', 'the return was not read')(error);
      fail({ failed: 'unread', why: known ? error.message : FAULT });
      return undefined;
    }
  }

  async function show(from: number): Promise<void> {
    const rows = await reading(() => returns.rows({ book, from, to: from + SHOWN_AT_ONCE - 1 }));
    if (rows) setShown({ from, rows });
  }

  async function look(): Promise<void> {
    const found = await reading(() => previewReturn(reader, book, now(), school.zone));
    if (found) {
      await show(found.from);
      setDoubts(await reading(() => returns.doubts({ book, ...found })));
      setPreview(found);
    }
    const due = staff ? undefined : await ask({ type: 'get-due' });
    if (due && !isFailure(due)) setLate(due.returns.filter(({ week }) => week !== found?.week));
  }

  useEffect(() => {
    async function begin(): Promise<void> {
      const answer = await ask({ type: 'get-recorder' });
      if (!isFailure(answer)) {
        setName(answer.recorder.name);
        setRole(answer.recorder.role);
      }
      await look();
    }
    void begin();
  }, [ask]);

  async function make(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setNameMissing(name.trim() === '');
    if (name.trim() === '') return toProblem(event.currentTarget);
    if (busy) return;
    setBusy(true);
    const file = await ask({
      type: 'make-return',
      id,
      book,
      recorder: { name: name.trim(), role: role.trim() },
      ...(preview ? { known: { from: preview.from, to: preview.to } } : {}),
    });
    if (await take(file)) {
      setId(newId());
      await Promise.all([look(), onMade()]);
      // The form below it is gone, or another.
      place.current?.focus();
    }
    setBusy(false);
  }

  const nothingMore = preview !== undefined && preview.already.length > 0 && preview.records === 0;
  return (
    <>
      <div role="status" tabIndex={-1} ref={place}>
        {saved && <SavedNotice saved={saved} addressee={addressee} />}
      </div>
      {failure && (
        <Notice
          tone="urgent"
          role="alert"
          title={
            ['not-sealed', 'no-file'].includes(failure.failed)
              ? 'The return has no file yet'
              : 'The return was not made'
          }
        >
          <p>{failure.why}</p>
        </Notice>
      )}
      {late.length > 0 && (
        <Notice
          tone="nudge"
          title={late.length === 1 ? 'One week waits for its return' : `${late.length} weeks wait for their return`}
        >
          <p>
            {late.map(({ week }) => week).join(', ')}. The return that you make now goes back to the last one and covers{' '}
            {late.length === 1 ? 'it' : 'them all'}; it says so.
          </p>
        </Notice>
      )}
      {preview?.already.map(({ reference, madeAt }) => (
        <div class="card" key={reference}>
          <p>
            A {staff ? 'file' : 'return'} for this week was made on {longDateTime(madeAt)}: {reference}.
          </p>
          <div class="actions">
            <Button disabled={makingAgain} onClick={() => void again(reference)}>
              Download {reference} again
            </Button>
            <a class="button quiet" href={`#${reference}`}>
              Enter {staff ? 'the' : 'the DSL’s'} receipt for {reference}
            </a>
          </div>
        </div>
      ))}
      {preview && nothingMore && (
        <>
          <p>Nothing was recorded since then. There is nothing more to send{staff ? '' : ' this week'}.</p>
          {!saved && <SealChoice addressee={addressee} {...sealing} />}
        </>
      )}
      {preview && !nothingMore && (
        <form autocomplete="off" class="card" onSubmit={(event) => void make(event)} noValidate>
          <h2>{heading(preview, staff)}</h2>
          <p>{contents(preview, staff)}</p>
          <Doubts doubts={doubts} />
          {preview.records > 0 && <PreviewRows {...{ book, preview, shown }} onShow={(from) => void show(from)} />}
          <p class="soft">
            {staff
              ? `The file holds ${rowsWords(preview)} for the file itself. It is for ${addressee.name} alone: nothing of it is in the weekly return, and the DSL does not get it.`
              : `The file holds ${rowsWords(preview)} for the return itself. Concerns about staff are never in it; a disclosure or welfare concern is in it only as reported, to whom and when.`}
          </p>
          <div class="pair">
            <Field
              label="Your name"
              hint="It stands for your signature."
              error={nameMissing ? 'Type your name: the return is signed by it.' : undefined}
            >
              {(control) => (
                <input
                  {...control}
                  type="text"
                  autocomplete="name"
                  value={name}
                  onInput={(event) => setName(event.currentTarget.value)}
                />
              )}
            </Field>
            <Field label="Your role" hint="For example: class teacher.">
              {(control) => (
                <input {...control} type="text" value={role} onInput={(event) => setRole(event.currentTarget.value)} />
              )}
            </Field>
          </div>
          <SealChoice addressee={addressee} {...sealing} />
          <div class="actions">
            <Button kind="primary" type="submit" disabled={busy}>
              {busy ? 'Making the file…' : staff ? 'Make the file and download it' : 'Make the return and download it'}
            </Button>
            <a class="button quiet" href={`#${BOOK_PAGES[book].list}`}>
              {staff ? 'Back to the concerns' : 'Back to the log'}
            </a>
          </div>
        </form>
      )}
      {!preview && !failure && <p role="status">Gathering the week…</p>}
    </>
  );
}

function rowsWords({ records }: ReturnPreview): string {
  return records === 0 ? 'one row,' : 'these rows and, last, a row';
}

function heading({ already, week }: ReturnPreview, staff: boolean): string {
  if (staff) return already.length > 0 ? 'A further file' : 'The file';
  return already.length > 0 ? 'A further return' : `Week ${week}, ${isoWeekName(week)}`;
}

function contents({ begins, ends, records }: ReturnPreview, staff: boolean): string {
  const period = `From ${longDateTime(begins)} to ${longDateTime(ends)}`;
  if (records === 0 && staff) return `${period}: nothing was recorded. There is no need for a file.`;
  if (records === 0) return `${period}: nothing was recorded. The return says so; it is sent all the same.`;
  return `${period}: ${records === 1 ? '1 record' : `${records} records`}.`;
}
