import { afterEach, describe, expect, it, vi } from 'vitest';
import { GENESIS } from '../../utils/incidents/chain.ts';
import { composeAmendment, UnknownIncident } from '../../utils/incidents/compose.ts';
import type { Amendment, IncidentDraft } from '../../utils/incidents/draft.ts';
import type { IncidentLog } from '../../utils/incidents/log.ts';
import { openFields } from '../../utils/incidents/record.ts';
import {
  CONTEXT,
  type Device,
  deviceWith,
  forever,
  newDevice,
  record,
  stored,
  wake,
  withDatabase,
} from './log-fixture.ts';
import { draft } from './samples.ts';

afterEach(() => void vi.restoreAllMocks());

function amend(log: IncidentLog, amendment: Amendment) {
  return log.append(amendment.id, (reader) => composeAmendment(amendment, reader, CONTEXT));
}

/** Lets the worker die at the first write: the transaction never completes and nobody goes on. */
function dieAtFirstWrite(): void {
  const add = IDBObjectStore.prototype.add;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function dying(this: IDBObjectStore, value) {
    const request = add.call(this, value);
    this.transaction.abort();
    return request;
  });
}

async function recordAndDie(device: Device, one: IncidentDraft): Promise<void> {
  dieAtFirstWrite();
  void record(wake(device), one);
  await vi.waitUntil(() => vi.mocked(IDBObjectStore.prototype.add).mock.calls.length > 0, { interval: 1 });
  vi.restoreAllMocks();
}

describe('the incident log', () => {
  it('numbers records from 1 and links each to the one before', async () => {
    const device = newDevice();
    const log = wake(device);
    const first = await record(log, draft());
    const second = await record(log, draft());
    expect([first.reference, second.reference]).toEqual(['LL-000001', 'LL-000002']);
    const [one, two] = await stored(device);
    expect(one).toMatchObject({ seq: 1, kind: 'incident', prev: GENESIS, at: CONTEXT.now });
    expect(two?.prev).toBe(one?.hash);
    expect(one?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(device.marks.kept.get('incidents')).toEqual({ seq: 2, hash: two?.hash });
    expect(await log.check('incidents')).toEqual({ records: 2, missing: 0, broken: 0 });
  });

  it('stores the same capture once, however often and however close it comes', async () => {
    const device = newDevice();
    const log = wake(device);
    const one = draft();
    const answers = await Promise.all([record(log, one), record(log, one), record(log, draft()), record(log, one)]);
    answers.push(await record(wake(device), { ...one, what: 'other words' }));
    expect(answers.map((answer) => answer.reference)).toEqual([
      'LL-000001',
      'LL-000001',
      'LL-000002',
      'LL-000001',
      'LL-000001',
    ]);
    expect(await stored(device)).toHaveLength(2);
  });

  it('keeps one row of numbers for two tabs, and for two writers at once', async () => {
    const device = newDevice();
    const writers = [wake(device), wake(device)];
    const jobs = Array.from({ length: 40 }, (_, index) => record(writers[index % 2]!, draft()));
    const references = (await Promise.all(jobs)).map((answer) => answer.reference);
    expect(new Set(references).size).toBe(40);
    expect((await stored(device)).map((one) => one.seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(await writers[0]!.check('incidents')).toEqual({ records: 40, missing: 0, broken: 0 });
  });

  it('asks for strict durability, and answers only after the transaction is complete', async () => {
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const log = wake(newDevice());
    await record(log, draft());
    let completed = false;
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function watched(this: IDBObjectStore, value) {
      this.transaction.addEventListener('complete', () => (completed = true));
      return add.call(this, value);
    });
    await record(log, draft());
    expect(completed).toBe(true);
    const writes = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
    // The key, the stretch's data key, and two records.
    expect(writes.map(([, , options]) => options)).toEqual(Array.from({ length: 4 }, () => ({ durability: 'strict' })));
  });

  it('loses nothing and doubles nothing when the worker dies before the transaction completes', async () => {
    const device = newDevice();
    await record(wake(device), draft());
    dieAtFirstWrite();
    const one = draft();
    let answered = false;
    void record(wake(device), one).finally(() => (answered = true));
    await vi.waitFor(() => expect(IDBObjectStore.prototype.add).toHaveBeenCalled());
    expect(await stored(device)).toHaveLength(1);
    expect(answered).toBe(false);
    expect((await record(wake(device), one)).reference).toBe('LL-000002');
    expect(await wake(device).check('incidents')).toEqual({ records: 2, missing: 0, broken: 0 });
  });

  it('answers a resend with the first number when the worker died after the transaction', async () => {
    const device = newDevice();
    const one = draft();
    const write = vi.spyOn(device.marks, 'write').mockImplementationOnce(forever);
    void record(wake(device), one);
    await vi.waitFor(() => expect(write).toHaveBeenCalled());
    expect(device.marks.kept.size).toBe(0);
    const again = await record(wake(device), one);
    expect(again.reference).toBe('LL-000001');
    expect(await stored(device)).toHaveLength(1);
    expect(device.marks.kept.get('incidents')?.seq).toBe(1);
  });

  it('answers only after the high-water mark is written too: a log that is lost right after is known to be', async () => {
    const device = newDevice();
    let written = () => {};
    const write = vi.spyOn(device.marks, 'write').mockImplementationOnce(async (book, head) => {
      await new Promise<void>((resolve) => (written = resolve));
      device.marks.kept.set(book, head);
    });
    let answered = false;
    const recording = record(wake(device), draft()).finally(() => (answered = true));
    await vi.waitFor(() => expect(write).toHaveBeenCalled());
    expect(await stored(device)).toHaveLength(1);
    expect(answered).toBe(false);
    written();
    await recording;
    await withDatabase(device, (store) => store.clear());
    expect(await wake(device).check('incidents')).toMatchObject({ records: 0, missing: 1 });
  });

  it('keeps every record and every number through twenty deaths', async () => {
    const device = newDevice();
    const drafts = Array.from({ length: 60 }, () => draft());
    for (const [index, one] of drafts.entries()) {
      if (index % 3 === 0) await recordAndDie(device, one);
      await record(wake(device), one);
    }
    const records = await stored(device);
    expect(records.map((one) => one.id)).toEqual(drafts.map((one) => one.id));
    expect(await wake(device).check('incidents')).toEqual({ records: 60, missing: 0, broken: 0 });
  });

  it('gives the newest records over gaps of any length, and no more than are asked for', async () => {
    const device = await deviceWith(9);
    const log = wake(device);
    const newest = async (limit: number, before?: number) =>
      (await log.newest('incidents', limit, before)).map(({ seq }) => seq);
    expect(await newest(3)).toEqual([9, 8, 7]);
    await withDatabase(device, (store) => store.delete(IDBKeyRange.bound(3, 7)));
    expect(await newest(3)).toEqual([9, 8, 2]);
    expect(await newest(2, 8)).toEqual([2, 1]);
    expect(await newest(50)).toEqual([9, 8, 2, 1]);
    expect(await newest(5, 1)).toEqual([]);
  });

  it('amends by a new record that names the first, and leaves that as it was', async () => {
    const device = newDevice();
    const log = wake(device);
    const one = draft({ what: 'first words' });
    await record(log, one);
    const [before] = await stored(device);
    const amended = await amend(log, { ...one, id: crypto.randomUUID(), of: one.id, what: 'better words' });
    const again = await amend(log, { ...one, id: crypto.randomUUID(), of: one.id, status: 'closed' });
    const records = await stored(device);
    expect(records[0]).toEqual(before);
    expect([amended.reference, again.reference]).toEqual(['LL-000002', 'LL-000003']);
    expect(openFields(records[1]!)).toMatchObject({ amends: 'LL-000001', what: 'better words', incidentId: one.id });
    expect(openFields(records[2]!)).toMatchObject({ amends: 'LL-000001', incidentId: one.id });
  });

  it('takes no amendment of what it does not hold, nor of an amendment', async () => {
    const log = wake(newDevice());
    const one = draft();
    await expect(amend(log, { ...one, id: 'x', of: 'nobody' })).rejects.toThrow(UnknownIncident);
    await record(log, one);
    await amend(log, { ...one, id: 'y', of: one.id });
    await expect(amend(log, { ...one, id: 'z', of: 'y' })).rejects.toThrow(UnknownIncident);
    expect((await record(log, draft())).reference).toBe('LL-000003');
  });

  it('keeps concerns about staff in a book with its own numbers, without a trace in the other', async () => {
    const device = newDevice();
    const log = wake(device);
    await record(log, draft());
    const concern = await record(log, draft({ category: 'concern-about-adult', what: 'the account' }));
    const after = await record(log, draft());
    expect([concern.reference, after.reference]).toEqual(['SC-000001', 'LL-000002']);
    expect(JSON.stringify(await stored(device))).not.toContain('the account');
  });

  it('begins anew in that book what turns out to be about a member of staff', async () => {
    const device = newDevice();
    const log = wake(device);
    const one = draft();
    await record(log, one);
    const moved = { ...one, id: 'moved', of: one.id, category: 'concern-about-adult', what: 'the account' } as const;
    const answer = await amend(log, moved);
    expect(answer.reference).toBe('SC-000001');
    expect(openFields((await log.find('moved'))!.record)?.amends).toBeUndefined();
    expect(await stored(device)).toHaveLength(1);
    const more = await amend(log, { ...moved, id: 'more', of: 'moved', category: 'something-else' });
    expect(more.reference).toBe('SC-000002');
    expect(openFields((await log.find('more'))!.record)?.amends).toBe('SC-000001');
    expect(await stored(device)).toHaveLength(1);
  });

  it('reads pages newest first, and ranges oldest first', async () => {
    const log = wake(newDevice());
    for (let index = 0; index < 5; index += 1) await record(log, draft());
    expect((await log.newest('incidents', 2)).map((one) => one.seq)).toEqual([5, 4]);
    expect((await log.newest('incidents', 10, 3)).map((one) => one.seq)).toEqual([2, 1]);
    expect((await log.range('incidents', 2, 4)).map((one) => one.seq)).toEqual([2, 3, 4]);
    expect(await log.range('incidents', 6)).toEqual([]);
    expect(await log.range('incidents', 6, 5)).toEqual([]);
  });
});
