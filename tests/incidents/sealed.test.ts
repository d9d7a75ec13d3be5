import { afterEach, describe, expect, it, vi } from 'vitest';
import { composeAmendment } from '../../utils/incidents/compose.ts';
import type { DataKey, KeptRecord, SealedBody } from '../../utils/incidents/database.ts';
import { readersOf } from '../../utils/incidents/readers.ts';
import { BOOKS, openFields } from '../../utils/incidents/record.ts';
import { makeKeyPair, unwrapKey } from '../../utils/seal/age.ts';
import { boxKey, openBox } from '../../utils/seal/box.ts';
import {
  CONTEXT,
  type Device,
  deviceWith,
  everything,
  kept,
  loseKey,
  newDevice,
  record,
  stored,
  wake,
  wakeAll,
  withDatabase,
} from './log-fixture.ts';
import { draft } from './samples.ts';
import { school } from './school.ts';

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
  const wrapped = (await dataKeys(device)).find(({ id }) => id === one.body.key)!;
  const about = JSON.stringify(['lesson-lookout record-box 2', one.body.key, book, one.seq, one.date, one.id]);
  return await openBox(await boxKey(await unwrapKey(wrapped.file, identity)), one.body, about);
}

describe('the log at rest', () => {
  it('leaves number, day and id of a record readable, and nothing else of the whole database', async () => {
    const device = newDevice();
    const said = draft({ what: 'Sam said a thing', pupils: [{ name: 'Sam Secret' }] });
    await record(wake(device), said);
    const whole = await everything(device);
    const bytes = expect.any(Uint8Array);
    const [first] = whole['data-keys'] as DataKey[];
    const { vault, heads, ...rest } = whole;
    const key = { id: first!.id, book: 'incidents', recipients: [expect.stringMatching(/^age1/)], file: bytes };
    expect(rest).toEqual({
      incidents: [{ seq: 1, date: '2026-11-23', id: said.id, body: { key: first!.id, iv: bytes, box: bytes } }],
      'staff-concerns': [],
      'chair-concerns': [],
      'data-keys': [key],
      registers: [],
    });
    expect(heads).toEqual([{ seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(vault).toMatchObject([{ identity: { by: 'device', key: { extractable: false } } }]);
    const text = JSON.stringify(whole, (_name, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    ).replaceAll('\\', '');
    // Each with what base64 cannot spell by chance.
    for (const words of ['Sam said', 'a thing', 'Sam Secret', 'Maths 5B', '"salt"', '"incident"', '"prev"', '10:0']) {
      expect(text).not.toContain(words);
    }
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
    expect(await wake(device).placeOf('more')).toEqual({ book: 'incidents', seq: 3 });
  });

  it('checks the numbers while it is locked, and says that it could not look inside', async () => {
    const device = await deviceWith(4);
    await locked(device);
    expect(await wake(device).check('incidents')).toEqual({ records: 4, missing: 0, broken: 0, notOpened: 4 });
    await withDatabase(device, (store) => store.delete(2));
    const gap = { missing: 1, missingFrom: 'LL-000002', missingTo: 'LL-000002', notOpened: 3 };
    expect(await wake(device).check('incidents')).toMatchObject({ ...gap, broken: 0 });
    const mark = device.marks.kept.get('incidents')!;
    device.marks.kept.set('incidents', { ...mark, hash: 'f'.repeat(64) });
    expect(await wake(device).check('incidents')).toMatchObject({ ...gap, broken: 1, firstBroken: 'LL-000004' });
  });

  it('finds an end that was cut off by its own head too, when the mark beside it is gone', async () => {
    const device = await deviceWith(3);
    device.marks.kept.clear();
    await withDatabase(device, (store) => store.delete(3));
    expect(await wake(device).check('incidents')).toMatchObject({ records: 2, missing: 1, missingFrom: 'LL-000003' });
    await locked(device);
    expect(await wake(device).check('incidents')).toMatchObject({ missing: 1, notOpened: 2 });
    expect((await record(wake(device), draft())).reference).toBe('LL-000004');
  });

  it('refuses no capture when its head is gone: the chain breaks there, to be seen', async () => {
    const device = await deviceWith(3);
    device.marks.kept.clear();
    await wakeAll(device).database.use((db) => db.clear('heads'));
    const identity = await locked(device);
    expect((await record(wake(device), draft())).reference).toBe('LL-000004');
    await wakeAll(device).lock.unlock(identity);
    expect(await wake(device).check('incidents')).toMatchObject({ records: 4, broken: 1, firstBroken: 'LL-000004' });
  });

  it('stores what is sent twice while it is locked once, and raises a mark that was not written', async () => {
    const device = await deviceWith(1);
    await locked(device);
    const one = draft({ what: 'once' });
    const mark = device.marks.kept.get('incidents')!;
    expect((await record(wake(device), one)).reference).toBe('LL-000002');
    device.marks.kept.set('incidents', mark);
    expect((await record(wake(device), one)).reference).toBe('LL-000002');
    expect(device.marks.kept.get('incidents')).toMatchObject({ seq: 2 });
    expect(await kept(device)).toHaveLength(2);
  });

  it.each<[string, (one: KeptRecord, other: KeptRecord) => object]>([
    ['a bit of it flipped', ({ body }) => ({ body: flipped(body) })],
    ['the body of another record', (_one, { body }) => ({ body })],
    ['another day of writing', () => ({ date: '2026-11-22' })],
    ['another id', () => ({ id: 'another' })],
    ['words that lie open', () => ({ body: { fields: { what: { value: 'forged', salt: btoa('salt') } } } })],
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
    await loseKey(device);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect((await stored(device)).map(openFields)).toEqual([undefined, undefined]);
    const { lock, log } = wakeAll(device);
    expect(await lock.state()).toMatchObject({ by: 'device', locked: false, lost: true });
    device.memory.kept.clear();
    await record(log, draft({ what: 'after' }));
    expect((await stored(device)).map((one) => openFields(one)?.what)).toEqual([undefined, undefined, 'after']);
    expect(await log.check('incidents')).toEqual({ records: 3, missing: 0, broken: 0, ofOthers: 2 });
    // What is still in the teacher's form is not lost with the key.
    const [{ id: of }] = (await kept(device)) as [KeptRecord];
    const amendment = { ...draft({ id: 'more', what: 'the rest' }), of };
    await log.append('more', (reader) => composeAmendment(amendment, reader, CONTEXT));
    expect(openFields((await stored(device))[3]!)).toMatchObject({ what: 'the rest', amends: 'LL-000001' });
  });
});

describe('who can open it', () => {
  it('is one more for each book, as the school file says, and never another', async () => {
    const [recovery, headteacher, chair] = [await makeKeyPair(), await makeKeyPair(), await makeKeyPair()];
    const keys = { recovery, headteacher, chairOfGovernors: chair, dsl: await makeKeyPair() };
    const given = school({ keys: Object.fromEntries(Object.entries(keys).map(([who, one]) => [who, one.recipient])) });
    const device = newDevice();
    for (const book of BOOKS) device.readers[book] = readersOf(book, given);
    const log = wake(device);
    await record(log, draft({ what: 'an incident' }));
    await record(log, draft({ category: 'concern-about-adult', what: 'a concern' }));
    await record(log, draft({ category: 'concern-about-headteacher', what: 'the head' }));
    const opens = { incidents: 'recovery', 'staff-concerns': 'headteacher', 'chair-concerns': 'chairOfGovernors' };
    for (const book of BOOKS) {
      const [one] = (await everything(device))[book] as KeptRecord[];
      for (const [who, { identity }] of Object.entries(keys)) {
        const opening = openedWith(device, identity, one!, book);
        if (opens[book] === who) expect(await opening).toContain('fields');
        else await expect(opening, `${book} by ${who}`).rejects.toThrow('not-opened');
      }
    }
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

function flipped(body: SealedBody): SealedBody {
  const box = Uint8Array.from(body.box);
  box[5] = (box[5] ?? 0) ^ 1;
  return { ...body, box };
}
