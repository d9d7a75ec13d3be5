import type { IncidentDraft } from './draft.ts';
import type { Fields } from './record.ts';

/** The capture behind a record; `undefined` for a return or an erased record. */
export function draftOf(fields: Fields): IncidentDraft | undefined {
  return fields.draft === undefined ? undefined : (JSON.parse(fields.draft) as IncidentDraft);
}
