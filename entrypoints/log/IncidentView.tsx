import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { draftOf } from '../../utils/incidents/draft-of.ts';
import type { IncidentRecord } from '../../utils/incidents/record.ts';
import type { School } from '../../utils/policy/school.ts';
import { Context } from './Context.tsx';
import { Facts } from './Facts.tsx';
import type { FormValues } from './form-values.ts';
import { IncidentForm } from './IncidentForm.tsx';
import type { KindFieldProps } from './KindField.tsx';
import type { LogProps } from './Log.tsx';
import { PrintIncident } from './PrintIncident.tsx';
import type { Thread } from './threads.ts';
import { longDate, longDateTime, readable } from './words.ts';

export interface IncidentViewProps extends Pick<LogProps, 'ask' | 'newId'> {
  readonly school: School;
  readonly kinds: KindFieldProps['kinds'];
  readonly thread: Thread;
  /** What was typed, by the id of the record that it corrects: it outlives the view, which goes when the log locks. */
  readonly typed: Map<string, FormValues>;
  readonly onStored: () => Promise<void>;
}

const NOBODY: readonly string[] = [];

/** One incident: how it stands, what was written when, and the form that completes or corrects it. */
export function IncidentView({ ask, school, kinds, thread, typed, newId, onStored }: IncidentViewProps): JSX.Element {
  const { latest, history, reference } = thread;
  const [attempt, setAttempt] = useState(newId);
  const [saved, setSaved] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const draft = draftOf(latest.fields);
  // An amendment has none of its own; the removal of a person's data has what is left of it.
  const captured = history.flatMap(({ fields }) => draftOf(fields) ?? []).findLast((one) => one.lately !== undefined);

  async function stored(answered: string): Promise<void> {
    typed.delete(latest.id);
    await onStored();
    setAttempt(newId());
    setSaved(true);
    // The form begins anew below it: whoever reads by ear or key goes on at what was said.
    place.current?.focus();
    if (answered !== reference) location.hash = answered;
  }

  return (
    <>
      <section class="card" aria-labelledby="stands">
        <h2 id="stands">
          {reference}: {latest.fields.category}
        </h2>
        <p class="meta">
          {longDate(latest.fields.date ?? '')}, {latest.fields.time}
        </p>
        <Facts record={latest} />
        {captured && (
          <details>
            <summary>Who was there, and the five minutes before</summary>
            <Context draft={captured} zone={school.zone} />
          </details>
        )}
        {history.length > 1 && <History history={history} />}
        <div class="actions">
          <Button onClick={() => window.print()}>Print {reference}</Button>
          <a class="button quiet" href="#">
            Back to the log
          </a>
        </div>
        {latest.fields.summary !== undefined && (
          <p class="soft">The print has the whole account. Hand it to the DSL yourself, and leave no copy.</p>
        )}
      </section>
      <div role="status" tabIndex={-1} ref={place}>
        {saved && (
          <Notice tone="good" title={`Stored. ${reference} is shown as it now stands.`}>
            <p>What was written before stays under “What was written when”.</p>
          </Notice>
        )}
      </div>
      {draft && (
        <section aria-labelledby="complete">
          <h2 id="complete">Complete or correct it</h2>
          <p class="soft">A correction is added under a number of its own. What was recorded first is never changed.</p>
          <IncidentForm
            key={attempt}
            school={school}
            kinds={kinds}
            present={captured?.present ?? NOBODY}
            draft={draft}
            typed={typed.get(latest.id)}
            onTyped={(values) => typed.set(latest.id, values)}
            submitLabel="Add this to the log"
            store={(values) =>
              ask({ type: 'amend-incident', amendment: { ...values, id: attempt, of: thread.incidentId } })
            }
            onStored={stored}
          />
        </section>
      )}
      <PrintIncident thread={thread} captured={captured} school={school} />
    </>
  );
}

function History({ history }: { readonly history: readonly IncidentRecord[] }): JSX.Element {
  return (
    <details>
      <summary>What was written when ({history.length})</summary>
      <ol class="history">
        {history.map((record, index) => (
          <li key={record.seq}>
            <h3>
              {record.reference}, {record.kind === 'amendment' ? `amends ${record.fields.amends}` : 'as first recorded'}
            </h3>
            <p class="meta">
              {longDateTime(record.fields.recordedAt ?? '')} by <bdi>{readable(record.fields.recordedBy ?? '')}</bdi>
            </p>
            <Facts record={record} before={history[index - 1]} />
          </li>
        ))}
      </ol>
    </details>
  );
}
