import 'fake-indexeddb/auto';
import type { Head, Tombstone } from '../../utils/incidents/chain.ts';
import { composeIncident, type WritingContext } from '../../utils/incidents/compose.ts';
import type { IncidentDraft } from '../../utils/incidents/draft.ts';
import { type Appended, createIncidentLog, type IncidentLog, type MarkStore } from '../../utils/incidents/log.ts';
import type { Confirmed, ReceiptStore } from '../../utils/incidents/receipts.ts';
import type { Book, StoredRecord } from '../../utils/incidents/record.ts';
import { draft, LESSON_TIME } from './samples.ts';
import { school } from './school.ts';

/** A device: one database and one mark store, in which logs (workers) come and go. */
export interface Device {
  readonly name: string;
  readonly marks: MarkStore & { readonly kept: Map<Book, Head> };
}

/** Receipts as `browserReceipts` keeps them. */
export function newReceipts(): ReceiptStore {
  let kept: Confirmed = {};
  return {
    read: () => Promise.resolve(kept),
    add: (reference, on) => {
      kept = { [reference]: on, ...kept };
      return Promise.resolve();
    },
  };
}

let devices = 0;

export function newDevice(): Device {
  const kept = new Map<Book, Head>();
  const tombstones = new Map<Book, Tombstone>();
  devices += 1;
  return {
    name: `device ${devices}`,
    marks: {
      kept,
      read: (book) => Promise.resolve(kept.get(book)),
      write: (book, head) => {
        kept.set(book, head);
        return Promise.resolve();
      },
      readTombstone: (book) => Promise.resolve(tombstones.get(book)),
      writeTombstone: (book, tombstone) => {
        tombstones.set(book, tombstone);
        return Promise.resolve();
      },
    },
  };
}

/** A wait that never ends: no time limit strikes, and no retry follows. */
export function forever(): Promise<never> {
  return new Promise(() => undefined);
}

/** A log as one worker's lifetime has it. */
export function wake(device: Device, wait: (ms: number) => Promise<void> = forever): IncidentLog {
  return createIncidentLog({ name: device.name, marks: device.marks, wait });
}

export const CONTEXT: WritingContext = {
  school: school(),
  recorder: { name: 'Ms R Shah', role: 'class teacher' },
  now: LESSON_TIME + 60_000,
};

export function record(log: IncidentLog, one: IncidentDraft): Promise<Appended> {
  return log.append(one.id, () => Promise.resolve(composeIncident(one, CONTEXT)));
}

/** A device with so many incidents in its log. */
export async function deviceWith(records: number): Promise<Device> {
  const device = newDevice();
  const log = wake(device);
  for (let index = 1; index <= records; index += 1) await record(log, draft({ what: `facts ${index}` }));
  await log.close();
  return device;
}

/** The database itself, for tampering. */
export async function withDatabase<T>(device: Device, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await promised(indexedDB.open(device.name));
  const result = await promised(work(db.transaction('incidents', 'readwrite').objectStore('incidents')));
  db.close();
  return result;
}

export async function stored(device: Device): Promise<StoredRecord[]> {
  return await withDatabase<StoredRecord[]>(device, (store) => store.getAll());
}

export function promised<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
  });
}
