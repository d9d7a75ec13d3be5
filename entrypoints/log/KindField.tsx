import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from '../../components/Field.tsx';
import type { CaptureForm } from '../../utils/incidents/capture-form.ts';
import type { CategoryId } from '../../utils/incidents/categories.ts';
import { Select } from './Select.tsx';

export interface KindFieldProps {
  /** In the order in which they are offered: those used last first. */
  readonly kinds: CaptureForm['categories'];
  readonly value: CategoryId;
  readonly onChoose: (id: CategoryId) => void;
}

/** Matches that are shown at once while something is sought. */
const SHOWN = 6;

/** The kind of an incident: a list, and above it a field that narrows it by any word of the name or of its question. */
export function KindField({ kinds, value, onChoose }: KindFieldProps): JSX.Element {
  const [sought, setSought] = useState('');
  const words = sought.trim().toLowerCase().split(/\s+/u);
  const found = kinds.filter(({ label, prompt }) =>
    words.every((word) => `${label} ${prompt}`.toLowerCase().includes(word)),
  );
  const chosen = kinds.filter(({ id }) => id === value && !found.some((one) => one.id === value));
  const offered = [...found, ...chosen];
  return (
    <div class="pair">
      <Field label="Find a kind" hint="Any word, such as “link” or “camera”.">
        {(control) => (
          <input
            {...control}
            type="search"
            value={sought}
            onInput={(event) => setSought(event.currentTarget.value)}
            onKeyDown={(event) => {
              // It must not send the form half-filled.
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
        )}
      </Field>
      <Field label="What kind of incident is it?" hint={hintOf(sought, found.length)}>
        {(control) => (
          <Select
            control={control}
            value={value}
            {...(sought === '' ? {} : { size: Math.min(SHOWN, Math.max(2, offered.length)) })}
            options={offered.map(({ id, label }) => [id, label])}
            onChoose={(id) => onChoose(id as CategoryId)}
          />
        )}
      </Field>
    </div>
  );
}

function hintOf(sought: string, found: number): string {
  if (sought === '') return 'Those that you used last come first.';
  if (found === 0) return 'No kind has that word. What was chosen stays.';
  return found === 1 ? '1 kind has that word.' : `${found} kinds have that word.`;
}
