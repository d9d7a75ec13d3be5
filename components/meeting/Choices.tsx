import type { JSX, TargetedEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';

export interface ChoicesProps {
  readonly legend: string;
  readonly name: string;
  readonly kind: 'radio' | 'checkbox';
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly picked: readonly string[];
  /** Label of the search field above a long list. */
  readonly find: string;
}

/** A list this long has a search field. */
const LONG = 8;

/** One or several of a list, with a search field over a long one. What is picked stays shown. */
export function Choices({ legend, name, kind, options, picked, find }: ChoicesProps): JSX.Element {
  const [sought, setSought] = useState('');
  const [now, setNow] = useState(picked);
  // Who was offered once stays offered: they may leave the meeting while the teacher writes.
  const offered = useRef(new Map<string, string>()).current;
  for (const { value, label } of options) offered.set(value, label);
  // What it began with stands on top, where it is seen; a click moves nothing.
  const order = [...offered].toSorted(([a], [b]) => Number(picked.includes(b)) - Number(picked.includes(a)));
  const words = sought.toLowerCase();

  function pick({ currentTarget: { value, checked } }: TargetedEvent<HTMLInputElement>): void {
    setNow(kind === 'radio' ? [value] : [...now.filter((one) => one !== value), ...(checked ? [value] : [])]);
  }

  return (
    <fieldset>
      <legend>{legend}</legend>
      {order.length > LONG && (
        <input
          type="search"
          aria-label={find}
          placeholder={find}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <div class={order.length > LONG ? 'options long' : 'options'}>
        {order.map(([value, label]) => (
          <label key={value} hidden={!now.includes(value) && !label.toLowerCase().includes(words)}>
            {/* It holds its own state: a drawing between its input and its change would undo the tick. */}
            <input type={kind} name={name} value={value} defaultChecked={picked.includes(value)} onChange={pick} />
            <bdi>{label}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
