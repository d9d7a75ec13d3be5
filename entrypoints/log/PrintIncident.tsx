import type { JSX } from 'preact';
import type { IncidentDraft } from '../../utils/incidents/draft.ts';
import type { IncidentRecord } from '../../utils/incidents/record.ts';
import type { School } from '../../utils/policy/school.ts';
import { BOOK_PAGES } from './books.ts';
import { Context } from './Context.tsx';
import { Facts } from './Facts.tsx';
import type { Thread } from './threads.ts';
import { longDate, longDateTime, readable } from './words.ts';

export interface PrintIncidentProps {
  readonly thread: Thread;
  /** The capture with what was stored beside it, where there is any. */
  readonly captured: IncidentDraft | undefined;
  readonly school: Pick<School, 'name' | 'zone'>;
}

const SIGNATURES = ['Recorded by', 'Read by, for safeguarding'];

/** One incident with its amendments as it goes on paper; on the screen it is not there. */
export function PrintIncident({ thread, captured, school }: PrintIncidentProps): JSX.Element {
  const { latest, history, reference } = thread;
  const head = history.at(-1)?.hash ?? '';
  const book = BOOK_PAGES[latest.book].title;
  return (
    <div class="sheet" hidden>
      {/* The one thing that browsers repeat on every page is the head of a table. */}
      <table role="presentation">
        <thead>
          <tr>
            <td>
              <span>{school.name === '' ? book : `${readable(school.name)} · ${book}`}</span>
              <span>
                {reference} · {head.slice(0, 16)}…
              </span>
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <h1>
                {reference}: {latest.fields.category}
              </h1>
              <p>
                {longDate(latest.fields.date ?? '')}, {latest.fields.time}
                {history.length > 1 && ' · as it stands after its last amendment'}
              </p>
              <Facts record={latest} />
              <h2>Who was there, and the five minutes before</h2>
              {captured ? (
                <Context draft={captured} zone={school.zone} />
              ) : (
                <p>
                  Nothing of the meeting is stored with this incident: it was written up outside a watched lesson, or a
                  person’s data was removed.
                </p>
              )}
              <h2>What was written when</h2>
              {history[0]?.kind !== 'incident' && (
                <p>The first records of this incident are not on this paper: they are further back in the log.</p>
              )}
              {history.map((record, index) => (
                // The only one stands above as it was written.
                <Written key={record.seq} record={record} before={history.length === 1 ? record : history[index - 1]} />
              ))}
              <p class="small">
                Each record is sealed by its hash, which is made from its words and from the hash of the record before
                it in the log. The same hash is in every file that the log makes of it.
              </p>
              <div class="signatures">
                {SIGNATURES.map((label) => (
                  <p key={label}>{label} (name, signature, date)</p>
                ))}
              </div>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface WrittenProps {
  readonly record: IncidentRecord;
  readonly before: IncidentRecord | undefined;
}

function Written({ record, before }: WrittenProps): JSX.Element {
  const { reference, kind, fields, hash, prev } = record;
  return (
    <section>
      <h3>
        {reference}, {kind === 'amendment' ? `amends ${fields.amends}` : 'as first recorded'}
      </h3>
      <p>
        {longDateTime(fields.recordedAt ?? '')} by <bdi>{readable(fields.recordedBy ?? '')}</bdi>
      </p>
      <Facts record={record} before={before} />
      <p class="small">
        Record hash <code>{hash}</code>
        <br />
        Hash before it <code>{prev}</code>
      </p>
    </section>
  );
}
