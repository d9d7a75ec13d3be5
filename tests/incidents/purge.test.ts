import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Tombstone } from '../../utils/incidents/chain.ts';
import { type Device, deviceWith, record, stored, wake, withDatabase } from './log-fixture.ts';
import { draft } from './samples.ts';

afterEach(() => void vi.restoreAllMocks());

async function tombstoneAt(device: Device, seq: number): Promise<Tombstone> {
  const found = (await stored(device)).find((one) => one.seq === seq);
  if (found === undefined) throw new Error(`no record ${seq}`);
  return { seq, hash: found.hash, on: '2027-06-01' };
}

describe('a book whose beginning was deleted', () => {
  it('is whole from there on, and says what was deleted and when', async () => {
    const device = await deviceWith(5);
    await wake(device).purge('incidents', await tombstoneAt(device, 3));
    expect((await stored(device)).map(({ seq }) => seq)).toEqual([4, 5]);
    expect(await wake(device).check('incidents')).toEqual({
      records: 2,
      missing: 0,
      broken: 0,
      deleted: { records: 3, on: '2027-06-01' },
    });
    expect((await record(wake(device), draft())).reference).toBe('LL-000006');
  });

  it('still shows a record that is missing after it, and one that does not follow on it', async () => {
    const device = await deviceWith(5);
    await wake(device).purge('incidents', await tombstoneAt(device, 2));
    await withDatabase(device, (store) => store.delete(3));
    expect(await wake(device).check('incidents')).toMatchObject({ missing: 1, missingFrom: 'LL-000003', broken: 0 });

    const other = await deviceWith(5);
    await wake(other).purge('incidents', { ...(await tombstoneAt(other, 2)), hash: 'f'.repeat(64) });
    expect(await wake(other).check('incidents')).toMatchObject({ missing: 0, broken: 1, firstBroken: 'LL-000003' });
  });

  it('goes on after it was interrupted, range by range, and is never shown as a loss meanwhile', async () => {
    const device = await deviceWith(1_100);
    const tombstone = await tombstoneAt(device, 1_090);
    const remove = IDBObjectStore.prototype.delete;
    const ranges = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
      this: IDBObjectStore,
      range,
    ) {
      if (ranges.mock.calls.length === 2) throw new Error('stopped here');
      return remove.call(this, range);
    });
    await expect(wake(device).purge('incidents', tombstone)).rejects.toThrow('stopped here');
    expect(await stored(device)).toHaveLength(600);
    expect(await wake(device).check('incidents')).toMatchObject({
      records: 10,
      missing: 0,
      deleted: { records: 1_090 },
    });
    await wake(device).purge('incidents');
    expect(await stored(device)).toHaveLength(10);
    expect(ranges).toHaveBeenCalledTimes(4);
  });

  it('stays as it is without a tombstone', async () => {
    const device = await deviceWith(2);
    await wake(device).purge('incidents');
    expect(await stored(device)).toHaveLength(2);
  });
});
