import type { FieldName } from '../../utils/incidents/record.ts';

/** What of a record is for reading, in its order, and how each part is called. */
export const SHOWN: readonly (readonly [label: string, field: FieldName])[] = [
  ['What happened', 'what'],
  ['Action taken', 'action'],
  ['Pupils', 'pupils'],
  ['Where', 'where'],
  ['Severity', 'severity'],
  ['Policy clause', 'clauses'],
  ['How noticed', 'noticed'],
  ['Recording ran', 'recording'],
  ['Pupils present', 'pupilsPresent'],
  ['Staff present', 'staffPresent'],
  ['Referred to', 'referredTo'],
  ['Referred at', 'referredAt'],
  ['Status', 'status'],
  ['Follow-up due', 'followUpDue'],
  ['Recorded by', 'recordedBy'],
];
