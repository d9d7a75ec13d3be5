import type { JSX, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { toProblem } from '../../../components/to-problem.ts';
import type { SchoolClass } from '../../../utils/policy/school.ts';
import { PupilOptions } from '../PupilOptions.tsx';

export interface PersonFormProps {
  readonly classes: readonly SchoolClass[];
  readonly busy: boolean;
  /** All names and spellings, and the school's id where the class list has it. */
  readonly onLook: (names: readonly string[]) => void;
}

function spellings(typed: string, others: string, classes: readonly SchoolClass[]): readonly string[] {
  const wanted = typed.trim();
  const listed = classes
    .flatMap((one) => one.pupils)
    .filter((pupil) =>
      [pupil.name, pupil.id, ...pupil.aliases].some((one) => one?.toLowerCase() === wanted.toLowerCase()),
    );
  const known = listed.flatMap(({ name, id, aliases }) => [name, ...(id === undefined ? [] : [id]), ...aliases]);
  const all = [wanted, ...known, ...others.split('\n').map((line) => line.trim())];
  return [...new Set(all.filter((one) => one.length > 1))];
}

/** Whose data: a pupil of the class lists, or anybody by name, with other spellings. */
export function PersonForm({ classes, busy, onLook }: PersonFormProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [others, setOthers] = useState('');
  const [missing, setMissing] = useState(false);

  function look(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setMissing(typed.trim().length < 2);
    if (typed.trim().length >= 2) onLook(spellings(typed, others, classes));
    else toProblem(event.currentTarget);
  }

  return (
    <form autocomplete="off" class="card" onSubmit={look} noValidate>
      <h2>Who is it about?</h2>
      <Field
        label="Name"
        hint="From the class list, a pupil id, or any name as it was written."
        error={missing ? 'Type the name, at least two letters.' : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            list="people"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <PupilOptions id="people" pupils={classes.flatMap((one) => one.pupils)} />
      <Field
        label="Other spellings and nicknames"
        hint="One on a line. Those of the class list are looked for by themselves; initials are not."
      >
        {(control) => (
          <textarea {...control} rows={2} value={others} onInput={(event) => setOthers(event.currentTarget.value)} />
        )}
      </Field>
      <div class="actions">
        <Button kind="primary" type="submit" disabled={busy}>
          {busy ? 'Looking through the log…' : 'Look through the log'}
        </Button>
        <a class="button quiet" href="#">
          Back to the log
        </a>
      </div>
    </form>
  );
}
