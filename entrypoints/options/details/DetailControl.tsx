import type { JSX } from 'preact';
import { Field, type FieldControl } from '../../../components/Field.tsx';
import type { DetailField } from '../../../utils/settings/details/groups.ts';
import { Choices } from '../Choices.tsx';

export interface DetailControlProps {
  readonly field: DetailField;
  readonly value: string;
  readonly error: string | undefined;
  readonly onInput: (value: string) => void;
}

/** One field of the school's details with the control that fits it. */
export function DetailControl({ field, value, error, onInput }: DetailControlProps): JSX.Element {
  const { label, hint, kind, choices = [] } = field;
  if (kind === 'days') {
    const chosen = value.split(',');
    return (
      <Choices legend={label} hint={hint} error={error}>
        {(described) =>
          choices.map(([day, words]) => (
            <label key={day} class="choice">
              <input
                type="checkbox"
                aria-describedby={described}
                aria-invalid={error ? 'true' : undefined}
                checked={chosen.includes(day)}
                onChange={({ currentTarget: { checked } }) =>
                  onInput(
                    choices
                      .map(([one]) => one)
                      .filter((one) => (one === day ? checked : chosen.includes(one)))
                      .join(','),
                  )
                }
              />
              <span>{words}</span>
            </label>
          ))
        }
      </Choices>
    );
  }
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <Control {...{ field, value, control, onInput }} />}
    </Field>
  );
}

/** Numbers are typed as text: a field of type number says nothing of what it does not understand. */
const MODES = { email: 'email', tel: 'tel', number: 'numeric', text: 'text', days: 'text' } as const;

interface ControlProps extends Omit<DetailControlProps, 'error'> {
  readonly control: FieldControl;
}

function Control({ field: { kind, choices = [] }, value, control, onInput }: ControlProps): JSX.Element {
  switch (kind) {
    case 'paragraph':
    case 'lines':
      return (
        <textarea
          {...control}
          rows={kind === 'lines' ? 2 : 6}
          class={kind === 'lines' ? 'low' : undefined}
          value={value}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      );
    case 'choice':
      return (
        <select {...control} value={value} onChange={({ currentTarget }) => onInput(currentTarget.value)}>
          {choices.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      );
    case 'date':
    case 'time':
      return (
        <input
          {...control}
          type={kind}
          defaultValue={value}
          // One that is typed in part is no empty one, which would take the kept one away.
          onInput={({ currentTarget }) => onInput(currentTarget.validity.badInput ? '?' : currentTarget.value)}
        />
      );
    default:
      return (
        <input
          {...control}
          type="text"
          inputMode={MODES[kind]}
          spellcheck={false}
          value={value}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      );
  }
}
