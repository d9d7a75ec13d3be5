import { draftOf } from './draft-of.ts';
import type { IncidentDraft } from './draft.ts';
import { replaceNames, soughtAs } from './names.ts';
import type { FieldName, Fields } from './record.ts';

/** Where a record names one person: what a removal at their right takes away, and an access request shows. */

/** Stands where a name was taken out of words that stay. */
const NAME_REMOVED = '[name removed]';

/** Texts that may name anybody, each with the form of it that the weekly return shows. */
const WORDS = [
  ['where', 'whereShared'],
  ['what', 'whatShared'],
  ['action', 'actionShared'],
  ['referredTo', 'summary'],
] as const satisfies readonly (readonly [FieldName, FieldName])[];
/** Who the incident is about, in all its forms. */
const PUPILS = ['pupils', 'pupilIds', 'pupilInitials'] as const satisfies readonly FieldName[];

/** A text with the names taken out; unchanged where it has none. */
export function withoutMentions(text: string, names: readonly string[]): string {
  return replaceNames(
    text,
    names.map((name) => [name, NAME_REMOVED]),
    NAME_REMOVED,
  );
}

function mentions(text: string | undefined, names: readonly string[]): boolean {
  return text !== undefined && withoutMentions(text, names) !== text;
}

/** The pupils of a draft without the one of these names and ids. */
export function otherPupils(pupils: IncidentDraft['pupils'], names: readonly string[]): IncidentDraft['pupils'] & {} {
  const theirs = new Set(names.map(soughtAs));
  return (pupils ?? []).filter(
    ({ name, shown, id }) => ![name, shown, id].some((one) => one !== undefined && theirs.has(soughtAs(one))),
  );
}

/** True when the person is one of the pupils whom the record is about, not only mentioned. */
export function isListed(fields: Fields, names: readonly string[]): boolean {
  const pupils = draftOf(fields)?.pupils;
  return pupils === undefined ? mentions(fields.pupils, names) : otherPupils(pupils, names).length < pupils.length;
}

/** Every string of a draft but the teacher's own name, who signs the record. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'teacher' ? [] : stringsOf(one)));
}

/** The fields of a record that name the person: every copy of what they say among them. */
export function fieldsNaming(fields: Fields, names: readonly string[]): readonly FieldName[] {
  const found = new Set<FieldName>();
  for (const pair of WORDS) {
    if (pair.some((name) => mentions(fields[name], names))) for (const name of pair) found.add(name);
  }
  if (isListed(fields, names)) for (const name of PUPILS) found.add(name);
  const draft = draftOf(fields);
  if (draft !== undefined && (found.size > 0 || stringsOf(draft).some((text) => mentions(text, names)))) {
    found.add('draft');
  }
  return [...found].filter((name) => fields[name] !== undefined);
}

/** The names, and with them each first name: by that alone a teacher writes of a pupil whom the incident lists. */
export function withFirstNames(names: readonly string[]): readonly string[] {
  const first = names.filter((name) => /[\p{L}]/u.test(name)).map((name) => name.trim().split(/[\s,]+/u, 1)[0] ?? '');
  return [...new Set([...names, ...first.filter((one) => one.length > 1)])];
}
