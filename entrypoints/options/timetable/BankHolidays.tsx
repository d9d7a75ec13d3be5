import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { bankHolidays, LAST_YEAR, NATIONS } from '../../../utils/settings/timetable/bank-holidays.ts';
import { type DayRange, notYetClosed } from '../../../utils/settings/timetable/closed-days.ts';
import { rangeText } from '../../../utils/settings/timetable/words.ts';
import { count } from '../../../utils/base/count.ts';

export interface BankHolidaysProps {
  readonly held: readonly DayRange[];
  /** `YYYY-MM-DD`: earlier ones are of no use. */
  readonly today: string;
  readonly onAdd: (days: readonly DayRange[], done: string) => void;
}

/** The bank holidays of a nation as an offer: which they are, and one press to close the school on them. */
export function BankHolidays({ held, today, onAdd }: BankHolidaysProps): JSX.Element {
  const [nation, setNation] = useState(NATIONS[0]);
  if (nation === undefined) throw new Error('no nation has bank holidays');
  const [id, title] = nation;
  const offered = notYetClosed(held, bankHolidays(id, today));
  return (
    <>
      <Field
        label="Bank holidays of"
        hint={`To the end of ${LAST_YEAR}, as gov.uk/bank-holidays had them in February 2026. A day that was proclaimed since may be missing.`}
      >
        {(control) => (
          <select
            {...control}
            value={id}
            onChange={({ currentTarget }) => setNation(NATIONS.find(([one]) => one === currentTarget.value))}
          >
            {NATIONS.map(([one, name]) => (
              <option key={one} value={one}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {offered.length === 0 ? (
        <p>All of them are closed days already.</p>
      ) : (
        <>
          <details>
            <summary>{count(offered.length, 'day', 'days')} that are not closed days yet</summary>
            <ul class="plain">
              {offered.map((day) => (
                <li key={day.from}>{rangeText(day)}</li>
              ))}
            </ul>
          </details>
          <Button onClick={() => onAdd(offered, `The bank holidays of ${title} are closed days.`)}>
            Close the school on these days
          </Button>
        </>
      )}
    </>
  );
}
