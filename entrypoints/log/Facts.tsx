import type { JSX } from 'preact';
import type { FieldName, IncidentRecord } from '../../utils/incidents/record.ts';
import { SHOWN } from './shown-fields.ts';
import { longDateTime, readable } from './words.ts';

export interface FactsProps {
  readonly record: IncidentRecord;
  /** Only what differs from this one is shown. */
  readonly before?: IncidentRecord | undefined;
}

const DATES: ReadonlySet<FieldName> = new Set(['referredAt', 'followUpDue']);

/** What a record says, each part under its name. */
export function Facts({ record, before }: FactsProps): JSX.Element {
  const shown = SHOWN.filter(([, field]) => before === undefined || before.fields[field] !== record.fields[field]);
  return (
    <dl class="facts">
      {shown.map(([label, field]) => {
        const value = record.fields[field] ?? (before && 'taken out');
        return (
          value !== undefined && [
            <dt key={`${field} label`}>{label}</dt>,
            <dd key={field} class="what">
              <bdi>{DATES.has(field) ? longDateTime(value) : readable(value)}</bdi>
            </dd>,
          ]
        );
      })}
    </dl>
  );
}
