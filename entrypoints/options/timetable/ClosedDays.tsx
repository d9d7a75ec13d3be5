import type { JSX, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { type DayRange, withClosed } from '../../../utils/settings/timetable/closed-days.ts';
import { rangeText } from '../../../utils/settings/timetable/words.ts';
import { BankHolidays } from './BankHolidays.tsx';

export interface ClosedDaysProps {
  readonly held: readonly DayRange[];
  /** `YYYY-MM-DD` on the school's clock. */
  readonly today: string;
  /** All closed days as they shall be, and what to say then. */
  readonly onChange: (closed: readonly DayRange[], done: string) => void;
}

/** The days on which the school is closed: by hand, or the bank holidays of a nation. */
export function ClosedDays({ held, today, onChange }: ClosedDaysProps): JSX.Element {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [wrong, setWrong] = useState<string>();

  function add(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const days = { from, to: to || from };
    const problem =
      from === '' ? 'Give the first day.' : days.to < from ? 'It must not be before the first day.' : undefined;
    setWrong(problem);
    if (problem !== undefined) return;
    onChange(withClosed(held, [days]), `Closed: ${rangeText(days)}.`);
    setFrom('');
    setTo('');
  }

  return (
    <section class="card" aria-labelledby="closed">
      <h2 id="closed">Closed days</h2>
      <p>On these days a lesson is outside school hours.</p>
      {held.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <ul class="rules">
          {held.map((days, at) => (
            <li key={`${days.from}/${days.to}`} class="actions">
              {rangeText(days)}
              <Button
                kind="quiet"
                aria-label={`Remove ${rangeText(days)}`}
                onClick={() =>
                  onChange(
                    held.filter((_, other) => other !== at),
                    `Open again: ${rangeText(days)}.`,
                  )
                }
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form autocomplete="off" noValidate onSubmit={add}>
        <Field label="First closed day" error={from === '' ? wrong : undefined}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={from}
              onInput={({ currentTarget }) => setFrom(currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Last closed day" hint="Leave it empty for one day." error={from === '' ? undefined : wrong}>
          {(control) => (
            <input {...control} type="date" value={to} onInput={({ currentTarget }) => setTo(currentTarget.value)} />
          )}
        </Field>
        <Button type="submit">Add these days</Button>
      </form>
      <BankHolidays held={held} today={today} onAdd={(days, done) => onChange(withClosed(held, days), done)} />
    </section>
  );
}
