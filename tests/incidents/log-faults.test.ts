import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LOG_VERSION } from '../../utils/incidents/database.ts';
import { LogError } from '../../utils/incidents/log-error.ts';
import { forever, newDevice, promised, record, soon, stored, wake, wakeAll } from './log-fixture.ts';
import { draft } from './samples.ts';

afterEach(() => void vi.restoreAllMocks());

function openAt(name: string, version: number): Promise<IDBDatabase> {
  return promised(indexedDB.open(name, version));
}

describe('the log under storage faults', () => {
  it('opens anew when the browser closes the connection', async () => {
    const device = newDevice();
    const connections: IDBDatabase[] = [];
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      const request = open(name, version);
      request.addEventListener('success', () => void connections.push(request.result));
      return request;
    });
    const log = wake(device);
    await record(log, draft());
    forceCloseDatabase(connections[0] as never);
    expect((await record(log, draft())).reference).toBe('LL-000002');
    expect(connections).toHaveLength(2);
  });

  it('heals a broken backing store by opening anew, a few times and no more', async () => {
    const log = wake(newDevice(), soon);
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    });
    await expect(record(log, draft())).rejects.toMatchObject({ code: 'unavailable' });
    expect(open).toHaveBeenCalledTimes(4);
    open.mockRestore();
    expect((await record(log, draft())).reference).toBe('LL-000001');
  });

  it('never deletes the database by itself', async () => {
    const remove = vi.spyOn(indexedDB, 'deleteDatabase');
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('gone', 'UnknownError');
    });
    await record(wake(newDevice(), soon), draft()).catch(() => undefined);
    expect(remove).not.toHaveBeenCalled();
  });

  it('says that an older page holds the log when the open stays blocked, and recovers', async () => {
    const device = newDevice();
    const log = wake(device);
    await record(log, draft());
    await log.close();
    const holder = await openAt(device.name, LOG_VERSION);
    const deleting = indexedDB.deleteDatabase(device.name);
    let limitReached: (() => void) | undefined;
    const late = wake(device, () => new Promise((resolve) => (limitReached ??= resolve)));
    const refused = record(late, draft());
    refused.catch(() => undefined);
    await vi.waitFor(() => expect(limitReached).toBeDefined());
    limitReached?.();
    await expect(refused).rejects.toMatchObject({ code: 'blocked' });
    holder.close();
    await promised(deleting);
    expect((await record(late, draft())).reference).toBe('LL-000002');
  });

  it('makes way for a newer version, and then does not write beneath it', async () => {
    const device = newDevice();
    const log = wake(device);
    await record(log, draft());
    const newer = await openAt(device.name, LOG_VERSION + 1);
    newer.close();
    await expect(record(log, draft())).rejects.toMatchObject({ code: 'newer' });
    await expect(log.newest('incidents', 10)).rejects.toThrow(LogError);
  });

  it('answers truly for each of ten writes that a newer version comes into', async () => {
    const device = newDevice();
    const log = wake(device, soon);
    await record(log, draft());
    const drafts = Array.from({ length: 10 }, () => draft());
    const add = IDBObjectStore.prototype.add;
    let newer: Promise<IDBDatabase> | undefined;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value) {
      // In the middle of the fourth.
      if ((value as { id: string }).id === drafts[3]?.id) newer = openAt(device.name, LOG_VERSION + 1);
      return add.call(this, value);
    });
    const settled = await Promise.allSettled(drafts.map((one) => record(log, one)));
    (await newer)?.close();
    const acknowledged = drafts.filter((_, index) => settled[index]?.status === 'fulfilled').map(({ id }) => id);
    const db = await openAt(device.name, LOG_VERSION + 1);
    const ids = (await promised<{ id: string }[]>(db.transaction('incidents').objectStore('incidents').getAll())).map(
      ({ id }) => id,
    );
    db.close();
    expect(acknowledged).toEqual(drafts.slice(0, acknowledged.length).map(({ id }) => id));
    expect(acknowledged.length).toBeGreaterThan(3);
    expect(acknowledged.length).toBeLessThan(10);
    expect(ids.slice(1)).toEqual(acknowledged);
    for (const one of settled.slice(acknowledged.length)) {
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'newer' } });
    }
  });

  it('stores nothing and says so when the disk is full', async () => {
    const device = newDevice();
    const log = wake(device);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    const one = draft();
    await expect(record(log, one)).rejects.toMatchObject({ code: 'full' });
    vi.restoreAllMocks();
    expect(await stored(device)).toEqual([]);
    expect((await record(log, one)).reference).toBe('LL-000001');
    // It may have filled up in the middle of an entry.
    expect(device.disk.journals).toBe(1);
  });

  it('begins one new journal for all that wait for it, and another for what fails meanwhile', async () => {
    const device = newDevice();
    const { database } = wakeAll(device);
    const works = () => database.use(() => Promise.resolve());
    const full = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    const [running, begun] = [Promise.withResolvers<never>(), Promise.withResolvers<boolean>()];
    const failing = database.use(() => running.promise);
    await expect(database.use(() => Promise.reject(full))).rejects.toMatchObject({ code: 'full' });
    device.disk.begun = begun.promise;
    const waiting = [works(), works()];
    running.reject(full);
    await expect(failing).rejects.toMatchObject({ code: 'full' });
    begun.resolve(true);
    await Promise.all(waiting);
    expect(device.disk.journals).toBe(1);
    await works();
    await works();
    expect(device.disk.journals).toBe(2);
  });

  it('stores a capture though the browser neither says what room there is nor ends a new journal', async () => {
    const device = newDevice();
    let limit: () => Promise<void> = forever;
    const { log, database } = wakeAll(device, () => limit());
    await record(log, draft());
    const full = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    await database.use(() => Promise.reject(full)).catch(() => undefined);
    limit = () => Promise.resolve();
    Object.assign(device.disk, { room: forever(), begun: forever() });
    expect((await record(log, draft())).reference).toBe('LL-000002');
    limit = forever;
    Object.assign(device.disk, { room: Number.POSITIVE_INFINITY, begun: true, journals: 0 });
    expect((await record(log, draft())).reference).toBe('LL-000003');
    expect(device.disk.journals).toBe(1);
  });

  it('writes nothing on a disk that is nearly full, reads on, and stores it once there is room', async () => {
    const device = newDevice();
    const log = wake(device);
    await record(log, draft());
    const one = draft();
    device.disk.room = 15_000_000;
    const add = vi.spyOn(IDBObjectStore.prototype, 'add');
    await expect(record(log, one)).rejects.toMatchObject({ code: 'full' });
    expect(add).not.toHaveBeenCalled();
    expect(await log.newest('incidents', 10)).toHaveLength(1);
    device.disk.room = 17_000_000;
    expect((await record(log, one)).reference).toBe('LL-000002');
  });

  it('begins a new journal after a failure, before anything else is written', async () => {
    const device = newDevice();
    const log = wake(device, soon);
    await record(log, draft());
    const add = IDBObjectStore.prototype.add;
    const journals: number[] = [];
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value) {
      journals.push(device.disk.journals);
      if (journals.length === 1) throw new DOMException('Encountered disk full while committing.', 'UnknownError');
      return add.call(this, value);
    });
    expect((await record(log, draft())).reference).toBe('LL-000002');
    await record(log, draft());
    expect(journals).toEqual([0, 1, 1]);
  });

  it('treats an aborted transaction as not written, and tries again', async () => {
    const device = newDevice();
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function aborted(this: IDBObjectStore, value) {
      const request = add.call(this, value);
      this.transaction.abort();
      return request;
    });
    const log = wake(device, soon);
    expect((await record(log, draft())).reference).toBe('LL-000001');
    expect(await stored(device)).toHaveLength(1);
  });

  it('acknowledges what is stored even when the high-water mark cannot be written', async () => {
    const device = newDevice();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(device.marks, 'write').mockRejectedValueOnce(new Error('quota'));
    const log = wake(device);
    expect((await record(log, draft())).reference).toBe('LL-000001');
    expect((await record(log, draft())).reference).toBe('LL-000002');
    expect(device.marks.kept.get('incidents')?.seq).toBe(2);
  });
});
