import type { IncidentRecord, ListedRecord } from '../../utils/incidents/record.ts';

/** What the log's list is made of: an incident with its amendments, a return, a record nobody can read. */
export type Item =
  | { readonly kind: 'incident'; readonly seq: number; readonly thread: Thread }
  | { readonly kind: 'return'; readonly seq: number; readonly record: IncidentRecord }
  | Unreadable;

/** Records with numbers in a row that cannot be read; `seq` and `to` are the last. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly seq: number;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface Thread {
  readonly incidentId: string;
  /** The first record of the incident, or the first that was loaded. */
  readonly reference: string;
  /** As it stands now. */
  readonly latest: IncidentRecord;
  /** Oldest first; the first is the original where that was loaded. */
  readonly history: readonly IncidentRecord[];
}

function threadOf(history: readonly IncidentRecord[]): Thread | undefined {
  const [first] = history;
  const latest = history.at(-1);
  if (first === undefined || latest === undefined) return undefined;
  const incidentId = latest.fields.incidentId ?? latest.id;
  return { incidentId, reference: first.fields.amends ?? first.reference, latest, history };
}

function unreadableAfter(last: Item | undefined, { seq, reference }: ListedRecord): Unreadable {
  const goesOn = last?.kind === 'unreadable' && last.seq === seq - 1 ? last : undefined;
  return { kind: 'unreadable', seq, from: goesOn?.from ?? reference, to: reference, count: (goesOn?.count ?? 0) + 1 };
}

/** Records in any order as a list, newest incident first; an amendment stands under what it amends. */
export function itemsOf(records: readonly ListedRecord[]): readonly Item[] {
  const items: Item[] = [];
  const histories = new Map<string, IncidentRecord[]>();
  for (const record of [...records].sort((a, b) => a.seq - b.seq)) {
    if ('unreadable' in record) {
      const item = unreadableAfter(items.at(-1), record);
      if (item.count > 1) items.pop();
      items.push(item);
    } else if (record.kind === 'return') {
      items.push({ kind: 'return', seq: record.seq, record });
    } else {
      const id = record.fields.incidentId ?? record.id;
      histories.set(id, [...(histories.get(id) ?? []), record]);
    }
  }
  for (const history of histories.values()) {
    const thread = threadOf(history);
    if (thread) items.push({ kind: 'incident', seq: history[0]?.seq ?? 0, thread });
  }
  return items.sort((a, b) => b.seq - a.seq);
}
