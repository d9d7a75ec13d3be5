import { draftOf } from '../incidents/draft-of.ts';
import { otherPupils } from '../incidents/mentions.ts';
import { replaceNames, soughtAs } from '../incidents/names.ts';
import type { FieldName, Fields, IncidentRecord } from '../incidents/record.ts';
import type { SchoolClass } from '../policy/school.ts';
import { toCsv } from './csv.ts';

/**
 * Everything that the log says of one pupil, for an access request (UK GDPR, article 15): their own data, and nobody
 * else's. Other pupils are withheld (article 15(4)); staff are named as who acted in their work.
 */

const OTHER = 'another pupil';

const COLUMNS = [
  ['Reference', undefined],
  ['Amends', 'amends'],
  ['Date', 'date'],
  ['Time', 'time'],
  ['Where', 'where'],
  ['Category', 'category'],
  ['Severity', 'severity'],
  ['What happened', 'what'],
  ['Action taken', 'action'],
  ['Pupils', 'pupils'],
  ['How noticed', 'noticed'],
  ['Recorded by', 'recordedBy'],
  ['Recorded at', 'recordedAt'],
  ['Referred to', 'referredTo'],
  ['Referred at', 'referredAt'],
  ['Status', 'status'],
  ['Follow-up due', 'followUpDue'],
] as const satisfies readonly (readonly [string, FieldName | undefined])[];

/** The header of the file. */
export const ACCESS_HEADER: readonly string[] = COLUMNS.map(([header]) => header);

export interface AccessRequest {
  /** What the pupil is called in the records: every name, spelling and id. */
  readonly names: readonly string[];
  readonly classes: readonly SchoolClass[];
}

function isOwn(name: string, names: readonly string[]): boolean {
  return names.some((one) => soughtAs(one) === soughtAs(name));
}

/** Names and ids of everybody else whom the class lists or the incident itself know. */
function othersOf(fields: Fields, { names, classes }: AccessRequest): readonly string[] {
  const concerned = otherPupils(draftOf(fields)?.pupils, names).flatMap(({ name, shown, id }) => [
    name,
    ...(shown === undefined ? [] : [shown]),
    ...(id === undefined ? [] : [id]),
    ...name.split(/[\s,]+/u, 1),
  ]);
  const listed = classes
    .flatMap((one) => one.pupils)
    .flatMap(({ name, aliases, id }) => [name, ...aliases, ...(id === undefined ? [] : [id])]);
  return [...concerned, ...listed].filter((name) => !isOwn(name, names));
}

function pupilsCell(fields: Fields, names: readonly string[]): string {
  const pupils = draftOf(fields)?.pupils;
  if (pupils === undefined) return '';
  const others = otherPupils(pupils, names);
  const own = pupils.filter((pupil) => !others.includes(pupil)).map(({ name }) => name);
  const count = others.length === 1 ? 'one other pupil' : `${others.length} other pupils`;
  return [...own, ...(others.length === 0 ? [] : [count])].join('; ');
}

/** One row of the file, before guarding and quoting. */
export function accessRow({ reference, fields }: IncidentRecord, request: AccessRequest): readonly string[] {
  const others = othersOf(fields, request).map((name) => [name, OTHER] as const);
  // The pupil's own full names go first: "Sam" of another pupil must not be cut out of them.
  const own = request.names.map((name) => [name, name] as const);
  return COLUMNS.map(([header, field]) => {
    if (field === undefined) return reference;
    if (header === 'Pupils') return pupilsCell(fields, request.names);
    const text = fields[field] ?? '';
    return field === 'where' || field === 'what' || field === 'action'
      ? replaceNames(text, [...own, ...others], OTHER)
      : text;
  });
}

/** The file; its name names nobody. `on`: local date, `2026-11-23`. */
export function accessFile(rows: readonly (readonly string[])[], on: string) {
  return { fileName: `access-request-${on}.csv`, text: toCsv(ACCESS_HEADER, rows) };
}
