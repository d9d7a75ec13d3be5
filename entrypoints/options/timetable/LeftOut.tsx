import type { JSX } from 'preact';
import { Notice } from '../../../components/Notice.tsx';
import { count } from '../../../utils/base/count.ts';
import type { CalendarReading, WholeDays } from '../../../utils/settings/timetable/read-calendar.ts';
import { rangeText } from '../../../utils/settings/timetable/words.ts';
import { FirstFew } from './FirstFew.tsx';

export interface LeftOutProps {
  readonly reading: CalendarReading;
  /** Those on which the school is to be closed. */
  readonly chosen: ReadonlySet<WholeDays>;
  readonly onChoose: (days: WholeDays, on: boolean) => void;
}

/** Events that are no lessons: the broken ones first, then whole days, those called off, those of other years. */
export function LeftOut({ reading, chosen, onChoose }: LeftOutProps): JSX.Element {
  const { problems, wholeDays, cancelled, outside } = reading;
  const offered = wholeDays.filter(({ closed }) => closed);
  const others = wholeDays.filter(({ closed }) => !closed);
  return (
    <>
      {problems.length > 0 && (
        <Notice tone="nudge" title={`${count(problems.length, 'event was', 'events were')} left out`}>
          <FirstFew items={problems}>
            {({ title, message }) => (
              <>
                <bdi>{title}</bdi> {message}.
              </>
            )}
          </FirstFew>
        </Notice>
      )}
      {offered.length > 0 && (
        <fieldset>
          <legend>Days that look like closed days. Tick those on which the school is closed.</legend>
          <FirstFew items={offered}>
            {(days) => (
              <label>
                <input
                  type="checkbox"
                  checked={chosen.has(days)}
                  onChange={({ currentTarget }) => onChoose(days, currentTarget.checked)}
                />
                <bdi>{days.title}</bdi>, {rangeText(days)}
              </label>
            )}
          </FirstFew>
        </fieldset>
      )}
      {others.length > 0 && (
        <details>
          <summary>{count(others.length, 'event of whole days is', 'events of whole days are')} no lesson</summary>
          <FirstFew items={others}>
            {(days) => (
              <>
                <bdi>{days.title}</bdi>, {rangeText(days)}
              </>
            )}
          </FirstFew>
        </details>
      )}
      {cancelled > 0 && (
        <p>{count(cancelled, 'lesson that was called off is', 'lessons that were called off are')} left out.</p>
      )}
      {outside > 0 && <p>{count(outside, 'event of another year is', 'events of other years are')} left out.</p>}
    </>
  );
}
