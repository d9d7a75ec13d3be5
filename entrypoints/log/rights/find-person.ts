import { categoryOf } from '../../../utils/incidents/categories.ts';
import { fieldsNaming, isListed, withFirstNames } from '../../../utils/incidents/mentions.ts';
import type { Book, FieldName, IncidentRecord, ListedRecord } from '../../../utils/incidents/record.ts';
import { isFailure } from '../../../utils/messages/client.ts';
import type { Failure } from '../../../utils/messages/protocol.ts';
import type { LogProps } from '../Log.tsx';

/** A record that names the person, and where. */
export interface Naming {
  readonly record: IncidentRecord;
  readonly fields: readonly FieldName[];
}

export interface FoundIncident {
  readonly incidentId: string;
  readonly book: Book;
  /** Reference of the incident's first record. */
  readonly reference: string;
  /** Oldest first. */
  readonly records: readonly Naming[];
  /** What the person is called in this incident: by the first name too where it lists them. */
  readonly names: readonly string[];
  /** Its account goes by the child protection system. */
  readonly apart: boolean;
}

export interface Found {
  /** Newest first. */
  readonly incidents: readonly FoundIncident[];
  /** References of records that are damaged: whether they name the person is not known. */
  readonly unreadable: readonly string[];
}

const PAGE = 500;

function idOf(record: IncidentRecord): string {
  return `${record.book} ${record.fields.incidentId ?? record.id}`;
}

function isApart({ fields }: IncidentRecord): boolean {
  return fields.categoryId !== undefined && categoryOf(fields.categoryId).confidence === 'reported-only';
}

function incidentOf(records: readonly IncidentRecord[], asked: readonly string[], apart: ReadonlySet<string>) {
  const oldestFirst = records.toReversed();
  const [first] = oldestFirst;
  if (first === undefined) return [];
  const names = oldestFirst.some(({ fields }) => isListed(fields, asked)) ? withFirstNames(asked) : asked;
  const naming = oldestFirst
    .map((record) => ({ record, fields: fieldsNaming(record.fields, names) }))
    .filter(({ fields }) => fields.length > 0);
  if (naming.length === 0) return [];
  const { book, fields, id, reference } = first;
  const incident: FoundIncident = {
    incidentId: fields.incidentId ?? id,
    book,
    reference: fields.amends ?? reference,
    records: naming,
    names,
    apart: apart.has(idOf(first)),
  };
  return [incident];
}

/** Every incident of these books that names a person, read page by page. `names`: all spellings, and the school's id. */
export async function findPerson(
  ask: LogProps['ask'],
  books: readonly Book[],
  names: readonly string[],
): Promise<Found | Failure> {
  const loose = withFirstNames(names);
  const byIncident = new Map<string, IncidentRecord[]>();
  const apart = new Set<string>();
  const unreadable: string[] = [];

  function take(record: ListedRecord): void {
    if ('unreadable' in record) {
      unreadable.push(record.reference);
      return;
    }
    if (isApart(record)) apart.add(idOf(record));
    if (fieldsNaming(record.fields, loose).length === 0) return;
    const id = idOf(record);
    byIncident.set(id, [...(byIncident.get(id) ?? []), record]);
  }

  for (const book of books) {
    for (let before: number | undefined; ; ) {
      const list = await ask({ type: 'list-records', book, limit: PAGE, ...(before === undefined ? {} : { before }) });
      if (isFailure(list)) return list;
      for (const record of list.records) take(record);
      before = list.records.at(-1)?.seq;
      if (!list.more || before === undefined) break;
    }
  }
  return { incidents: [...byIncident.values()].flatMap((records) => incidentOf(records, names, apart)), unreadable };
}
