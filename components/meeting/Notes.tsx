import type { JSX } from 'preact';
import type { DockView } from '../../utils/nudges/view.ts';

/** Quiet notes: the newest in a line of its own, the others behind it. */
export function Notes({ notes }: { readonly notes: DockView['notes'] }): JSX.Element {
  const [newest, ...older] = notes;
  return (
    <div class="notes">
      <p>
        <bdi>{newest?.text}</bdi>
      </p>
      {older.length > 0 && (
        <details>
          <summary>
            {older.length} earlier {older.length === 1 ? 'note' : 'notes'}
          </summary>
          <ul>
            {older.map(({ key, text }) => (
              <li key={key}>
                <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
