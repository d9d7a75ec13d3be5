import type { JSX } from 'preact';
import type { FieldControl } from '../../components/Field.tsx';

export interface SelectProps {
  readonly control: FieldControl;
  readonly value: string;
  /** Value and label. */
  readonly options: readonly (readonly [value: string, label: string])[];
  /** Options that are shown at once; absent: one, the others behind a press. */
  readonly size?: number;
  readonly onChoose: (value: string) => void;
}

/** A list to choose one from, of plain text. */
export function Select({ control, value, options, size, onChoose }: SelectProps): JSX.Element {
  return (
    <select {...control} size={size} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      {options.map(([one, label]) => (
        <option key={one} value={one}>
          {label}
        </option>
      ))}
    </select>
  );
}
