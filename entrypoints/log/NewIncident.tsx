import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { School } from '../../utils/policy/school.ts';
import { emptyDraft } from './form-values.ts';
import { IncidentForm } from './IncidentForm.tsx';
import type { KindFieldProps } from './KindField.tsx';
import type { LogProps } from './Log.tsx';

export interface NewIncidentProps extends Pick<LogProps, 'ask' | 'now' | 'newId'> {
  readonly school: School;
  readonly kinds: KindFieldProps['kinds'];
  readonly onStored: (reference: string) => Promise<void>;
}

const NOBODY: readonly string[] = [];

/** Writing up what happened outside of a watched lesson, or was told afterwards. */
export function NewIncident({ ask, school, kinds, now, newId, onStored }: NewIncidentProps): JSX.Element {
  // One id for as long as the form is open: pressing twice stores once.
  const draft = useMemo(() => emptyDraft(newId(), now()), [newId, now]);
  return (
    <IncidentForm
      school={school}
      kinds={kinds}
      present={NOBODY}
      draft={draft}
      submitLabel="Record it"
      store={(values) => ask({ type: 'record-incident', draft: { ...values, id: draft.id } })}
      onStored={async (reference) => {
        await onStored(reference);
        location.hash = reference;
      }}
    />
  );
}
