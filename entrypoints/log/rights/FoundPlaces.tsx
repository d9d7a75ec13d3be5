import type { JSX } from 'preact';
import type { Removal } from '../../../utils/incidents/erasure.ts';
import { Field } from '../../../components/Field.tsx';
import { Select } from '../Select.tsx';
import { SHOWN } from '../shown-fields.ts';
import { longDate, readable } from '../words.ts';
import { excerptOf } from './excerpt.ts';
import type { FoundIncident, Naming } from './find-person.ts';

/** What goes from one incident; `keep`: nothing. */
export type Choice = Removal['words'] | 'keep';

export interface FoundPlacesProps {
  readonly incident: FoundIncident;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

const CHOICES: readonly (readonly [Choice, string])[] = [
  ['name', 'the name, wherever it stands'],
  ['all', 'the name, and all the words of what happened and what was done'],
  ['keep', 'nothing: leave this incident as it is'],
];

/** One incident that names the person: each place with the words round it, and what is to go. */
export function FoundPlaces({ incident, choice, onChoose }: FoundPlacesProps): JSX.Element {
  const { reference, records, names } = incident;
  const [first] = records;
  return (
    <section class="card" aria-labelledby={`found-${reference}`}>
      <h2 id={`found-${reference}`}>
        {reference}: {first?.record.fields.category}
      </h2>
      <p class="meta">{longDate(first?.record.fields.date ?? '')}</p>
      <dl class="facts">
        {records.map((naming) => (
          <Places key={naming.record.reference} naming={naming} names={names} />
        ))}
      </dl>
      <Field label={`What is to go from ${reference}?`}>
        {(control) => (
          <Select
            control={control}
            value={choice}
            options={CHOICES}
            onChoose={(chosen) => onChoose(chosen as Choice)}
          />
        )}
      </Field>
    </section>
  );
}

interface PlacesProps {
  readonly naming: Naming;
  readonly names: readonly string[];
}

function Places({ naming: { record, fields }, names }: PlacesProps): JSX.Element {
  const shown = SHOWN.filter(([, field]) => fields.includes(field));
  return (
    <>
      {shown.map(([label, field]) => {
        const { before, name, after } = excerptOf(record.fields[field] ?? '', names);
        return [
          <dt key={`${field} label`}>
            {record.reference}, {label.toLowerCase()}
          </dt>,
          <dd key={field} class="what">
            <bdi>
              {readable(before)}
              <mark>{readable(name)}</mark>
              {readable(after)}
            </bdi>
          </dd>,
        ];
      })}
      {shown.length === 0 && [
        <dt key="label">{record.reference}</dt>,
        <dd key="draft">As it was captured: the name is in what the form is filled from.</dd>,
      ]}
    </>
  );
}
