import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DataKey } from '../../utils/incidents/database.ts';
import { openFields, type StoredRecord } from '../../utils/incidents/record.ts';
import { unwrapKey } from '../../utils/seal/age.ts';
import { boxKey, sealBox } from '../../utils/seal/box.ts';
import {
  type Device,
  deviceWith,
  everything,
  forever,
  kept,
  newDevice,
  promised,
  record,
  soon,
  stored,
  wake,
  wakeAll,
} from './log-fixture.ts';
import { draft } from './samples.ts';

/** Logs of earlier versions, brought under the seal as it is today. */

afterEach(() => void vi.restoreAllMocks());

/** As version 2 sealed it: the body alone, beside everything else. */
async function sealedBefore(one: StoredRecord, key: string, opened: CryptoKey): Promise<object> {
  const { body, ...index } = one;
  const { seq, at, kind, id, prev, hash } = one;
  const about = JSON.stringify(['lesson-lookout body 1', key, 'incidents', seq, at, kind, id, prev, hash]);
  const box = await sealBox(opened, JSON.stringify(body), about);
  return { ...index, body: { key, ...box } };
}

/** A log of today by its length, written once: the records as each version left them, its keys and its marks. */
const logs = new Map<number, ReturnType<typeof writeLog>>();
async function writeLog(records: number) {
  const written = await deviceWith(records);
  const open = await stored(written);
  const { 'data-keys': keys, vault } = (await everything(written)) as { 'data-keys': DataKey[]; vault: object[] };
  const { id, file } = keys[0]!;
  const opened = await boxKey(await unwrapKey(file, (await wakeAll(written).lock.identity())!));
  const sealed = await Promise.all(open.map((one) => sealedBefore(one, id, opened)));
  return { left: { 1: open, 2: sealed }, keys, vault, marks: written.marks.kept };
}

/** As version 1 (records open) or 2 (bodies sealed) left it, and none of the newer stores. */
async function oldDevice(version: 1 | 2, records: number): Promise<Device> {
  if (!logs.has(records)) logs.set(records, writeLog(records));
  const { left, keys, vault, marks } = await logs.get(records)!;
  const device = newDevice();
  for (const [book, head] of marks) device.marks.kept.set(book, head);
  const opening = indexedDB.open(device.name, version);
  opening.addEventListener('upgradeneeded', () => {
    for (const book of ['incidents', 'staff-concerns']) {
      const store = opening.result.createObjectStore(book, { keyPath: 'seq' });
      store.createIndex('id', 'id', { unique: true });
      if (book === 'incidents') for (const one of left[version]) store.put(one);
    }
    if (version === 1) return;
    const store = opening.result.createObjectStore('data-keys', { keyPath: 'id' });
    for (const key of keys) store.put(key);
    opening.result.createObjectStore('vault').put(vault[0], 'key');
  });
  (await promised(opening)).close();
  return device;
}

/** Records of which more lies readable than number, day and id. */
async function oldOnDisk(device: Device): Promise<number> {
  return (await kept(device)).filter((one) => Object.keys(one).toSorted().join() !== 'body,date,id,seq').length;
}

describe.each([1, 2] as const)('a log that version %i wrote', (version) => {
  it('is read at once, moved under the seal whole, and verifies', async () => {
    const device = await oldDevice(version, 250);
    const { log } = wakeAll(device);
    expect(await log.range('incidents', 1)).toHaveLength(250);
    const before = await stored(device);
    const sealing = log.sealOld();
    const captured = await record(log, draft({ what: 'meanwhile' }));
    await sealing;
    expect(captured.reference).toBe('LL-000251');
    expect(await oldOnDisk(device)).toBe(0);
    expect((await stored(device)).slice(0, 250)).toEqual(before);
    expect(await log.check('incidents')).toEqual({ records: 251, missing: 0, broken: 0 });
    await log.sealOld();
    expect((await record(log, draft({ category: 'concern-about-headteacher' }))).reference).toBe('CC-000001');
    await log.close();
  });

  it('loses nothing when the background is stopped at any write of it', async () => {
    const device = await oldDevice(version, 250);
    const before = await stored(device);
    for (let round = 0, left = 250; left > 0; round += 1) {
      const put = IDBObjectStore.prototype.put;
      let writes = 0;
      const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function dying(
        this: IDBObjectStore,
        ...args
      ) {
        const request = put.apply(this, args);
        writes += 1;
        if (writes === 150 * round + 1) request.addEventListener('success', () => this.transaction.abort());
        return request;
      });
      const { log } = wakeAll(device, forever);
      const ended = log.sealOld().then(
        () => true,
        () => true,
      );
      await Promise.race([ended, vi.waitUntil(() => writes > 150 * round, { timeout: 20_000, interval: 1 })]);
      spy.mockRestore();
      await log.close();
      expect(await stored(device)).toEqual(before);
      expect(await wake(device).check('incidents')).toEqual({ records: 250, missing: 0, broken: 0 });
      left = await oldOnDisk(device);
      expect(round).toBeLessThan(10);
    }
  });

  it('brings nothing back that was deleted or removed meanwhile', async () => {
    const device = await oldDevice(version, 3);
    const { log } = wakeAll(device);
    const last = (await stored(device))[1]!;
    await Promise.all([log.sealOld(), log.purge('incidents', { ...last, on: '2027-06-01' })]);
    expect((await kept(device)).map(({ seq }) => seq)).toEqual([3]);
    expect(await oldOnDisk(device)).toBe(0);
  });

  it('is not upgraded by half: what stops the upgrade leaves it as it was, and the next start does it', async () => {
    const device = await oldDevice(version, 3);
    const before = await everything(device);
    const put = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function dying(
      this: IDBObjectStore,
      ...a
    ) {
      const request = put.apply(this, a);
      if (this.name === 'heads') this.transaction.abort();
      return request;
    });
    await expect(wakeAll(device, soon).log.check('incidents')).rejects.toMatchObject({
      code: 'unavailable',
    });
    spy.mockRestore();
    expect(await everything(device)).toEqual(before);
    expect(await wake(device).check('incidents')).toEqual({ records: 3, missing: 0, broken: 0 });
    expect((await everything(device))['heads']).toEqual([device.marks.kept.get('incidents')]);
  });
});

describe('a log of version 2', () => {
  it('goes on while it is locked, and is moved under the seal once it is unlocked', async () => {
    const device = await oldDevice(2, 3);
    const { lock, log } = wakeAll(device);
    const identity = (await lock.identity())!;
    await lock.underPassphrase('the file');
    await lock.lock();
    expect(await log.sealOld()).toBe(false);
    expect(await oldOnDisk(device)).toBe(3);
    expect((await record(log, draft({ what: 'while locked' }))).reference).toBe('LL-000004');
    expect(await log.check('incidents')).toEqual({ records: 4, missing: 0, broken: 0, notOpened: 4 });
    await lock.unlock(identity);
    expect(await log.sealOld()).toBe(true);
    expect(await oldOnDisk(device)).toBe(0);
    await lock.lock();
    expect(await log.sealOld()).toBe(true);
    await lock.unlock(identity);
    expect(await log.check('incidents')).toEqual({ records: 4, missing: 0, broken: 0 });
  });

  it('keeps what is left of a record that does not open, and moves the others', async () => {
    const device = await oldDevice(2, 3);
    const [, second] = await kept(device);
    await wakeAll(device).database.use((db) =>
      db.put('incidents', { ...second!, body: { ...second!.body, key: 'none' } }),
    );
    const { log } = wakeAll(device);
    await log.sealOld();
    expect(await oldOnDisk(device)).toBe(1);
    expect((await stored(device)).map((one) => openFields(one)?.what)).toEqual(['facts 1', undefined, 'facts 3']);
    expect(await log.check('incidents')).toEqual({ records: 3, missing: 0, broken: 1, firstBroken: 'LL-000002' });
  });
});
