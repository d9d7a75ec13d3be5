import type { JSX } from 'preact';
import { Field } from '../../../components/Field.tsx';
import { count } from '../../../utils/base/count.ts';
import { FirstFew } from './FirstFew.tsx';

export interface UnplacedProps {
  /** How often each title stands without a class. */
  readonly titles: ReadonlyMap<string, number>;
  /** Of the school's lists; empty: it has none, and any name goes. */
  readonly classes: readonly string[];
  readonly places: ReadonlyMap<string, string>;
  readonly onPlace: (title: string, id: string) => void;
}

/** Which class each title is for that names none, or more than one. What is left open is left out. */
export function Unplaced({ titles, classes, places, onPlace }: UnplacedProps): JSX.Element {
  return (
    <fieldset>
      <legend>Which class are these for? What is no lesson, leave as it is: it is left out.</legend>
      <FirstFew items={[...titles]}>
        {([title, times]) => (
          <Field label={title} hint={`${count(times, 'entry', 'entries')} in the calendar`}>
            {(control) =>
              classes.length === 0 ? (
                <input
                  {...control}
                  value={places.get(title) ?? ''}
                  onInput={({ currentTarget }) => onPlace(title, currentTarget.value)}
                />
              ) : (
                <select
                  {...control}
                  value={places.get(title) ?? ''}
                  onChange={({ currentTarget }) => onPlace(title, currentTarget.value)}
                >
                  <option value="">Not a lesson</option>
                  {classes.map((id) => (
                    <option key={id} value={id}>
                      {id}
                    </option>
                  ))}
                </select>
              )
            }
          </Field>
        )}
      </FirstFew>
    </fieldset>
  );
}
