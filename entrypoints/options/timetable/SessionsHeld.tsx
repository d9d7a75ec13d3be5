import type { JSX } from 'preact';
import type { School } from '../../../utils/policy/school.ts';
import { occurrencesOn } from '../../../utils/policy/timetable.ts';
import { dayText } from '../../../utils/settings/timetable/words.ts';
import { count } from '../../../utils/base/count.ts';

export interface SessionsHeldProps {
  readonly school: School;
  /** `YYYY-MM-DD` on the school's clock. */
  readonly today: string;
}

const DAYS = 14;

/** The timetable as it is held: how much of it there is, and the next two weeks. */
export function SessionsHeld({ school, today }: SessionsHeldProps): JSX.Element {
  const { sessions, closed } = school;
  const first = Temporal.PlainDate.from(today);
  const days = Array.from({ length: DAYS }, (_, at) => first.add({ days: at })).flatMap((date) => {
    const name = date.toString();
    const held = occurrencesOn(school, date).map(({ session }) => session);
    return held.length === 0 ? [] : [{ name, held, closed: closed.some(({ from, to }) => from <= name && name <= to) }];
  });
  return (
    <section class="card" aria-labelledby="held">
      <h2 id="held">The timetable that holds</h2>
      {sessions.length === 0 ? (
        <p>It is empty.</p>
      ) : (
        <p>{count(sessions.length, 'session', 'sessions')}, one that repeats counted once. The next two weeks:</p>
      )}
      {sessions.length > 0 && days.length === 0 && <p>No session in the next two weeks.</p>}
      {days.map((day) => (
        <div key={day.name} class="day">
          <h3>
            {dayText(day.name)}
            {day.closed && ': the school is closed'}
          </h3>
          <ul class="plain">
            {day.held.map(({ title, class: id, starts, ends }, at) => (
              <li key={at}>
                {starts.slice(11)} to {ends.slice(11)} <bdi>{title}</bdi> · <bdi>{id}</bdi>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
