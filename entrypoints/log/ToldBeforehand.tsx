import type { JSX } from 'preact';
import { TOLD, type Told } from '../../utils/attendance/register.ts';

export interface ToldBeforehandProps {
  /** As the pupil may be named here. */
  readonly name: string;
  /** The class list's name. */
  readonly pupil: string;
  readonly told: Told | undefined;
  readonly onTold: (pupil: string, told: Told | undefined) => void;
}

const WORDS: Readonly<Record<Told, string>> = {
  ill: 'Told: ill',
  'no access': 'Told: no access',
  'not taking part': 'Told: not taking part',
};

/** What the family said beforehand of a pupil who did not come: one choice, kept at once. */
export function ToldBeforehand({ name, pupil, told, onTold }: ToldBeforehandProps): JSX.Element {
  return (
    <select
      aria-label={`Told beforehand of ${name}`}
      value={told ?? ''}
      onChange={({ currentTarget: { value } }) =>
        onTold(
          pupil,
          TOLD.find((one) => one === value),
        )
      }
    >
      <option value="">Nothing told beforehand</option>
      {TOLD.map((one) => (
        <option key={one} value={one}>
          {WORDS[one]}
        </option>
      ))}
    </select>
  );
}
