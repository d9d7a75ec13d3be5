import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Field } from '../../components/Field.tsx';
import type { LogHealth } from '../../utils/incidents/health.ts';
import type { Confirmed } from '../../utils/incidents/receipts.ts';
import type { Book, IncidentRecord } from '../../utils/incidents/record.ts';
import { SeverityBadge } from './SeverityBadge.tsx';
import type { Item, Thread } from './threads.ts';
import { longDate, longDateTime, mondayOf, shortened, weekName } from './words.ts';

export interface IncidentListProps {
  /** Newest first. */
  readonly items: readonly Item[];
  readonly book: Book;
  /** `undefined`: still being checked. */
  readonly health: LogHealth | undefined;
  /** Returns that the DSL has confirmed; `undefined`: not known. */
  readonly confirmed: Confirmed | undefined;
  /** There are older ones. */
  readonly onOlder?: () => void;
}

/** An account that is kept apart is read on its own page only: a list may be seen over a shoulder. */
function isApart({ book, fields }: IncidentRecord): boolean {
  return book !== 'incidents' || fields.summary !== undefined;
}

/** True for what has every word in what the list shows of it; what cannot be read is never hidden. */
function has(words: readonly string[], item: Item): boolean {
  if (words.length === 0 || item.kind === 'unreadable') return true;
  const record = item.kind === 'return' ? item.record : item.thread.latest;
  const { category = 'weekly return', status, date = '', where, what, pupils, summary } = record.fields;
  const reference = item.kind === 'return' ? item.record.reference : item.thread.reference;
  const open = isApart(record) ? [summary] : [what, pupils];
  const text = [reference, category, status, longDate(date), where, ...open].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

function weekOf(item: Item): string {
  if (item.kind === 'incident') return mondayOf(item.thread.latest.fields.date);
  return item.kind === 'return' ? mondayOf(item.record.fields.date) : '';
}

/** The log: every incident with how it stands now, by week. */
export function IncidentList({ items, book, health, confirmed, onOlder }: IncidentListProps): JSX.Element {
  const [week, setWeek] = useState('');
  const [sought, setSought] = useState('');
  if (items.length === 0) return <Nothing book={book} health={health} />;
  const weeks = [...new Set(items.map(weekOf))]
    .filter((monday) => monday !== '')
    .sort()
    .reverse();
  // What cannot be read has no week; it is in all of them, so that no filter hides it.
  const words = sought.toLowerCase().split(/\s+/u).filter(Boolean);
  const shown = items
    .filter((item) => week === '' || item.kind === 'unreadable' || weekOf(item) === week)
    .filter((item) => has(words, item));
  const found = shown.filter(({ kind }) => kind !== 'unreadable').length;
  const filtered = words.length > 0 || week !== '';
  return (
    <>
      {book !== 'incidents' && <Apart book={book} />}
      <div class="toolbar">
        <Field
          label="Find"
          hint={`A pupil, a number, or any words.${onOlder ? ' It looks only at what is shown: see “Show older records”.' : ''}`}
        >
          {(control) => (
            <input
              {...control}
              type="search"
              value={sought}
              onInput={(event) => setSought(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Week">
          {(control) => (
            <select {...control} value={week} onChange={(event) => setWeek(event.currentTarget.value)}>
              <option value="">All weeks</option>
              {weeks.map((monday) => (
                <option key={monday} value={monday}>
                  {weekName(monday)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <p role="status" class={filtered && found === 0 ? undefined : 'hidden-label'}>
        {filtered && foundWords(found, shown.length > found)}
      </p>
      <ol class="incidents" aria-label="Incidents, newest first">
        {shown.map((item) => (
          <li key={item.seq}>
            <Line item={item} confirmed={confirmed} />
          </li>
        ))}
      </ol>
      {onOlder && (
        <button type="button" class="button" onClick={onOlder}>
          Show older records
        </button>
      )}
    </>
  );
}

function foundWords(found: number, unread: boolean): string {
  if (found > 0) return `${found} found.`;
  return unread ? 'Nothing that can be read fits that.' : 'Nothing here fits that.';
}

function Apart({ book }: { readonly book: Book }): JSX.Element {
  if (book === 'chair-concerns') {
    return (
      <p class="soft">
        Kept apart from everything that the headteacher reads, with numbers of their own. They are in no weekly return
        and in no file for the headteacher: tell the chair of governors yourself.{' '}
        <a href="#chair-file">Make the file for them</a>.
      </p>
    );
  }
  return (
    <p class="soft">
      Kept apart from the incident log, with numbers of their own. They are in no weekly return: tell the headteacher
      yourself. <a href="#staff-file">Make the file for them</a>. What is about the headteacher is kept apart from these
      too: <a href="#chair">Concerns about the headteacher</a>.
    </p>
  );
}

function Nothing({ book, health }: Pick<IncidentListProps, 'book' | 'health'>): JSX.Element {
  if (health === undefined) return <p role="status">Checking the log…</p>;
  if (health.missing > 0) return <p>There is no record left to show.</p>;
  if (book === 'chair-concerns') return <EmptyState title="No concerns about the headteacher recorded" />;
  if (book === 'staff-concerns') {
    return (
      <EmptyState
        title="No concerns about staff recorded"
        actions={
          <a class="button quiet" href="#chair">
            Concerns about the headteacher
          </a>
        }
      />
    );
  }
  return (
    <EmptyState
      title="Nothing recorded yet"
      actions={
        <a class="button primary" href="#new">
          Record an incident
        </a>
      }
    >
      <p>In a lesson, press “Record an incident” on the dock, or Alt+Shift+R. You can complete it here later.</p>
    </EmptyState>
  );
}

function confirmedWords(book: Book, on: string | undefined): string {
  const by = book === 'incidents' ? 'by the DSL' : 'by its receipt';
  return on === undefined ? `not yet confirmed ${by}` : `confirmed ${by} on ${longDateTime(on)}`;
}

function Line({ item, confirmed }: { readonly item: Item } & Pick<IncidentListProps, 'confirmed'>): JSX.Element {
  if (item.kind === 'incident') return <IncidentLine thread={item.thread} />;
  if (item.kind === 'return') {
    const { reference, fields } = item.record;
    const on = confirmed?.[reference];
    return (
      <p class="quiet-line">
        <a href={`#${reference}`}>
          {reference} · {item.record.book === 'incidents' ? 'Weekly return' : 'File of concerns'} made on{' '}
          {longDateTime(fields.recordedAt ?? '')}
        </a>
        {confirmed && ` · ${confirmedWords(item.record.book, on)}`}
      </p>
    );
  }
  const { from, to, count } = item;
  return (
    <div class="card">
      <h2>{count === 1 ? from : `${from} to ${to}`}</h2>
      <p>
        {count === 1 ? 'This record cannot' : `These ${count} records cannot`} be read: damaged on this device, or
        sealed to a key that is not here. {count === 1 ? 'Its number stays' : 'Their numbers stay'}.
      </p>
    </div>
  );
}

function IncidentLine({ thread: { latest, reference, history } }: { readonly thread: Thread }): JSX.Element {
  const { fields } = latest;
  const apart = isApart(latest);
  const words = apart ? (fields.summary ?? 'Open it to read it.') : (fields.what ?? '');
  const toComplete = words === '';
  const amendments = history.length - 1;
  return (
    <article class="card incident" aria-labelledby={`${reference}-title`}>
      <header>
        <h2 id={`${reference}-title`}>
          <a href={`#${reference}`}>
            {fields.category} <span class="hidden-label">, {reference}</span>
          </a>
        </h2>
        <SeverityBadge severity={fields.severity} />
        {toComplete ? <span class="badge nudge">To complete</span> : <span class="badge">{fields.status}</span>}
      </header>
      <p class="meta">
        {reference} · {longDate(fields.date ?? '')}, {fields.time} · <bdi>{shortened(fields.where ?? '', 80)}</bdi>
      </p>
      {!toComplete && (
        <p class="what">
          <bdi>{shortened(words)}</bdi>
        </p>
      )}
      {fields.pupils && !apart && (
        <p class="meta">
          Pupils: <bdi>{shortened(fields.pupils, 120)}</bdi>
        </p>
      )}
      {amendments > 0 && <p class="meta">{amendments === 1 ? 'Amended once' : `Amended ${amendments} times`}</p>}
    </article>
  );
}
