import type { JSX } from 'preact';
import { Field } from '../../components/Field.tsx';
import { QUICK_ACTIONS } from '../../utils/incidents/categories.ts';

export interface ActionsProps {
  readonly chosen: readonly string[];
  readonly onChange: (actions: readonly string[]) => void;
}

/** "Action taken": the usual ones to tick, and a line for anything else. */
export function Actions({ chosen, onChange }: ActionsProps): JSX.Element {
  const quick: readonly string[] = QUICK_ACTIONS;
  const ticked = chosen.filter((action) => quick.includes(action));
  const other = chosen.filter((action) => !quick.includes(action)).join('; ');

  function change(actions: readonly string[], words: string): void {
    onChange(words === '' ? actions : [...actions, words]);
  }

  function tick(action: string, on: boolean): void {
    change(
      quick.filter((one) => (one === action ? on : ticked.includes(one))),
      other,
    );
  }

  return (
    <>
      <fieldset>
        <legend>What did you do?</legend>
        <div class="ticks">
          {quick.map((action) => (
            <label key={action}>
              <input
                type="checkbox"
                checked={ticked.includes(action)}
                onChange={(event) => tick(action, event.currentTarget.checked)}
              />
              {action}
            </label>
          ))}
        </div>
      </fieldset>
      <Field label="Anything else you did">
        {(control) => (
          <input
            {...control}
            type="text"
            value={other}
            onInput={(event) => change(ticked, event.currentTarget.value)}
          />
        )}
      </Field>
    </>
  );
}
