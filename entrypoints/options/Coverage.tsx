import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from '../../components/Field.tsx';
import { Page } from '../../components/Page.tsx';
import { TEXT_NAMES, type TextName } from '../../utils/policy/clauses/index.ts';
import { type Covered, coverageOf, type Served } from '../../utils/policy/coverage/index.ts';
import { POLICIES } from '../../utils/policy/policies/index.ts';
import type { RuleId } from '../../utils/policy/rule-ids.ts';
import { baseOf, switchedOff } from '../../utils/settings/policy-rows.ts';
import { count } from '../../utils/base/count.ts';
import { POLICY_TITLES } from '../../utils/settings/understood.ts';
import { ClauseRow, type ClauseRowProps } from './ClauseRow.tsx';
import { Links } from './Links.tsx';
import { coverageAddress } from './route.ts';
import { SERVED } from './served.ts';
import { type SchoolSource, useSchool } from './use-school.ts';

export interface CoverageProps extends SchoolSource {
  /** The rules that this version has. */
  readonly built: ReadonlySet<RuleId>;
}

const NONE: ReadonlySet<RuleId> = new Set();
const ALL = 'all';
type Filter = Served | typeof ALL;

/** Every clause of the five texts and how this version serves it. */
export function Coverage({ built, ...source }: CoverageProps): JSX.Element {
  const [loaded] = useSchool(source);
  const [filter, setFilter] = useState<Filter>(ALL);
  const base = loaded && baseOf(loaded.school.policy);
  const off = loaded ? switchedOff(loaded.school.policy) : NONE;
  // The default policy comes from all five.
  const isOwn = (name: TextName) => base === name || base === 'default';
  const texts = TEXT_NAMES.map((name) => ({ name, rows: coverageOf(name, built) }));
  const every = texts.flatMap(({ rows }) => rows);
  const shown = (rows: readonly Covered[]) => rows.filter((row) => filter === ALL || row.served === filter);
  return (
    <Page
      title="What the policies ask"
      lead="Five published school policies stand behind this product. Here is each of their clauses that touches live lessons, in our own words, and how this version serves it."
      nav={<Links page="coverage" />}
    >
      <section class="card" aria-labelledby="counts">
        <h2 id="counts">
          {count(every.length, 'clause', 'clauses')}: {countsText(every)}
        </h2>
        <ul>
          {texts.map(({ name, rows }) => (
            <li key={name}>
              <a href={coverageAddress(name)}>{POLICY_TITLES[name]}</a>: {countsText(rows)}
              {base === name && ' (your school’s policy)'}
            </li>
          ))}
        </ul>
        {off.size > 0 && (
          <p>
            Your school switched off {count(off.size, 'rule', 'rules')} of its policy: the paragraphs say which.{' '}
            <a href="#policy">Your policy</a>
          </p>
        )}
        <FilterField filter={filter} rows={every} onFilter={setFilter} />
        <div role="status">
          {filter !== ALL && <p class="soft">{count(shown(every).length, 'clause is', 'clauses are')} shown.</p>}
        </div>
      </section>
      {texts.map(({ name, rows }) => (
        <Text key={name} name={name} rows={shown(rows)} off={isOwn(name) ? off : NONE} />
      ))}
    </Page>
  );
}

function countsText(rows: readonly Covered[]): string {
  const parts = (Object.keys(SERVED) as Served[]).map((served) => `${number(rows, served)} ${SERVED[served].count}`);
  return parts.join(', ');
}

function number(rows: readonly Covered[], served: Served): number {
  return rows.filter((row) => row.served === served).length;
}

interface FilterProps {
  readonly filter: Filter;
  readonly rows: readonly Covered[];
  readonly onFilter: (filter: Filter) => void;
}

function FilterField({ filter, rows, onFilter }: FilterProps): JSX.Element {
  return (
    <Field label="Show">
      {(control) => (
        <select {...control} value={filter} onChange={(event) => onFilter(event.currentTarget.value as Filter)}>
          <option value={ALL}>Every clause ({rows.length})</option>
          {(Object.keys(SERVED) as Served[]).map((served) => (
            <option key={served} value={served}>
              {SERVED[served].title} ({number(rows, served)})
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface TextProps extends Pick<ClauseRowProps, 'off'> {
  readonly name: TextName;
  /** Those that the filter leaves. */
  readonly rows: readonly Covered[];
}

function Text({ name, rows, off }: TextProps): JSX.Element {
  const { document } = POLICIES[name];
  return (
    <section class="card" aria-labelledby={name}>
      <h2 id={name}>{POLICY_TITLES[name]}</h2>
      {document && (
        <p class="soft">
          {document.title}, {document.date}
        </p>
      )}
      {rows.length === 0 ? (
        <p>None of its clauses.</p>
      ) : (
        <ul class="clauses">
          {rows.map((row) => (
            <ClauseRow key={row.clause.id} row={row} off={off} />
          ))}
        </ul>
      )}
    </section>
  );
}
