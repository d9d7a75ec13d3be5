import type { JSX } from 'preact';
import type { IncidentDraft } from '../../utils/incidents/draft.ts';
import { happeningWords } from '../../utils/incidents/happening-words.ts';
import { readable } from './words.ts';

export interface ContextProps {
  readonly draft: IncidentDraft;
  /** IANA zone of the school. */
  readonly zone: string;
}

/** What was stored with a capture beside it: who was seen in the meeting, and the five minutes before, as facts. */
export function Context({ draft, zone }: ContextProps): JSX.Element | null {
  const { present, lately, at } = draft;
  if (present === undefined || lately === undefined) return null;
  return (
    <>
      <h3>Seen in the meeting</h3>
      {present.length === 0 ? (
        <p>Nobody could be seen then. That does not mean that nobody was there.</p>
      ) : (
        <ul class="names">
          {present.map((name, index) => (
            // Two people may show one name, and nobody moves in what is stored.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <bdi>{readable(name)}</bdi>
            </li>
          ))}
        </ul>
      )}
      <h3>Before it</h3>
      {lately.length === 0 ? (
        <p>In the five minutes before, nothing was seen to change.</p>
      ) : (
        <ol class="lately">
          {lately.map((one, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <time>{clock(one[0], zone)}</time> <bdi>{readable(happeningWords(one))}</bdi>
            </li>
          ))}
        </ol>
      )}
      <p class="soft">
        Facts as the meeting page showed them up to {clock(at, zone)}; what it did not show is not here. Of the chat
        only that somebody wrote.
      </p>
    </>
  );
}

function clock(at: number, zone: string): string {
  const time = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone).toPlainTime();
  return time.toString({ smallestUnit: 'second' });
}
