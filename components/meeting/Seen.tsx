import type { JSX } from 'preact';
import type { SeenLine } from '../../utils/nudges/view.ts';

const STATE_WORDS: Readonly<Record<SeenLine['state'], string>> = {
  seen: 'Seen',
  partly: 'Partly seen',
  'not-seen': 'Not seen',
};

/** What can and cannot be seen, area by area. */
export function Seen({ seen }: { readonly seen: readonly SeenLine[] }): JSX.Element {
  const hidden = seen.filter(({ state }) => state !== 'seen').length;
  return (
    <details>
      <summary>
        What I can see
        {hidden > 0 && <small> · {hidden} not fully seen</small>}
      </summary>
      <ul class="seen">
        {seen.map(({ label, state, detail }) => (
          <li key={label} class={state}>
            <span class="unseen">{STATE_WORDS[state]}: </span>
            <strong>{label}</strong> <span>{detail}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
