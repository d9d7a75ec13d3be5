import { describe, expect, it } from 'vitest';
import { fieldHashes, linkRecord, recordHash } from '../../utils/incidents/chain.ts';
import { fieldHash } from '../../utils/incidents/field-hash.ts';
import type { StoredField, StoredRecord } from '../../utils/incidents/record.ts';
import {
  type Device,
  deviceWith,
  newDevice,
  promised,
  record,
  stored,
  wake,
  wakeAll,
  withDatabase,
} from './log-fixture.ts';
import { draft } from './samples.ts';

async function replace(device: Device, seq: number, change: (record: StoredRecord) => StoredRecord): Promise<void> {
  const old = (await stored(device)).find((one) => one.seq === seq);
  if (old === undefined) throw new Error(`no record ${seq}`);
  await put(device, change(old));
}

/** As somebody with the key can write it. */
async function put(device: Device, record: StoredRecord): Promise<void> {
  const seal = await wakeAll(device).stretches.sealer('incidents');
  const sealed = await seal(record);
  await withDatabase(device, (store) => store.put(sealed));
}

function withField(record: StoredRecord, name: string, field: StoredField | undefined): StoredRecord {
  const { [name as 'what']: _old, ...fields } = record.body.fields;
  return { ...record, body: { fields: field === undefined ? fields : { ...fields, [name]: field } } };
}

function check(device: Device) {
  return wake(device).check('incidents');
}

describe('a check of the log', () => {
  it('finds an empty log empty', async () => {
    expect(await check(newDevice())).toEqual({ records: 0, missing: 0, broken: 0 });
  });

  it('reports a log that is gone as a loss, never as empty', async () => {
    const device = await deviceWith(3);
    await promised(indexedDB.deleteDatabase(device.name));
    expect(await check(device)).toEqual({
      records: 0,
      missing: 3,
      missingFrom: 'LL-000001',
      missingTo: 'LL-000003',
      broken: 0,
    });
  });

  it('goes on from the mark after a loss, so that the gap stays to be seen', async () => {
    const device = await deviceWith(3);
    await promised(indexedDB.deleteDatabase(device.name));
    expect((await record(wake(device), draft())).reference).toBe('LL-000004');
    expect(await check(device)).toMatchObject({ records: 1, missing: 3, missingTo: 'LL-000003', broken: 0 });
  });

  const tamperings: [string, (record: StoredRecord) => StoredRecord][] = [
    [
      'words changed',
      (one) => withField(one, 'what', { ...(one.body.fields.what as { salt: string }), value: 'other' }),
    ],
    ['a salt changed', (one) => withField(one, 'what', { value: 'facts 2', salt: btoa('0123456789abcdef') })],
    ['a salt that is not base64', (one) => withField(one, 'what', { value: 'facts 2', salt: '§' })],
    ['a field taken out', (one) => withField(one, 'what', undefined)],
    ['a field put in', (one) => withField(one, 'referredTo', { value: 'DSL', salt: btoa('0123456789abcdef') })],
    ['a field replaced by a made-up hash', (one) => withField(one, 'what', { hash: 'AAAA' })],
    [
      'two fields swapped',
      (one) => withField(withField(one, 'date', one.body.fields.time), 'time', one.body.fields.date),
    ],
    ['its own hash changed', (one) => ({ ...one, hash: 'f'.repeat(64) })],
    ['the hash before it changed', (one) => ({ ...one, prev: 'f'.repeat(64) })],
    ['its kind changed', (one) => ({ ...one, kind: 'return' })],
    ['no body', (one) => ({ ...one, body: undefined }) as unknown as StoredRecord],
  ];
  it.each(tamperings)('names the first record with %s', async (_name, tamper) => {
    const device = await deviceWith(4);
    await replace(device, 2, tamper);
    const health = await check(device);
    expect(health).toMatchObject({ missing: 0, firstBroken: 'LL-000002' });
  });

  it('finds a record that was rewritten with a right hash of its own, by the one after it', async () => {
    const device = await deviceWith(3);
    const [first, second] = await stored(device);
    const forged = await linkRecord('incidents', first!, { ...second!, kind: 'incident', fields: { what: 'forged' } });
    await put(device, forged);
    expect(await check(device)).toMatchObject({ broken: 1, firstBroken: 'LL-000003' });
  });

  it('finds a last record that was rewritten, by the high-water mark', async () => {
    const device = await deviceWith(3);
    const [, second, third] = await stored(device);
    await withDatabase(device, (store) => store.delete(3));
    const forged = await linkRecord('incidents', second!, { ...third!, kind: 'incident', fields: { what: 'forged' } });
    await put(device, forged);
    expect(await check(device)).toMatchObject({ broken: 1, firstBroken: 'LL-000003' });
  });

  it.each([
    ['in the middle', 2, 'LL-000002'],
    ['at the end', 4, 'LL-000004'],
    ['at the start', 1, 'LL-000001'],
  ])('counts a record taken out %s', async (_where, seq, reference) => {
    const device = await deviceWith(4);
    await withDatabase(device, (store) => store.delete(seq));
    expect(await check(device)).toEqual({
      records: 3,
      missing: 1,
      missingFrom: reference,
      missingTo: reference,
      broken: 0,
    });
  });

  it('finds two records that changed places', async () => {
    const device = await deviceWith(3);
    const [first, second] = await stored(device);
    await withDatabase(device, (store) => store.clear());
    await put(device, { ...second!, seq: 1 });
    await put(device, { ...first!, seq: 2 });
    expect(await check(device)).toMatchObject({ broken: 2, firstBroken: 'LL-000001', missing: 1 });
  });

  it('still verifies after a field was erased and its hash left', async () => {
    const device = await deviceWith(3);
    const [, second] = await stored(device);
    const what = second!.body.fields.what as { value: string; salt: string };
    const hash = await fieldHash('what', what.value, what.salt);
    await replace(device, 2, (one) => withField(one, 'what', { hash }));
    expect(await check(device)).toEqual({ records: 3, missing: 0, broken: 0 });
    expect(JSON.stringify((await stored(device))[1]?.body.fields.what)).not.toContain('facts 2');
  });

  it('finds a hash that is kept beside a field and is not the field’s', async () => {
    const device = await deviceWith(2);
    const [first] = await stored(device);
    const { value, salt, hash } = first!.body.fields.draft as { value: string; salt: string; hash: string };
    expect(hash).toBe(fieldHash('draft', value, salt));
    await replace(device, 1, (one) => withField(one, 'draft', { value, salt, hash: fieldHash('draft', 'else', salt) }));
    expect(await check(device)).toMatchObject({ broken: 1, firstBroken: 'LL-000001' });
    // As records were written before hashes were kept.
    await replace(device, 1, (one) => withField(one, 'draft', { value, salt }));
    expect(await check(device)).toEqual({ records: 2, missing: 0, broken: 0 });
  });

  it('hashes the book and the number with the fields', async () => {
    const [one] = await stored(await deviceWith(1));
    const hashes = await fieldHashes(one!.body.fields);
    expect(await recordHash('incidents', 1, one!.prev, hashes)).toBe(one!.hash);
    expect(await recordHash('staff-concerns', 1, one!.prev, hashes)).not.toBe(one!.hash);
    expect(await recordHash('incidents', 2, one!.prev, hashes)).not.toBe(one!.hash);
  });
});
