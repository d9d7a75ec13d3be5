import type { FieldName } from '../incidents/record.ts';

/**
 * A column of the weekly return and the fields that it may show, the first that fits. No fields: it is
 * about the record itself (number, hashes, proof).
 */
export interface Column {
  readonly header: string;
  readonly fields: readonly FieldName[];
}

/** The header and its order are a contract: schools keep sheets that read it. */
export const COLUMNS = [
  { header: 'Date', fields: ['date'] },
  { header: 'Time', fields: ['time'] },
  { header: 'Where', fields: ['where', 'whereShared'] },
  { header: 'What happened', fields: ['what', 'whatShared', 'summary'] },
  { header: 'Action taken', fields: ['action', 'actionShared'] },
  { header: 'Recorded by', fields: ['recordedBy'] },
  { header: 'Recorded at', fields: ['recordedAt'] },
  { header: 'Category', fields: ['category'] },
  { header: 'Severity', fields: ['severity'] },
  { header: 'Pupils', fields: ['pupils', 'pupilIds', 'pupilInitials'] },
  { header: 'Policy clause', fields: ['clauses'] },
  { header: 'How noticed', fields: ['noticed'] },
  { header: 'Confirmed by', fields: ['confirmedBy'] },
  { header: 'Recording', fields: ['recording'] },
  { header: 'Pupils present', fields: ['pupilsPresent'] },
  { header: 'Staff present', fields: ['staffPresent'] },
  { header: 'Referred to', fields: ['referredTo'] },
  { header: 'Referred at', fields: ['referredAt'] },
  { header: 'Status', fields: ['status'] },
  { header: 'Follow-up due', fields: ['followUpDue'] },
  { header: 'Reference', fields: [] },
  { header: 'Amends', fields: ['amends'] },
  { header: 'Record hash', fields: [] },
  { header: 'Previous hash', fields: [] },
  { header: 'Proof', fields: [] },
] as const satisfies readonly Column[];

export type Header = (typeof COLUMNS)[number]['header'];
export const HEADERS: readonly Header[] = COLUMNS.map((column) => column.header);

/** The columns that may name a person: only their words can differ from what was recorded, a name taken out since. */
export const NAMING_COLUMNS: ReadonlySet<string> = new Set<Header>([
  'Where',
  'What happened',
  'Action taken',
  'Pupils',
  'Referred to',
]);

/** Of what a file must not tell its reader: that a number was given out, by whom and when. */
export const NOT_HERE_COLUMNS: ReadonlySet<string> = new Set<Header>([
  'What happened',
  'Recorded by',
  'Recorded at',
  'Reference',
  'Amends',
  'Record hash',
  'Previous hash',
  'Proof',
]);

/** The only columns that a disclosure or welfare concern shows: reported, to whom, when. */
export const REPORTED_ONLY_COLUMNS: ReadonlySet<string> = new Set<Header>([
  'Date',
  'Time',
  'What happened',
  'Recorded by',
  'Recorded at',
  'Category',
  'Severity',
  'Confirmed by',
  'Referred to',
  'Referred at',
  'Status',
  'Reference',
  'Amends',
  'Record hash',
  'Previous hash',
  'Proof',
]);
