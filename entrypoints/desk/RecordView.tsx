import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { type Header, HEADERS } from '../../utils/export/columns.ts';
import type { ReturnedRecord } from '../../utils/export/read-row.ts';
import { readable } from '../log/words.ts';

/** Shown in the heading, or for machines only. */
const ELSEWHERE: ReadonlySet<Header> = new Set(['Category', 'Reference', 'Record hash', 'Previous hash', 'Proof']);

/** One record with everything that its row says. */
export function RecordView({ record }: { readonly record: ReturnedRecord }): JSX.Element {
  const id = useId();
  const { reference, cells, unproven } = record;
  const category = cells.get('Category') ?? '';
  const shown = HEADERS.filter((header) => !ELSEWHERE.has(header) && cells.get(header) !== '');
  return (
    <article class="card" aria-labelledby={id}>
      <h3 id={id}>
        {reference}: <bdi>{readable(category === 'return' ? 'the return itself' : category || 'cannot be read')}</bdi>
      </h3>
      <dl class="facts">
        {shown.flatMap((header) => [
          <dt key={`${header}-name`}>
            {header}
            {unproven.includes(header) && ' (not proven)'}
          </dt>,
          <dd key={header}>
            <bdi>{readable(cells.get(header) ?? '')}</bdi>
          </dd>,
        ])}
      </dl>
    </article>
  );
}
