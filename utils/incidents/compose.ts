import { isKnown } from '../meeting/fact.ts';
import { PLATFORM_NAMES } from '../meeting/platform-names.ts';
import type { School } from '../policy/school.ts';
import { type Category, categoryOf, categoryOfRule } from './categories.ts';
import { clauseReferences } from './clause-references.ts';
import type { Amendment, IncidentDraft } from './draft.ts';
import type { Entry } from './log.ts';
import type { LogReader } from './reader.ts';
import { pupilsAs, withoutNames, withProtection } from './names.ts';
import { type Book, BOOKS, type FieldName, type Fields, referenceOf } from './record.ts';
import { localDateTime } from './time.ts';

/** What the background adds to what was captured. */
export interface WritingContext {
  readonly school: School;
  /** The typed name and role; empty until the teacher has typed them. */
  readonly recorder: { readonly name: string; readonly role: string };
  /** Epoch ms. */
  readonly now: number;
}

/** Stands where a name must be and none was typed or seen. */
const NOT_NAMED = 'the teacher on this device';
/** The one name under which all reporting-only categories are in the weekly return. */
const REPORTED_ONLY = categoryOf('disclosure').label;

function whereOf(draft: IncidentDraft): string {
  const platform = draft.platform && PLATFORM_NAMES[draft.platform];
  const lesson = isKnown(draft.lesson) ? draft.lesson : platform && 'lesson name not seen';
  return [platform, lesson].filter(Boolean).join(', ');
}

function writerOf(draft: IncidentDraft, { school, recorder }: WritingContext): { by: string; signed: string } {
  const name = recorder.name || (isKnown(draft.teacher) ? draft.teacher : '');
  if (name === '') return { by: NOT_NAMED, signed: NOT_NAMED };
  const listed = school.staff.find((member) => member.name === name || member.aliases.includes(name));
  const role = recorder.role || listed?.role;
  return { by: role ? `${name}, ${role}` : name, signed: name };
}

function present(count: IncidentDraft['pupilsPresent']): string {
  return isKnown(count) ? String(count) : 'not known';
}

const RECORDINGS = { on: 'yes', paused: 'paused', off: 'no', unknown: 'not known' } as const;

/** A disclosure or welfare concern in the weekly return: reported, to whom, when; nothing else. */
function summaryOf(draft: IncidentDraft): string {
  if (!draft.referredTo) return 'Not yet marked as reported.';
  const when = draft.referredAt?.replace('T', ' ');
  return `Reported to ${draft.referredTo}${when ? `, ${when}` : ''}.`;
}

/** One click names no category: then the finding's, else "something else". */
function filedUnder({ category, rule }: IncidentDraft): Category {
  return categoryOf(category ?? (rule === undefined ? 'something-else' : categoryOfRule(rule)));
}

/** The three free texts, and what of them others read where that differs. */
function wordsOf(draft: IncidentDraft, { school }: WritingContext): Fields {
  const words = { where: whereOf(draft), what: draft.what ?? '', action: (draft.actions ?? []).join('; ') };
  const shared: Partial<Record<FieldName, string>> = {};
  const read = withoutNames(draft.pupils ?? [], school);
  for (const name of ['where', 'what', 'action'] as const) {
    const text = read(words[name]);
    if (text !== words[name]) shared[`${name}Shared`] = text;
  }
  return { ...words, ...shared };
}

function fieldsOf(captured: IncidentDraft, incidentId: string, context: WritingContext): Fields {
  const pupils = withProtection(captured.pupils ?? [], context.school);
  const category = filedUnder(captured);
  const apart = category.confidence === 'reported-only';
  const draft: IncidentDraft = { ...captured, id: incidentId, category: category.id, pupils };
  const [date, time] = localDateTime(draft.at, context.school.zone);
  const writer = writerOf(draft, context);
  return {
    date,
    time,
    ...wordsOf(draft, context),
    recordedBy: writer.by,
    recordedAt: localDateTime(context.now, context.school.zone).join(' '),
    category: apart ? REPORTED_ONLY : category.label,
    severity: draft.severity ?? category.severity,
    pupils: pupilsAs('full', pupils),
    pupilIds: pupilsAs('ids', pupils),
    pupilInitials: pupilsAs('initials', pupils),
    clauses: clauseReferences(draft, category, context.school),
    noticed: draft.noticed ?? 'seen',
    confirmedBy: writer.signed,
    recording: RECORDINGS[draft.recording],
    pupilsPresent: present(draft.pupilsPresent),
    staffPresent: present(draft.staffPresent),
    referredTo: draft.referredTo ?? '',
    referredAt: draft.referredAt?.replace('T', ' ') ?? '',
    status: draft.status ?? (draft.referredTo ? 'referred' : 'open'),
    followUpDue: draft.followUpDue ?? '',
    summary: apart ? summaryOf(draft) : '',
    categoryId: category.id,
    incidentId,
    draft: JSON.stringify(draft),
  };
}

function bookOf(draft: IncidentDraft): Book {
  const { confidence } = filedUnder(draft);
  if (confidence === 'chair') return 'chair-concerns';
  return confidence === 'staff' ? 'staff-concerns' : 'incidents';
}

/** The entry of a new incident. */
export function composeIncident(draft: IncidentDraft, context: WritingContext): Entry {
  return { book: bookOf(draft), kind: 'incident', at: context.now, fields: fieldsOf(draft, draft.id, context) };
}

/** What is named is not in the log (yet); the message is a sentence for the teacher. */
export class UnknownIncident extends Error {
  readonly code = 'unknown-incident';
}

/**
 * The entry of an amendment. One that turns out to be about a member of staff, or about the headteacher, begins anew in
 * their book, without a word in the first; what is in their book stays there.
 *
 * @throws UnknownIncident
 */
export async function composeAmendment(
  { of, ...draft }: Amendment,
  reader: LogReader,
  context: WritingContext,
): Promise<Entry> {
  const found = await reader.find(of);
  // One that does not open any more can be corrected all the same: what is known of it is its number.
  if (!found || (found.record.kind !== 'incident' && found.record.kind !== 'unreadable'))
    throw new UnknownIncident('The incident to amend is not in the log.');
  const { book, record } = found;
  if (BOOKS.indexOf(bookOf(draft)) > BOOKS.indexOf(book)) {
    const moved = composeIncident(draft, context);
    return { ...moved, fields: { ...moved.fields, movedFrom: of } };
  }
  // Context stays in the first record, which never changes.
  const { present: _present, lately: _lately, ...words } = draft;
  return amendmentOf({ book, of, amends: referenceOf(book, record.seq) }, words, context);
}

/** The entry that says how an incident of a book now stands. `of`: its first draft's id; `amends`: its reference. */
export function amendmentOf(
  { book, of, amends }: { readonly book: Book; readonly of: string; readonly amends: string },
  draft: IncidentDraft,
  context: WritingContext,
): Entry {
  return { book, kind: 'amendment', at: context.now, fields: { ...fieldsOf(draft, of, context), amends } };
}
