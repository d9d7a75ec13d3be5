import type { JSX } from 'preact';
import { Field } from '../../components/Field.tsx';
import type { AddresseeRole } from './addressees.ts';
import { Select } from './Select.tsx';

export interface ForWhomProps {
  readonly role: AddresseeRole;
  readonly onChoose: (role: AddresseeRole) => void;
}

const CHOICES = [
  ['headteacher', 'The headteacher'],
  ['chairOfGovernors', 'The chair of governors: it is about the headteacher'],
] as const satisfies readonly (readonly [AddresseeRole, string])[];

/** Who gets a file of concerns about staff: one of two, and nobody else. */
export function ForWhom({ role, onChoose }: ForWhomProps): JSX.Element {
  return (
    <Field
      label="Who is it for"
      hint="If any concern in the file is about the headteacher, the whole file goes to the chair of governors alone."
    >
      {(control) => (
        <Select
          control={control}
          value={role}
          options={CHOICES}
          onChoose={(value) => onChoose(CHOICES.find(([one]) => one === value)?.[0] ?? 'headteacher')}
        />
      )}
    </Field>
  );
}
