import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from '../../../components/Field.tsx';

export interface DurationFieldProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  /** What it is at first: seconds. */
  readonly seconds: number;
  /** Seconds; `NaN` where no number is typed. */
  readonly onInput: (seconds: number) => void;
}

const UNITS = { seconds: 1, minutes: 60 } as const;
type Unit = keyof typeof UNITS;

/** A time as people say it: a number, and seconds or minutes. What was typed stays as it was typed. */
export function DurationField({ label, hint, error, seconds, onInput }: DurationFieldProps): JSX.Element {
  const [unit, setUnit] = useState<Unit>(seconds >= 60 && seconds % 60 === 0 ? 'minutes' : 'seconds');
  const [amount, setAmount] = useState(String(seconds / UNITS[unit]));

  function typed(text: string, as: Unit): void {
    setAmount(text);
    setUnit(as);
    onInput(text === '' ? Number.NaN : Number(text) * UNITS[as]);
  }

  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div class="duration">
          <input
            {...control}
            type="number"
            min="0"
            step="any"
            inputMode="decimal"
            value={amount}
            onInput={({ currentTarget }) => typed(currentTarget.value, unit)}
          />
          <select
            aria-label={`${label}: seconds or minutes`}
            value={unit}
            onChange={({ currentTarget }) => typed(amount, currentTarget.value as Unit)}
          >
            <option value="seconds">seconds</option>
            <option value="minutes">minutes</option>
          </select>
        </div>
      )}
    </Field>
  );
}
