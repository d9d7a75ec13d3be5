import type { JSX } from 'preact';
import type { Pupil } from '../../utils/policy/school.ts';

/** What a field offers while a pupil's name is typed into it. A protected pupil is offered by id. */
export function PupilOptions({ id, pupils }: { readonly id: string; readonly pupils: readonly Pupil[] }): JSX.Element {
  return (
    <datalist id={id}>
      {pupils.map((pupil) => (
        <option key={`${pupil.name} ${pupil.id}`} value={pupil.protectedIdentity ? (pupil.id ?? '') : pupil.name} />
      ))}
    </datalist>
  );
}
