import type { JSX } from 'preact';
import type { Deadline } from '../../utils/incidents/return-due.ts';
import { localDateTime } from '../../utils/incidents/time.ts';
import type { Answers } from '../../utils/messages/protocol.ts';
import { isoWeekName, longDate } from './words.ts';

export interface ReturnsDueProps {
  readonly due: Answers['get-due'];
  /** IANA zone. */
  readonly zone: string;
}

/** "Friday 27 November 2026, 15:30". */
function when({ at }: Deadline, zone: string): string {
  const [date, time] = localDateTime(at, zone);
  return `${longDate(date)}, ${time}`;
}

/** The weeks for which a return is due, oldest first, else when the next one is: lines of a list. */
export function ReturnsDue({ due: { returns, next }, zone }: ReturnsDueProps): JSX.Element | null {
  if (returns.length === 0) {
    return next === undefined ? null : <li class="quiet-line">The next weekly return is due on {when(next, zone)}.</li>;
  }
  return (
    <li>
      <h3>
        {returns.length === 1 ? 'Make the weekly return' : `Make the weekly return: ${returns.length} weeks wait`}
      </h3>
      <ul class="weeks">
        {returns.map((deadline) => (
          <li key={deadline.week} class="meta">
            Week {deadline.week}, {isoWeekName(deadline.week)}: it was due on {when(deadline, zone)}
          </li>
        ))}
      </ul>
      {returns.length > 1 && <p class="meta">One return covers them all, from where the last one ended.</p>}
      <p>
        <a class="button" href="#return">
          Look at it and make it
        </a>
      </p>
    </li>
  );
}
