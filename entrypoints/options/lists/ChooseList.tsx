import type { JSX, TargetedEvent } from 'preact';
import { Field } from '../../../components/Field.tsx';
import type { ListKind } from '../../../utils/settings/lists/plan.ts';

const LISTS: readonly (readonly [kind: ListKind, label: string, hint: string])[] = [
  [
    'pupils',
    'Class list (CSV)',
    'One class or many, in one file or in several chosen together. A name is needed; class, pupil id, school e-mail, consents, exclusions and parents are used where they are there.',
  ],
  ['staff', 'Staff list (CSV)', 'Everyone who counts as an adult of the school: name, school e-mail and role.'],
];

export interface ChooseListProps {
  readonly onChoose: (kind: ListKind, files: readonly File[]) => void;
}

/** The two file inputs, and where what is kept lies. */
export function ChooseList({ onChoose }: ChooseListProps): JSX.Element {
  function chosen(kind: ListKind, { currentTarget }: TargetedEvent<HTMLInputElement>): void {
    const files = [...(currentTarget.files ?? [])];
    if (files.length > 0) onChoose(kind, files);
    // A mended file of the same name can be chosen again.
    currentTarget.value = '';
  }
  return (
    <section class="card" aria-labelledby="choose">
      <h2 id="choose">Choose a list</h2>
      {LISTS.map(([kind, label, hint]) => (
        <Field key={kind} label={label} hint={hint}>
          {(control) => (
            <input
              {...control}
              type="file"
              multiple={kind === 'pupils'}
              accept=".csv,.tsv,.txt,text/csv"
              onChange={(event) => chosen(kind, event)}
            />
          )}
        </Field>
      ))}
      <p>
        The lists are kept on this device, sealed in this browser’s own storage, and are sent nowhere. Without a
        passphrase (<a href="#privacy">Privacy and backup</a>) whoever can use this browser profile can read them.
        Delete the exported file when you no longer need it.
      </p>
    </section>
  );
}
