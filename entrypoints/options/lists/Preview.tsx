import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { type Consent, isListProblem, type ListColumn } from '../../../utils/settings/lists/list.ts';
import { type ListKind, type ListPlan, planList } from '../../../utils/settings/lists/plan.ts';
import { newSchoolText } from '../../../utils/settings/lists/school-text.ts';
import { count } from '../../../utils/base/count.ts';
import { Changes } from './Changes.tsx';
import { clipped } from './clipped.ts';
import { FirstPeople } from './FirstPeople.tsx';
import { Problems } from './Problems.tsx';

export interface PreviewProps {
  readonly kind: ListKind;
  readonly file: string;
  /** e.g. "2 of 12"; empty for one alone. */
  readonly place: string;
  readonly text: string;
  /** Absent: there is no school file yet, and keeping the list starts one. */
  readonly schoolText: string | undefined;
  readonly onKeep: (schoolText: string) => void;
  readonly onDrop: () => void;
}

/** What was understood of a list, and what keeping it would change. */
export function Preview({ kind, file, place, text, schoolText, onKeep, onDrop }: PreviewProps): JSX.Element {
  const [className, setClassName] = useState(() => classOfFile(file));
  const [schoolName, setSchoolName] = useState('');
  const [pressed, setPressed] = useState(false);
  const plan = useMemo(
    () => planList(kind, text, className, schoolText ?? newSchoolText(schoolName || 'My school')),
    [kind, text, className, schoolText, schoolName],
  );
  if (isListProblem(plan)) {
    return (
      <Notice tone="urgent" role="alert" title={plan.title}>
        <p>
          <bdi class="file-name">{file}</bdi> was not used. {plan.mend}
        </p>
      </Notice>
    );
  }
  const { reading, needsClass, error } = plan;
  const nobody = reading.people.length === 0;
  const lacksClass = needsClass && plan.changes.length === 0;

  function keep({ text }: ListPlan): void {
    setPressed(true);
    if (!lacksClass) onKeep(text);
  }

  return (
    <section class="card" aria-labelledby="preview">
      <h2 id="preview">
        Not kept yet: <bdi class="file-name">{file}</bdi>
        {place && ` (${place})`}
      </h2>
      <p role="status">
        {count(reading.rows, 'row', 'rows')} read, {count(reading.people.length, noun(kind), `${noun(kind)}s`)}{' '}
        understood, {reading.problems.length === 0 ? 'nothing' : count(reading.problems.length, 'thing', 'things')} to
        look at.
      </p>
      <Problems problems={reading.problems} />
      <Blanks plan={plan} />
      {needsClass && (
        <Field
          label="Class"
          hint="The list does not say which class it is. Write it as in your timetable, for example 5B."
          error={pressed && lacksClass ? 'Say which class this list is for.' : undefined}
        >
          {(control) => (
            <input {...control} value={className} onInput={(event) => setClassName(event.currentTarget.value)} />
          )}
        </Field>
      )}
      {schoolText === undefined && (
        <Field
          label="Name of your school"
          hint="There is no school file yet: keeping this list starts one, with the default policy."
        >
          {(control) => (
            <input
              {...control}
              value={schoolName}
              placeholder="My school"
              onInput={(event) => setSchoolName(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      {!nobody && <Changes changes={plan.changes} />}
      <Columns columns={reading.columns} />
      <FirstPeople people={reading.people} />
      {error !== undefined && (
        <Notice tone="urgent" role="alert" title="The school file cannot take this list as it is">
          <p>
            <code>{error.path}</code> {error.message}
          </p>
        </Notice>
      )}
      {nobody && <p>Nobody in this file could be taken, so there is nothing to keep.</p>}
      <div class="actions after-table">
        {!nobody && error === undefined && (
          <Button kind="primary" onClick={() => keep(plan)}>
            Keep this list
          </Button>
        )}
        <Button onClick={onDrop}>Do not keep it</Button>
      </div>
    </section>
  );
}

const CONSENTS: readonly (readonly [Consent, string])[] = [
  ['takesPart', 'The consent to take part'],
  ['video', 'The consent to video'],
];

/** Said once for all: a column that is filled in for some only would be a page of problems. */
function Blanks({ plan }: { readonly plan: ListPlan }): JSX.Element {
  return (
    <>
      {CONSENTS.map(([consent, words]) => {
        const blank = plan.reading.people.filter((one) => 'blank' in one && one.blank.includes(consent)).length;
        return (
          blank > 0 && (
            <p key={consent}>
              {words} is blank for {count(blank, 'pupil', 'pupils')}: taken as no, unless it was set here before.
            </p>
          )
        );
      })}
    </>
  );
}

/** "Class 5B.csv" is the list of 5B, unless the teacher says otherwise: exports of one class are named for it. */
function classOfFile(file: string): string {
  const [, name = ''] = /^(?:class(?: list)?[ _-]*)?((?:year )?[\p{L}\p{N}]{1,4})\.(?:csv|tsv|txt)$/iu.exec(file) ?? [];
  return /\p{N}/u.test(name) ? name : '';
}

function noun(kind: ListKind): string {
  return kind === 'staff' ? 'adult' : 'pupil';
}

function Columns({ columns }: { readonly columns: readonly ListColumn[] }): JSX.Element {
  const unused = columns.filter(({ use }) => use === undefined);
  return (
    <>
      <h3>Columns</h3>
      <ul>
        {columns.map(
          ({ heading, use }, index) =>
            use !== undefined && (
              <li key={index}>
                <bdi>{clipped(heading)}</bdi>: taken as {use}
              </li>
            ),
        )}
      </ul>
      {unused.length > 0 && (
        <p class="soft">
          Not used:{' '}
          {unused.map(({ heading }, index) => (
            <span key={index}>
              {index > 0 && ', '}
              <bdi>{clipped(heading)}</bdi>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
