import { afterEach, describe, expect, it, vi } from 'vitest';
import { composeAmendment } from '../../utils/incidents/compose.ts';
import { type KeptRecord, type SealedBody } from '../../utils/incidents/database.ts';
import { openFields } from '../../utils/incidents/record.ts';
import { makeKeyPair, unwrapKey } from '../../utils/seal/age.ts';
import { boxKey, openBox } from '../../utils/seal/box.ts';
import {
  CONTEXT,
  type Device,
  deviceWith,
  forever,
  kept,
  newDevice,
  record,
  stored,
  wake,
  wakeAll,
  withDatabase,
} from './log-fixture.ts';
import { draft } from './samples.ts';

afterEach(() => void vi.restoreAllMocks());

/** Under a passphrase (its stretching left out, which is age's), and locked. */
async function locked(device: Device): Promise<string> {
  const { lock } = wakeAll(device);
  const identity = (await lock.identity())!;
  expect(await lock.underPassphrase('the file')).toBe(true);
  await lock.lock();
  return identity;
}

async function dataKeys(device: Device) {
  return await wakeAll(device).database.use((db) => db.getAll('data-keys'));
}

/** The words of a record, opened as `age` and any AES-GCM would, with one private key. */
async function openedWith(device: Device, identity: string, one: KeptRecord, book = 'incidents'): Promise<string> {
  const body = one.body as SealedBody;
  const wrapped = (await dataKeys(device)).find(({ id }) => id === body.key)!;
  const { seq, at, kind, id, prev, hash } = one;
  const about = JSON.stringify(['lesson-lookout body 1', body.key, book, seq, at, kind, id, prev, hash]);
  return await openBox(await boxKey(await unwrapKey(wrapped.file, identity)), body, about);
}

describe('the log at rest', () => {
  it('leaves number, time, kind, id and hashes readable, and nothing else', async () => {
    const device = newDevice();
    await record(wake(device), draft({ what: 'Sam said a thing', pupils: [{ name: 'Sam Secret' }] }));
    const [one] = await kept(device);
    expect(Object.keys(one!).toSorted()).toEqual(['at', 'body', 'hash', 'id', 'kind', 'prev', 'seq']);
    const { iv, box, key } = one!.body as SealedBody;
    const everything =
      JSON.stringify(one) + Buffer.from(box).toString('latin1') + JSON.stringify(await dataKeys(device));
    for (const word of ['Sam', 'Secret', 'thing', 'Maths', 'salt']) expect(everything).not.toContain(word);
    expect(iv).toHaveLength(12);
    expect((await dataKeys(device)).map(({ id }) => id)).toEqual([key]);
    expect(openFields((await stored(device))[0]!)).toMatchObject({ what: 'Sam said a thing' });
  });

  it('writes on while it is locked, across workers, and reads it all once it is unlocked', async () => {
    const device = newDevice();
    await record(wake(device), draft({ what: 'before' }));
    const identity = await locked(device);
    await record(wake(device), draft({ what: 'while locked' }));
    await record(wake(device), draft({ what: 'by another worker' }));
    const { log, lock } = wakeAll(device);
    for (const read of [log.newest('incidents', 1), log.range('incidents', 1), log.find('any')]) {
      await expect(read).rejects.toMatchObject({ code: 'locked' });
    }
    expect(await lock.unlock((await makeKeyPair()).identity)).toBe(false);
    expect(await lock.unlock('no key')).toBe(false);
    await expect(log.newest('incidents', 1)).rejects.toMatchObject({ code: 'locked' });
    expect(await lock.unlock(identity)).toBe(true);
    const words = (await log.range('incidents', 1)).map((one) => openFields(one)?.what);
    expect(words).toEqual(['before', 'while locked', 'by another worker']);
    expect(await log.check('incidents')).toEqual({ records: 3, missing: 0, broken: 0 });
    expect(await dataKeys(device)).toHaveLength(2);
  });

  it('locks at its time, whatever the background reads by itself', async () => {
    const device = await deviceWith(2);
    const { log, lock } = wakeAll(device);
    await lock.underPassphrase('the file');
    await lock.lessonOver();
    device.clock.now += 4 * 60_000;
    expect(await log.quietly.range('incidents', 1)).toHaveLength(2);
    device.clock.now += 61_000;
    await expect(log.quietly.newest('incidents', 1)).rejects.toMatchObject({ code: 'locked' });
    expect(await lock.state()).toMatchObject({ locked: true });
  });

  it('keeps nothing open for whoever begins anew without the passphrase', async () => {
    const device = await deviceWith(1);
    const { log, lock } = wakeAll(device);
    await lock.underPassphrase('the file');
    expect(openFields((await log.range('incidents', 1))[0]!)).toBeDefined();
    await lock.lock();
    await lock.beginAnew();
    expect((await log.range('incidents', 1)).map(openFields)).toEqual([undefined]);
  });

  it('completes a capture of this stretch while it is locked, and nothing older', async () => {
    const device = newDevice();
    const old = draft({ what: 'old' });
    await record(wake(device), old);
    await locked(device);
    const fresh = draft({ what: 'fresh' });
    await record(wake(device), fresh);
    const amend = (of: typeof old, id: string) =>
      wake(device).append(id, (reader) => composeAmendment({ ...of, of: of.id, id }, reader, CONTEXT));
    expect((await amend(fresh, 'more')).reference).toBe('LL-000003');
    await expect(amend(old, 'late')).rejects.toMatchObject({ code: 'locked' });
    await wakeAll(device).lock.lock();
    await expect(amend(fresh, 'later')).rejects.toMatchObject({ code: 'locked' });
    expect(await wake(device).indexOf('more')).toMatchObject({ record: { seq: 3, kind: 'amendment' } });
  });

  it('checks the links while it is locked, and says that it could not look inside', async () => {
    const device = await deviceWith(3);
    await locked(device);
    expect(await wake(device).check('incidents')).toEqual({ records: 3, missing: 0, broken: 0, notOpened: 3 });
    const [, second] = await kept(device);
    await withDatabase(device, (store) => store.put({ ...second, hash: 'f'.repeat(64) }));
    expect(await wake(device).check('incidents')).toMatchObject({ broken: 1, firstBroken: 'LL-000003', notOpened: 3 });
  });

  it.each<[string, (one: KeptRecord, other: KeptRecord) => object]>([
    ['a bit of it flipped', ({ body }) => ({ body: flipped(body as SealedBody) })],
    ['the body of another record', (_one, { body }) => ({ body })],
    ['another time of writing', ({ at }) => ({ at: at + 1 })],
    ['another kind', () => ({ kind: 'amendment' })],
    ['a key that is not there', ({ body }) => ({ body: { ...body, key: 'none' } })],
  ])('shows a record with %s as unreadable, and every other one', async (_what, change) => {
    const device = await deviceWith(3);
    const [first, second] = await kept(device);
    await withDatabase(device, (store) => store.put({ ...second, ...change(second!, first!) }));
    expect((await stored(device)).map((one) => openFields(one)?.what)).toEqual(['facts 1', undefined, 'facts 3']);
    expect(await wake(device).check('incidents')).toMatchObject({ broken: 1, firstBroken: 'LL-000002' });
  });

  it('shows what was sealed to a key that is gone as unreadable, and goes on with a new one', async () => {
    const device = await deviceWith(2);
    await wakeAll(device).database.use(async (db) => {
      const key = (await db.get('vault', 'key')) as { identity: object };
      await db.put('vault', { ...key, identity: { ...key.identity, key: 'not copied with the profile' } }, 'key');
    });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect((await stored(device)).map(openFields)).toEqual([undefined, undefined]);
    const { lock, log } = wakeAll(device);
    expect(await lock.state()).toMatchObject({ by: 'device', locked: false, lost: true });
    device.memory.kept.clear();
    await record(log, draft({ what: 'after' }));
    expect((await stored(device)).map((one) => openFields(one)?.what)).toEqual([undefined, undefined, 'after']);
    expect(await log.check('incidents')).toMatchObject({ records: 3, missing: 0, broken: 2 });
  });
});

describe('who can open it', () => {
  it('is the school’s recovery key for incidents, and the headteacher’s alone for concerns about staff', async () => {
    const [recovery, headteacher] = [await makeKeyPair(), await makeKeyPair()];
    const device = newDevice();
    Object.assign(device.readers, { incidents: [recovery.recipient], 'staff-concerns': [headteacher.recipient] });
    const log = wake(device);
    await record(log, draft({ what: 'an incident' }));
    await record(log, draft({ category: 'concern-about-adult', what: 'a concern' }));
    const [incident] = await kept(device);
    expect(await openedWith(device, recovery.identity, incident!)).toContain('an incident');
    const [concern] = await wakeAll(device).database.use((db) => db.getAll('staff-concerns'));
    expect(await openedWith(device, headteacher.identity, concern!, 'staff-concerns')).toContain('a concern');
    await expect(openedWith(device, recovery.identity, concern!, 'staff-concerns')).rejects.toThrow('not-opened');
    await expect(openedWith(device, headteacher.identity, incident!)).rejects.toThrow('not-opened');
  });

  it('is a recovery key that comes later too, once it is unlocked; and new stretches at once', async () => {
    const recovery = await makeKeyPair();
    const device = await deviceWith(1);
    const identity = await locked(device);
    device.readers.incidents = [recovery.recipient];
    await wakeAll(device).stretches.rewrap();
    await record(wake(device), draft({ what: 'new' }));
    const [old, fresh] = await kept(device);
    expect(await openedWith(device, recovery.identity, fresh!)).toContain('new');
    await expect(openedWith(device, recovery.identity, old!)).rejects.toThrow('not-opened');
    const { lock, stretches } = wakeAll(device);
    await lock.unlock(identity);
    await stretches.rewrap();
    expect(await openedWith(device, recovery.identity, old!)).toContain('facts 1');
    expect((await kept(device))[0]).toEqual(old);
  });

  it('is the teacher alone where the school’s key is none, and the capture is stored', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const device = newDevice();
    device.readers.incidents = ['age1nonsense'];
    await record(wake(device), draft({ what: 'kept' }));
    expect((await stored(device)).map((one) => openFields(one)?.what)).toEqual(['kept']);
  });
});

describe('a log that version 1 wrote', () => {
  /** As version 1 left it: records open, none of the newer stores. */
  async function oldDevice(records: number): Promise<Device> {
    const [written, device] = [await deviceWith(records), newDevice()];
    const open = await stored(written);
    for (const [book, head] of written.marks.kept) device.marks.kept.set(book, head);
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(device.name, 1);
      request.addEventListener('upgradeneeded', () => {
        for (const book of ['incidents', 'staff-concerns']) {
          const store = request.result.createObjectStore(book, { keyPath: 'seq' });
          store.createIndex('id', 'id', { unique: true });
          if (book === 'incidents') for (const one of open) store.put(one);
        }
      });
      request.addEventListener('error', () => reject(request.error!));
      request.addEventListener('success', () => {
        request.result.close();
        resolve();
      });
    });
    return device;
  }

  async function openOnDisk(device: Device): Promise<number> {
    return (await kept(device)).filter(({ body }) => !('box' in body)).length;
  }

  it('is read at once, sealed whole, and verifies', async () => {
    const device = await oldDevice(450);
    const { log } = wakeAll(device);
    expect(await log.range('incidents', 1)).toHaveLength(450);
    const before = await stored(device);
    const sealing = log.sealOld();
    const captured = await record(log, draft({ what: 'meanwhile' }));
    await sealing;
    expect(captured.reference).toBe('LL-000451');
    expect(await openOnDisk(device)).toBe(0);
    expect((await stored(device)).slice(0, 450)).toEqual(before);
    expect(await log.check('incidents')).toEqual({ records: 451, missing: 0, broken: 0 });
    await log.sealOld();
    await log.close();
  });

  it('loses nothing when the background is stopped at any write of it', async () => {
    const device = await oldDevice(450);
    const before = await stored(device);
    for (let round = 0, left = 450; left > 0; round += 1) {
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
      expect(await wake(device).check('incidents')).toEqual({ records: 450, missing: 0, broken: 0 });
      left = await openOnDisk(device);
      expect(round).toBeLessThan(10);
    }
  });

  it('brings nothing back that was deleted or removed meanwhile', async () => {
    const device = await oldDevice(3);
    const { log } = wakeAll(device);
    const last = (await stored(device))[1]!;
    await Promise.all([log.sealOld(), log.purge('incidents', { ...last, on: '2027-06-01' })]);
    expect((await kept(device)).map(({ seq }) => seq)).toEqual([3]);
    expect(await openOnDisk(device)).toBe(0);
  });
});

function flipped(body: SealedBody): SealedBody {
  const box = Uint8Array.from(body.box);
  box[5] = (box[5] ?? 0) ^ 1;
  return { ...body, box };
}
