import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import type { IncidentPupil } from '../../utils/incidents/draft.ts';
import { displayName } from '../../utils/meeting/display-name.ts';
import type { Pupil, SchoolClass } from '../../utils/policy/school.ts';

export interface PupilPickerProps {
  readonly classes: readonly SchoolClass[];
  readonly chosen: readonly IncidentPupil[];
  readonly onChange: (pupils: readonly IncidentPupil[]) => void;
}

function labelOf({ protectedIdentity, id, name }: IncidentPupil): string {
  return protectedIdentity ? (id ?? 'a pupil (school id not given)') : displayName(name);
}

function fromList({ name, id, protectedIdentity }: Pupil): IncidentPupil {
  return { name, ...(id === undefined ? {} : { id }), ...(protectedIdentity ? { protectedIdentity } : {}) };
}

/** Who the incident is about: from the class lists, or typed. A protected pupil is shown by id, here too. */
export function PupilPicker({ classes, chosen, onChange }: PupilPickerProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const listed = classes.flatMap((one) => one.pupils);

  function add(): void {
    const name = typed.trim();
    if (name === '') return;
    const wanted = name.toLowerCase();
    const match = listed.find((pupil) =>
      [pupil.name, pupil.id ?? '', ...pupil.aliases].some((one) => one.toLowerCase() === wanted),
    );
    const pupil = match ? fromList(match) : { name };
    setTyped('');
    if (!chosen.some((one) => one.name === pupil.name && one.id === pupil.id)) onChange([...chosen, pupil]);
  }

  function keyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    // Enter adds the pupil; it must not send the form half-filled.
    event.preventDefault();
    add();
  }

  return (
    <>
      <Field
        label="Add a pupil"
        hint="Only pupils whom it concerns. A name from the class list, a pupil id, or as you know them."
      >
        {(control) => (
          <div class="with-button">
            <input
              {...control}
              type="text"
              autocomplete="off"
              list="class-list"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={keyDown}
            />
            <Button onClick={add}>Add</Button>
          </div>
        )}
      </Field>
      <datalist id="class-list">
        {listed.map((pupil) => (
          <option key={`${pupil.name} ${pupil.id}`} value={pupil.protectedIdentity ? (pupil.id ?? '') : pupil.name} />
        ))}
      </datalist>
      {chosen.length > 0 && (
        <ul class="chosen" aria-label="Pupils whom it concerns">
          {chosen.map((pupil) => (
            <li key={`${pupil.name} ${pupil.id}`}>
              <bdi>{labelOf(pupil)}</bdi>
              <Button
                kind="quiet"
                aria-label={`Remove ${labelOf(pupil)}`}
                onClick={() => onChange(chosen.filter((one) => one !== pupil))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
