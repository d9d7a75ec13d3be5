import { amendmentOf, UnknownIncident, type WritingContext } from './compose.ts';
import { draftOf } from './draft-of.ts';
import type { IncidentDraft } from './draft.ts';
import type { Entry } from './log.ts';
import type { LogReader } from './reader.ts';
import { fieldsNaming, isListed, otherPupils, withFirstNames, withoutMentions } from './mentions.ts';
import { pagesOf } from './pages.ts';
import { type Book, type FieldName, type Fields, openFields, referenceOf, type StoredRecord } from './record.ts';
import { localDateTime } from './time.ts';

/**
 * Removing one person's data from one incident at their right (UK GDPR, articles 16 and 17). One amendment says how
 * the incident stands without it, from which records it went, who decided and why; in the same transaction the fields
 * that named the person go from all records of the incident, and their hashes stay.
 */

export interface Removal {
  readonly book: Book;
  /** The `incidentId` of the incident. */
  readonly of: string;
  /** Every spelling of the person's name, and the school's id. */
  readonly names: readonly string[];
  /** What goes of the words that name the person: the name alone, or all of them with what was done. */
  readonly words: 'name' | 'all';
  /** Who decided it for the school. */
  readonly decidedBy: string;
  /** Names nobody: it stays. */
  readonly reason: string;
}

/** A removal that cannot be made as asked; the message is a sentence for the teacher. */
class NotRemoved extends Error {
  readonly code = 'not-removed';
}

/** How a removal begins what it says of itself. */
const STATEMENT = 'a person’s data removed from ';

const ALL_WORDS: readonly FieldName[] = ['what', 'whatShared', 'action', 'actionShared', 'draft'];

interface ThreadRecord {
  readonly seq: number;
  readonly fields: Fields;
}

function readThread(records: readonly StoredRecord[], of: string): readonly ThreadRecord[] {
  return records.flatMap((record) => {
    const fields = openFields(record);
    return fields?.incidentId === of ? [{ seq: record.seq, fields }] : [];
  });
}

async function threadOf(reader: LogReader, book: Book, of: string): Promise<readonly ThreadRecord[]> {
  const root = await reader.find(of);
  const [newest] = await reader.newest(book, 1);
  const thread: ThreadRecord[] = [];
  for await (const page of pagesOf(reader, book, root?.record.seq ?? 1, newest?.seq ?? 0)) {
    thread.push(...readThread(page, of));
  }
  return thread;
}

/** What of a lesson lies with a capture is about others too: theirs stays, in the removal's own record. */
function contextWithout({ present, lately }: Pick<IncidentDraft, 'present' | 'lately'>, names: readonly string[]) {
  const stays = (...texts: readonly string[]): boolean => texts.every((text) => withoutMentions(text, names) === text);
  return {
    ...(present === undefined ? {} : { present: present.filter((name) => stays(name)) }),
    ...(lately === undefined ? {} : { lately: lately.filter(([, who, , value]) => stays(who, value)) }),
  };
}

/** What the removals of an incident said so far of who decided and why. */
function statementsIn(drafts: readonly IncidentDraft[]): readonly string[] {
  return drafts.flatMap(({ actions }) => actions?.filter((one) => one.startsWith(STATEMENT)) ?? []);
}

function cleaned(
  draft: IncidentDraft,
  context: Pick<IncidentDraft, 'present' | 'lately'>,
  names: readonly string[],
  statements: readonly string[],
  instead: string | undefined,
) {
  const clean = (text: string): string => withoutMentions(text, names);
  const actions = instead === undefined ? (draft.actions ?? []) : [];
  const what = instead ?? (draft.what === undefined ? undefined : clean(draft.what));
  return {
    ...draft,
    lesson: clean(draft.lesson),
    pupils: otherPupils(draft.pupils, names),
    ...contextWithout(context, names),
    actions: [...new Set([...actions, ...statements].map(clean))],
    ...(what === undefined ? {} : { what }),
    ...(draft.referredTo === undefined ? {} : { referredTo: clean(draft.referredTo) }),
  };
}

/**
 * The entry of a removal, with what it erases.
 *
 * @throws UnknownIncident, NotRemoved
 */
export async function composeRemoval(
  { book, of, names: asked, words, decidedBy, reason }: Removal,
  reader: LogReader,
  context: WritingContext,
): Promise<Entry> {
  if (decidedBy.trim() === '' || reason.trim() === '') {
    throw new NotRemoved('Who decided for the school and why stay in the log: give both.');
  }
  if ([decidedBy, reason].some((text) => withoutMentions(text, asked) !== text)) {
    throw new NotRemoved('Who decided and why stay in the log: write both without the person’s name.');
  }
  const thread = await threadOf(reader, book, of);
  const names = thread.some(({ fields }) => isListed(fields, asked)) ? withFirstNames(asked) : asked;
  const naming = thread
    .map(({ seq, fields }) => ({ seq, found: fieldsNaming(fields, names), fields }))
    .filter(({ found }) => found.length > 0);
  const drafts = thread.flatMap(({ fields }) => draftOf(fields) ?? []);
  const draft = drafts.at(-1);
  const [first] = thread;
  if (first === undefined || draft === undefined) {
    throw new UnknownIncident('This incident is not in the log, or it cannot be read.');
  }
  if (naming.length === 0) throw new NotRemoved('Nothing in this incident names the person any more.');

  const [date] = localDateTime(context.now, context.school.zone);
  const note = `removed on ${date} by ${decidedBy}`;
  const from = naming.map(({ seq }) => referenceOf(book, seq)).join(', ');
  const statement = `${STATEMENT}${from} on ${date}, decided by ${decidedBy}: ${reason}`;
  const entry = amendmentOf(
    { book, of, amends: first.fields.amends ?? referenceOf(book, first.seq) },
    cleaned(
      draft,
      drafts.findLast((one) => one.present !== undefined) ?? {},
      names,
      [...statementsIn(drafts), statement],
      words === 'all' ? note : undefined,
    ),
    context,
  );
  return {
    ...entry,
    erase: naming.map(({ seq, found }) => ({
      seq,
      fields: words === 'all' ? [...new Set([...found, ...ALL_WORDS])] : found,
      note,
    })),
  };
}
