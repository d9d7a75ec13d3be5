import type { JSX } from 'preact';
import { Field } from '../../../components/Field.tsx';
import type { OptionValue } from '../../../utils/policy/school.ts';
import { type OptionLine, PLATFORMS } from '../../../utils/settings/rule-options.ts';
import { Choices, type ChoicesProps } from '../Choices.tsx';
import { DurationField } from './DurationField.tsx';

export interface OptionFieldProps {
  readonly line: OptionLine;
  readonly value: OptionValue;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly onInput: (value: OptionValue) => void;
}

/** One of a rule's own options, with the control that fits it. */
export function OptionField({ line: { kind, about }, value, hint, error, onInput }: OptionFieldProps): JSX.Element {
  switch (kind) {
    case 'seconds':
      return <DurationField label={about} seconds={Number(value)} {...{ hint, error, onInput }} />;
    case 'staff':
      return (
        <Field label={about} hint={hint} error={error}>
          {(control) => (
            <input
              {...control}
              class="short"
              type="number"
              min="1"
              max="20"
              step="1"
              inputMode="numeric"
              value={Number.isNaN(value) ? '' : String(value)}
              onInput={({ currentTarget }) => onInput(currentTarget.valueAsNumber)}
            />
          )}
        </Field>
      );
    case 'flag':
      return (
        <Choices legend={about} {...{ hint, error }}>
          {(described) =>
            [
              [true, 'Yes'],
              [false, 'No'],
            ].map(([option, label]) => (
              <label key={label} class="choice">
                <input
                  type="radio"
                  name={about}
                  aria-describedby={described}
                  checked={value === option}
                  onChange={() => onInput(option as boolean)}
                />
                <span>{label}</span>
              </label>
            ))
          }
        </Choices>
      );
    case 'every':
      return (
        <Field label={about} hint={hint} error={error}>
          {(control) => (
            <select {...control} value={String(value)} onChange={({ currentTarget }) => onInput(currentTarget.value)}>
              <option value="lesson">Every lesson</option>
              <option value="week">Once a week</option>
            </select>
          )}
        </Field>
      );
    case 'platforms':
      return <Platforms legend={about} chosen={Array.isArray(value) ? value : []} {...{ hint, error, onInput }} />;
  }
}

interface PlatformsProps extends Omit<ChoicesProps, 'children'>, Pick<OptionFieldProps, 'onInput'> {
  readonly chosen: readonly string[];
}

function Platforms({ chosen, onInput, ...rest }: PlatformsProps): JSX.Element {
  const all = Object.keys(PLATFORMS);
  return (
    <Choices {...rest}>
      {(described) =>
        all.map((one) => (
          <label key={one} class="choice">
            <input
              type="checkbox"
              aria-describedby={described}
              aria-invalid={rest.error ? 'true' : undefined}
              checked={chosen.includes(one)}
              onChange={({ currentTarget: { checked } }) =>
                onInput(all.filter((other) => (other === one ? checked : chosen.includes(other))))
              }
            />
            <span>{PLATFORMS[one]}</span>
          </label>
        ))
      }
    </Choices>
  );
}
