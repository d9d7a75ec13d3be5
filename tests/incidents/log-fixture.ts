import type { KeptLesson } from '../../utils/incidents/lesson-answers.ts';
import type { LessonStore } from '../../utils/incidents/lesson-store.ts';
import 'fake-indexeddb/auto';
import type { Head, Tombstone } from '../../utils/incidents/chain.ts';
import type { RecentCategories } from '../../utils/incidents/recent.ts';
import { composeIncident, type WritingContext } from '../../utils/incidents/compose.ts';
import type { IncidentDraft } from '../../utils/incidents/draft.ts';
import { createLogDatabase, type KeptRecord, keyStoreIn } from '../../utils/incidents/database.ts';
import { type Appended, createIncidentLog, type IncidentLog, type MarkStore } from '../../utils/incidents/log.ts';
import { sealedRegisters } from '../../utils/incidents/register-store.ts';
import type { Confirmed, ReceiptStore } from '../../utils/incidents/receipts.ts';
import { createStretches } from '../../utils/incidents/stretches.ts';
import { createLock, type Memory } from '../../utils/seal/lock.ts';
import type { Book, StoredRecord } from '../../utils/incidents/record.ts';
import { draft, LESSON_TIME } from './samples.ts';
import { school } from './school.ts';

/** A device: one database, one mark store and the browser's memory, in which logs (workers) come and go. */
export interface Device {
  readonly name: string;
  readonly memory: Memory & { readonly kept: Map<string, unknown> };
  /** Public keys that may open a book beside the teacher's. */
  readonly readers: Partial<Record<Book, readonly string[]>>;
  /** Epoch ms; a lesson is on. */
  readonly clock: { now: number; inLesson: boolean };
  /** Bytes left; how often the store was made to begin a new journal, and what came of it. */
  readonly disk: { room: number | Promise<number>; journals: number; begun: boolean | Promise<boolean> };
  readonly marks: MarkStore & { readonly kept: Map<Book, Head> };
}

/** Receipts as `browserReceipts` keeps them. */
export function newReceipts(): ReceiptStore {
  let kept: Confirmed = {};
  return {
    read: () => Promise.resolve(kept),
    add: (confirmed) => {
      kept = { ...confirmed, ...kept };
      return Promise.resolve();
    },
  };
}

export function newRecent(): RecentCategories {
  let kept: readonly string[] = [];
  return {
    read: () => Promise.resolve(kept),
    used: (id) => Promise.resolve(void (kept = [id, ...kept])),
  };
}

/** Lessons as `sealedLessons` keeps them, without the seal. */
export function newLessons(): LessonStore {
  let kept: readonly KeptLesson[] = [];
  return {
    read: () => Promise.resolve({ lessons: kept, lost: 0 }),
    put: (lesson, from) => {
      kept = [...kept.filter((one) => one.id !== lesson.id && one.at >= from), lesson];
      return Promise.resolve();
    },
    restore: (lessons) => {
      if (kept.length > 0) return Promise.resolve(false);
      kept = lessons as readonly KeptLesson[];
      return Promise.resolve(true);
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
    memory: memoryIn(new Map()),
    readers: {},
    clock: { now: LESSON_TIME, inLesson: false },
    disk: { room: Number.POSITIVE_INFINITY, journals: 0, begun: true },
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

/** No time limit strikes, and what is tried again is tried at once. */
export function soon(ms: number): Promise<void> {
  return ms < 3_000 ? Promise.resolve() : forever();
}

/** The browser's memory, which holds JSON alone. */
function memoryIn(kept: Map<string, unknown>): Device['memory'] {
  return {
    kept,
    get: (name) => Promise.resolve(kept.get(name)),
    set: (name, value) => Promise.resolve(void kept.set(name, JSON.parse(JSON.stringify(value)))),
    clear: () => Promise.resolve(kept.clear()),
  };
}

/** A log as one worker's lifetime has it, with its lock and its data keys. */
export function wakeAll(
  { name, marks, memory, readers, clock, disk }: Device,
  wait = forever as (ms: number) => Promise<void>,
) {
  const database = createLogDatabase({
    name,
    wait,
    room: () => Promise.resolve(disk.room),
    newJournal: () => {
      disk.journals += 1;
      return Promise.resolve(disk.begun);
    },
  });
  const now = () => clock.now;
  const lock = createLock({
    keys: keyStoreIn(database),
    memory,
    now,
    inLesson: () => Promise.resolve(clock.inLesson),
    wakeAt: () => Promise.resolve(),
  });
  const recipientsOf = (book: Book) => Promise.resolve(readers[book] ?? []);
  const stretches = createStretches({ database, lock, memory, recipientsOf, now });
  const registers = sealedRegisters(database, stretches);
  return { log: createIncidentLog({ database, marks, stretches }), lock, stretches, database, registers };
}

export function wake(device: Device, wait?: (ms: number) => Promise<void>): IncidentLog {
  return wakeAll(device, wait).log;
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

/** The profile was copied, and the browser's own key was not: the next background cannot open it. */
export async function loseKey(device: Device): Promise<void> {
  await wakeAll(device).database.use(async (db) => {
    const key = (await db.get('vault', 'key')) as { identity: object };
    await db.put('vault', { ...key, identity: { ...key.identity, key: 'not copied with the profile' } }, 'key');
  });
}

/** The database itself, for tampering. */
export async function withDatabase<T>(
  device: Device,
  work: (store: IDBObjectStore) => IDBRequest<T>,
  book: Book = 'incidents',
): Promise<T> {
  const db = await promised(indexedDB.open(device.name));
  const result = await promised(work(db.transaction(book, 'readwrite').objectStore(book)));
  db.close();
  return result;
}

/** The records of the first book, opened. */
export async function stored(device: Device): Promise<readonly StoredRecord[]> {
  const log = wake(device);
  const records = await log.range('incidents', 1);
  await log.close();
  return records;
}

/** As they lie on the disk. */
export async function kept(device: Device): Promise<KeptRecord[]> {
  return await withDatabase<KeptRecord[]>(device, (store) => store.getAll());
}

/** All that lies in the database, by store. */
export async function everything(device: Device): Promise<Record<string, unknown[]>> {
  const db = await promised(indexedDB.open(device.name));
  const tx = db.transaction([...db.objectStoreNames]);
  const stores = [...db.objectStoreNames].map(async (name) => [name, await promised(tx.objectStore(name).getAll())]);
  const found = Object.fromEntries(await Promise.all(stores));
  db.close();
  return found;
}

export function promised<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
  });
}
