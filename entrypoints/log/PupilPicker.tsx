import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { asIncidentPupil, type IncidentPupil } from '../../utils/incidents/draft.ts';
import { displayName } from '../../utils/meeting/display-name.ts';
import { nameKey, sameName } from '../../utils/policy/names.ts';
import type { Pupil, SchoolClass } from '../../utils/policy/school.ts';
import { PupilOptions } from './PupilOptions.tsx';

export interface PupilPickerProps {
  readonly classes: readonly SchoolClass[];
  /** Names that the meeting page showed: their pupils come first. */
  readonly present: readonly string[];
  readonly chosen: readonly IncidentPupil[];
  readonly onChange: (pupils: readonly IncidentPupil[]) => void;
}

function labelOf({ protectedIdentity, id, name }: IncidentPupil): string {
  return protectedIdentity ? (id ?? 'a pupil (school id not given)') : displayName(name);
}

function presentFirst(classes: readonly SchoolClass[], present: readonly string[]): readonly Pupil[] {
  const keys = present.map(nameKey);
  const pupils = classes.flatMap((one) => one.pupils);
  const there = new Set(
    pupils.filter((pupil) =>
      [pupil.name, ...pupil.aliases].map(nameKey).some((own) => keys.some((key) => sameName(own, key))),
    ),
  );
  return [...there, ...pupils.filter((pupil) => !there.has(pupil))];
}

/** Who the incident is about: from the class lists, or typed. A protected pupil is shown by id, here too. */
export function PupilPicker({ classes, present, chosen, onChange }: PupilPickerProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const listed = useMemo(() => presentFirst(classes, present), [classes, present]);

  function add(): void {
    const name = typed.trim();
    if (name === '') return;
    const wanted = name.toLowerCase();
    const match = listed.find((pupil) =>
      [pupil.name, pupil.id ?? '', ...pupil.aliases].some((one) => one.toLowerCase() === wanted),
    );
    const pupil = match ? asIncidentPupil(match) : { name };
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
              list="class-list"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={keyDown}
            />
            <Button onClick={add}>Add</Button>
          </div>
        )}
      </Field>
      <PupilOptions id="class-list" pupils={listed} />
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
