import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from '../../../components/Field.tsx';
import { isShown, SHOWN, type Shown, shownRows } from '../../../utils/settings/policy-rows.ts';
import { count } from '../../../utils/base/count.ts';
import { RuleList, type RuleListProps } from './RuleList.tsx';

const FILTERS: Readonly<Record<Shown, string>> = {
  all: 'Every rule',
  changed: 'Changed by your school',
  on: 'On',
  off: 'Off',
};

/** The rules, with a filter and a search: there are forty-one. */
export function RuleTable({ rows, ...rest }: RuleListProps): JSX.Element {
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  const left = shownRows(rows, shown, search);
  return (
    <section class="card" aria-labelledby="told">
      <h2 id="told">What you are told about</h2>
      <div class="filters">
        <Field label="Search" hint="A word, or a paragraph such as C8.">
          {(control) => (
            <input
              {...control}
              type="search"
              value={search}
              onInput={({ currentTarget }) => setSearch(currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Show">
          {(control) => (
            <select {...control} value={shown} onChange={({ currentTarget }) => setShown(currentTarget.value as Shown)}>
              {SHOWN.map((one) => (
                <option key={one} value={one}>
                  {FILTERS[one]} ({rows.filter((row) => isShown(row, one)).length})
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div role="status">
        {left.length < rows.length && <p class="soft">{count(left.length, 'rule is', 'rules are')} shown.</p>}
      </div>
      <RuleList rows={left} {...rest} />
    </section>
  );
}
