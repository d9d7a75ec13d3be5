import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { Confirmed } from '../../utils/incidents/receipts.ts';
import type { IncidentRecord } from '../../utils/incidents/record.ts';
import { isFailure } from '../../utils/messages/client.ts';
import type { School } from '../../utils/policy/school.ts';
import type { LogProps } from './Log.tsx';
import { SavedNotice } from './SavedNotice.tsx';
import { SealChoice } from './SealChoice.tsx';
import { useReturnFile } from './use-return-file.ts';
import { readable } from './words.ts';

export interface ReturnViewProps extends Pick<LogProps, 'ask' | 'save' | 'seal'> {
  readonly school: School;
  readonly record: IncidentRecord;
  /** `undefined`: not known. */
  readonly confirmed: Confirmed | undefined;
  readonly onConfirmed: (confirmed: Confirmed) => void;
}

/** One return: its file again, and the DSL's receipt, which closes its week. */
export function ReturnView({ ask, save, seal, school, record, confirmed, onConfirmed }: ReturnViewProps): JSX.Element {
  const { reference, fields } = record;
  const file = useReturnFile(school, { ask, save, seal });
  const on = confirmed?.[reference];
  return (
    <>
      <section class="card" aria-labelledby="stands">
        <h2 id="stands">{reference}: weekly return</h2>
        <p class="meta">
          Made {fields.recordedAt} by <bdi>{readable(fields.recordedBy ?? '')}</bdi>
        </p>
        <p class="what">{readable(fields.what ?? '')}</p>
        <div role="status">
          {on === undefined ? (
            <p>Your DSL has not confirmed this return yet.</p>
          ) : (
            <Notice tone="good" title={`Confirmed by the DSL on ${on}`}>
              <p>This week is closed: the file arrived whole.</p>
            </Notice>
          )}
        </div>
      </section>
      {on === undefined && <Receipt {...{ ask, reference, onConfirmed }} />}
      <section class="card" aria-labelledby="again">
        <h2 id="again">The file again</h2>
        <p>
          It is the same file as before, but for a person’s data that was removed since. Sending it twice does no harm;
          say so to your DSL.
        </p>
        <SealChoice school={school} {...file} />
        <Button onClick={async () => void (await file.take(await ask({ type: 'read-return', reference })))}>
          Download {reference} again
        </Button>
        <div role="status">{file.saved && <SavedNotice saved={file.saved} school={school} />}</div>
        {file.failure && (
          <Notice tone="urgent" role="alert" title="There is no file">
            <p>{file.failure.why}</p>
          </Notice>
        )}
      </section>
    </>
  );
}

interface ReceiptProps extends Pick<ReturnViewProps, 'ask' | 'onConfirmed'> {
  readonly reference: string;
}

function Receipt({ ask, reference, onConfirmed }: ReceiptProps): JSX.Element {
  const [receipt, setReceipt] = useState('');
  const [why, setWhy] = useState<string>();

  async function enter(event: Event): Promise<void> {
    event.preventDefault();
    const answer = await ask({ type: 'confirm-return', reference, receipt });
    if (isFailure(answer)) setWhy(answer.why);
    else onConfirmed(answer.confirmed);
  }

  return (
    <form class="card" onSubmit={(event) => void enter(event)} noValidate>
      <h2>The DSL’s receipt</h2>
      <Field
        label="Receipt"
        hint="Your DSL’s page shows it when the file has arrived whole. It looks like LL-000007 3f9a1c22."
        error={why}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            autocomplete="off"
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
