import type { JSX, TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { toProblem } from '../../components/to-problem.ts';
import type { Confirmed } from '../../utils/incidents/receipts.ts';
import type { IncidentRecord } from '../../utils/incidents/record.ts';
import { isFailure } from '../../utils/messages/client.ts';
import type { School } from '../../utils/policy/school.ts';
import { type Addressee, addresseeOf } from './addressees.ts';
import { BOOK_PAGES } from './books.ts';
import type { LogProps } from './Log.tsx';
import { SavedNotice } from './SavedNotice.tsx';
import { SealChoice } from './SealChoice.tsx';
import { useReturnFile } from './use-return-file.ts';
import { longDateTime, readable } from './words.ts';

export interface ReturnViewProps extends Pick<LogProps, 'ask' | 'reader' | 'given' | 'makers' | 'save' | 'seal'> {
  readonly school: School;
  readonly record: IncidentRecord;
  /** `undefined`: not known. */
  readonly confirmed: Confirmed | undefined;
  readonly onConfirmed: (confirmed: Confirmed) => void;
}

/** One return: its file again, and the DSL's receipt, which closes its week. */
export function ReturnView(props: ReturnViewProps): JSX.Element {
  const { ask, school, record, confirmed, onConfirmed } = props;
  const { reference, fields } = record;
  const { addressee: role, title } = BOOK_PAGES[record.book];
  const addressee = addresseeOf(school, role);
  const ofStaff = record.book !== 'incidents';
  const file = useReturnFile(addressee, props);
  const on = confirmed?.[reference];
  const place = useRef<HTMLDivElement>(null);

  function closed(receipts: Confirmed): void {
    onConfirmed(receipts);
    // The receipt’s form is gone.
    place.current?.focus();
  }

  return (
    <>
      <section class="card" aria-labelledby="stands">
        <h2 id="stands">
          {reference}: {ofStaff ? `file of ${title.slice(0, 1).toLowerCase()}${title.slice(1)}` : 'weekly return'}
        </h2>
        <p class="meta">
          Made on {longDateTime(fields.recordedAt ?? '')} by <bdi>{readable(fields.recordedBy ?? '')}</bdi>
        </p>
        <p class="what">{readable(fields.what ?? '')}</p>
        <div role="status" tabIndex={-1} ref={place}>
          {on === undefined ? (
            <p>
              {capital(addressee.name)} has not confirmed this {ofStaff ? 'file' : 'return'} yet.
            </p>
          ) : (
            <Notice tone="good" title={`Confirmed by ${ofStaff ? 'its receipt' : 'the DSL'} on ${longDateTime(on)}`}>
              <p>{ofStaff ? 'The file arrived whole.' : 'This week is closed: the file arrived whole.'}</p>
            </Notice>
          )}
        </div>
      </section>
      {on === undefined && <Receipt {...{ ask, reference, addressee }} onConfirmed={closed} />}
      <section class="card" aria-labelledby="again">
        <h2 id="again">The file again</h2>
        <p>
          It is the same file as before, but for a person’s data that was removed since. Sending it twice does no harm;
          say so when you send it.
        </p>
        <SealChoice addressee={addressee} {...file} />
        <Button disabled={file.makingAgain} onClick={() => void file.again(reference)}>
          {file.makingAgain ? 'Making the file…' : `Download ${reference} again`}
        </Button>
        <div role="status">{file.saved && <SavedNotice saved={file.saved} addressee={addressee} />}</div>
        {file.failure && (
          <Notice tone="urgent" role="alert" title="There is no file">
            <p>{file.failure.why}</p>
          </Notice>
        )}
      </section>
    </>
  );
}

/** "Your DSL" for "your DSL". */
function capital(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

interface ReceiptProps extends Pick<ReturnViewProps, 'ask' | 'onConfirmed'> {
  readonly reference: string;
  readonly addressee: Addressee;
}

function Receipt({ ask, reference, onConfirmed, addressee }: ReceiptProps): JSX.Element {
  const [receipt, setReceipt] = useState('');
  const [why, setWhy] = useState<string>();

  async function enter(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const answer = await ask({ type: 'confirm-return', reference, receipt });
    if (!isFailure(answer)) return onConfirmed(answer.confirmed);
    setWhy(answer.why);
    toProblem(form);
  }

  return (
    <form autocomplete="off" class="card" onSubmit={(event) => void enter(event)} noValidate>
      <h2>{addressee.role === 'dsl' ? 'The DSL’s receipt' : 'The receipt'}</h2>
      <Field
        label="Receipt"
        hint={`The page on which ${addressee.name} opens the file shows it when it has arrived whole. It looks like ${reference} 3f9a1c22.`}
        error={why}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            spellcheck={false}
            value={receipt}
            onInput={(event) => setReceipt(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button kind="primary" type="submit">
        Enter the receipt
      </Button>
    </form>
  );
}
