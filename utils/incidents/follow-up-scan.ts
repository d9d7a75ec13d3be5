import { type FollowUp, type FollowUps, isOfRecord, type KeptAct, stateOf } from './follow-ups.ts';
import type { LogReader } from './reader.ts';
import { pagesOf } from './pages.ts';
import { BOOKS, type Book, openFields, referenceOf, type StoredRecord } from './record.ts';
import { localDateTime } from './time.ts';

/**
 * Takes from the log what a follow-up is made of, each record once and in any number of turns: an incident's own
 * "Follow-up due", and when returns were made.
 */

function withReturn(followUps: FollowUps, { at }: StoredRecord): FollowUps {
  return { ...followUps, returns: [...followUps.returns, at] };
}

/** An incident as its newest record has it: a date begins a follow-up or moves it, none or "closed" ends it. */
function withIncident(followUps: FollowUps, book: Book, record: StoredRecord, zone: string): FollowUps {
  const fields = openFields(record) ?? {};
  const id = `incident:${fields.incidentId ?? record.id}`;
  const known = followUps.items[id];
  const at = localDateTime(record.at, zone).join(' ');
  const due = fields.status === 'closed' ? undefined : fields.followUpDue;
  const reference = referenceOf(book, record.seq);
  if (due === undefined) {
    if (known === undefined || stateOf(known, known.due) === 'done') return followUps;
    const end: KeptAct = { did: 'done', reason: `by ${reference}`, record: reference, at };
    return { ...followUps, items: { ...followUps.items, [id]: { ...known, acts: [...known.acts, end] } } };
  }
  const begun: FollowUp = { kind: 'incident', book, due, about: fields.amends ?? reference, acts: [] };
  const isSame = known?.due === due || known?.acts.some((act) => act.did === 'moved' && act.to > due);
  // Not what the teacher ended: what a record ended, a record opens again.
  const last = known?.acts.at(-1);
  const isOpened = last?.did === 'done' && isOfRecord(last);
  if (isSame && !isOpened) return followUps;
  const reason = `${isSame ? 'opened again' : 'new date'} by ${reference}`;
  const item: FollowUp =
    known === undefined
      ? begun
      : {
          ...known,
          due: isSame ? known.due : due,
          acts: [...known.acts, { did: 'released', reason, record: reference, at }],
        };
  return { ...followUps, items: { ...followUps.items, [id]: item } };
}

/**
 * What is kept, with everything that the log has gained since. Rejects where the log cannot be read; what was
 * found by then is lost with it, and found again.
 */
export async function scanLog(reader: LogReader, followUps: FollowUps, zone: string): Promise<FollowUps> {
  let found = followUps;
  for (const book of BOOKS) {
    const [newest] = await reader.newest(book, 1);
    const end = newest?.seq ?? 0;
    const scanned = found.scanned[book] ?? 0;
    if (end <= scanned) continue;
    for await (const page of pagesOf(reader, book, scanned + 1, end)) {
      for (const record of page) {
        if (record.kind === 'return') found = book === 'incidents' ? withReturn(found, record) : found;
        else found = withIncident(found, book, record, zone);
      }
    }
    found = { ...found, scanned: { ...found.scanned, [book]: end } };
  }
  return found;
}
