import type { JSX } from 'preact';
import type { Captured } from '../../utils/messages/protocol.ts';

const STATES: Readonly<Record<Captured['state'], string>> = {
  saving: 'Saving…',
  recorded: 'Recorded',
  'not-recorded': 'Not recorded yet: keep the meeting tab open',
};

/** What was captured in this meeting, newest first: when, and where it can be completed. */
export function Captures({ captured }: { readonly captured: readonly Captured[] }): JSX.Element {
  return (
    <section aria-labelledby="captured">
      <h2 id="captured">Recorded in this lesson</h2>
      <ul class="captured">
        {captured.toReversed().map(({ id, at, state, reference }) => (
          <li key={id}>
            <span>
              {new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}: {STATES[state]}
            </span>
            {reference !== undefined && (
              <a href={`log.html#${reference}`} target="_blank">
                Complete {reference}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
