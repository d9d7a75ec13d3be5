import { afterEach, describe, expect, it, vi } from 'vitest';
import { composeAmendment } from '../../utils/incidents/compose.ts';
import type { IncidentDraft } from '../../utils/incidents/draft.ts';
import { composeRemoval, type Removal } from '../../utils/incidents/erasure.ts';
import type { IncidentLog } from '../../utils/incidents/log.ts';
import { openFields, type StoredRecord } from '../../utils/incidents/record.ts';
import { CONTEXT, type Device, newDevice, record, stored, wake } from './log-fixture.ts';
import { draft } from './samples.ts';

afterEach(() => void vi.restoreAllMocks());

const SAM = ['Sam Taylor', 'Sammy', 'P-1042'];

function remove(log: IncidentLog, of: IncidentDraft, changes: Partial<Removal> = {}, id = crypto.randomUUID()) {
  const removal: Removal = {
    book: 'incidents',
    of: of.id,
    names: SAM,
    words: 'name',
    decidedBy: 'Mrs J Hale',
    reason: 'request of 20 November, UK GDPR article 17',
    ...changes,
  };
  return log.append(id, (reader) => composeRemoval(removal, reader, CONTEXT));
}

function amend(log: IncidentLog, one: IncidentDraft, changes: Partial<IncidentDraft>) {
  const amendment = { ...one, ...changes, id: crypto.randomUUID(), of: one.id };
  return log.append(amendment.id, (reader) => composeAmendment(amendment, reader, CONTEXT));
}

/** Two records of one incident that names Sam and Alex, and one that is about Alex alone. */
async function classLog(): Promise<{ device: Device; log: IncidentLog; one: IncidentDraft; other: IncidentDraft }> {
  const device = newDevice();
  const log = wake(device);
  const pupils = [{ name: 'Sam Taylor', shown: 'sammy t', id: 'P-1042' }, { name: 'Alex Jones' }];
  const one = draft({ category: 'bullying', what: 'Sam pushed Alex Jones.', actions: ['muted Sam Taylor'], pupils });
  const other = draft({ what: 'Alex Jones sang.', pupils: [{ name: 'Alex Jones' }] });
  await record(log, one);
  await record(log, other);
  await amend(log, one, { what: 'SAM TAYLOR pushed Alex Jones, twice.', referredTo: 'DSL' });
  return { device, log, one, other };
}

/** Without salts and hashes, in which chance may write anything. */
function everythingIn(records: readonly StoredRecord[]): string {
  return JSON.stringify(records, (key, value: unknown) => (/^(salt|hash|prev|id)$/.test(key) ? '' : value));
}

describe('removing one person’s data', () => {
  it('leaves no copy of it in any record of the incident, and the chain whole', async () => {
    const { device, log, one } = await classLog();
    const before = await stored(device);
    const { reference } = await remove(log, one);
    const after = await stored(device);
    expect(reference).toBe('LL-000004');
    expect(everythingIn(after)).not.toMatch(/sam|P-1042/i);
    expect(everythingIn(after)).toContain('Alex Jones');
    expect(after.slice(0, 3).map(({ hash, prev }) => [hash, prev])).toEqual(
      before.map(({ hash, prev }) => [hash, prev]),
    );
    expect(await wake(device).check('incidents')).toEqual({ records: 4, missing: 0, broken: 0 });
    expect(after[1]).toEqual(before[1]);
  });

  it('says how the incident stands without it, from where it went, who decided and why', async () => {
    const { device, log, one } = await classLog();
    await remove(log, one);
    const [first, , , last] = (await stored(device)).map(openFields);
    expect(first).toMatchObject({
      what: 'removed on 2026-11-23 by Mrs J Hale',
      pupils: 'removed on 2026-11-23 by Mrs J Hale',
    });
    expect(first?.draft).toBeUndefined();
    expect(first).toMatchObject({ category: 'Bullying', recordedBy: 'Ms R Shah, class teacher' });
    expect(last).toMatchObject({
      kind: 'amendment',
      amends: 'LL-000001',
      what: '[name removed] pushed Alex Jones, twice.',
      pupils: 'Alex Jones',
      referredTo: 'DSL',
      action:
        'muted [name removed]; a person’s data removed from LL-000001, LL-000003 on 2026-11-23, decided by Mrs J Hale: request of 20 November, UK GDPR article 17',
    });
  });

  it('leaves of the context what is about others', async () => {
    const device = newDevice();
    const log = wake(device);
    const lately = [
      [1, 'Sam Taylor', 'mic', 'on'],
      [2, 'Alex Jones', 'mic', 'on'],
      [3, 'Alex Jones', 'name', 'Sammy'],
      [4, '', 'recording', 'on'],
    ] as const;
    const one = draft({ present: ['Ms R Shah', 'Sammy', 'Alex Jones'], lately });
    await record(log, one);
    await remove(log, one);
    const [first, last] = (await stored(device)).map((each) => openFields(each) ?? {});
    expect(first?.draft).toBeUndefined();
    expect(JSON.parse(last?.draft ?? '{}')).toMatchObject({
      present: ['Ms R Shah', 'Alex Jones'],
      lately: [lately[1], lately[3]],
    });
  });

  it('takes all the words where the account is about that person alone', async () => {
    const { device, log, one } = await classLog();
    await remove(log, one, { words: 'all' });
    const records = await stored(device);
    expect(everythingIn(records)).not.toContain('pushed');
    expect(openFields(records[3]!)?.what).toBe('removed on 2026-11-23 by Mrs J Hale');
    expect(await wake(device).check('incidents')).toMatchObject({ broken: 0, missing: 0 });
  });

  it('finds a mere mention, by whole words and any spelling that was given', async () => {
    const device = newDevice();
    const log = wake(device);
    const one = draft({ what: 'Ben asked where SAMMY was. Samantha did not know.', lesson: 'Maths with Sam Taylor' });
    await record(log, one);
    await remove(log, one);
    const [first, last] = (await stored(device)).map(openFields);
    expect(first?.where).toBe('removed on 2026-11-23 by Mrs J Hale');
    expect(last).toMatchObject({
      what: 'Ben asked where [name removed] was. Samantha did not know.',
      where: 'Teams, Maths with [name removed]',
    });
  });

  it.each([
    ['hostile', '<b>(Sam.*)</b>'],
    ['composed otherwise', 'Zoe\u0301 Ng'],
  ])('takes a name literally: %s', async (_, name) => {
    const device = newDevice();
    const log = wake(device);
    const one = draft({ what: `It was ${name.normalize('NFC')}. Sam was not there.`, pupils: [{ name }] });
    await record(log, one);
    await remove(log, one, { names: [name] });
    const last = openFields((await stored(device))[1]!);
    expect(last?.what).toBe('It was [name removed]. Sam was not there.');
    expect(last?.pupils).toBeUndefined();
  });

  it('refuses a reason that names the person, an incident that does not, and one that is not there', async () => {
    const { device, log, one, other } = await classLog();
    const before = await stored(device);
    await expect(remove(log, one, { reason: 'asked by Sam Taylor' })).rejects.toMatchObject({ code: 'not-removed' });
    await expect(remove(log, other)).rejects.toMatchObject({ code: 'not-removed' });
    await expect(remove(log, draft())).rejects.toMatchObject({ code: 'unknown-incident' });
    expect(await stored(device)).toEqual(before);
  });

  it('is all or nothing when the worker dies, and a resend makes it whole, once', async () => {
    const { device, log, one } = await classLog();
    const before = await stored(device);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function dying(this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    const id = crypto.randomUUID();
    void remove(log, one, {}, id);
    await vi.waitUntil(() => vi.mocked(IDBObjectStore.prototype.put).mock.calls.length > 0, { interval: 1 });
    vi.restoreAllMocks();
    expect(await stored(device)).toEqual(before);

    await remove(wake(device), one, {}, id);
    const after = await stored(device);
    expect((await remove(wake(device), one, {}, id)).reference).toBe('LL-000004');
    expect(await stored(device)).toEqual(after);
    expect(everythingIn(after)).not.toMatch(/sam|P-1042/i);
    expect(await wake(device).check('incidents')).toEqual({ records: 4, missing: 0, broken: 0 });
  });

  it('does not bring back a record that was purged meanwhile', async () => {
    const { device, log, one } = await classLog();
    const get = IDBObjectStore.prototype.getKey;
    const [first] = await stored(device);
    vi.spyOn(IDBObjectStore.prototype, 'getKey').mockImplementation(function gone(this: IDBObjectStore, key) {
      return get.call(this, key === 1 ? 999 : key);
    });
    await remove(log, one);
    vi.restoreAllMocks();
    expect((await stored(device))[0]).toEqual(first);
  });

  it('keeps who decided an earlier removal and why, whatever goes later, without the later one’s name', async () => {
    const { device, log, one } = await classLog();
    await remove(log, one, { reason: 'asked for by the parents of Alex Jones too' });
    await amend(log, one, { what: 'Alex Jones pushed.', actions: ['spoke to Alex Jones'] });
    await remove(log, one, { names: ['Alex Jones'], words: 'all', decidedBy: 'Mr P Lund', reason: 'a second request' });
    expect(openFields((await stored(device)).at(-1)!)?.action).toBe(
      'a person’s data removed from LL-000001, LL-000003 on 2026-11-23, decided by Mrs J Hale: asked for by the parents of [name removed] too; ' +
        'a person’s data removed from LL-000004, LL-000005 on 2026-11-23, decided by Mr P Lund: a second request',
    );
  });

  it.each([
    ['nobody decided', { decidedBy: ' ' }],
    ['it has no reason', { reason: '\n' }],
    ['the person is named as who decided', { decidedBy: 'Sam Taylor’s mother' }],
  ])('is refused where %s', async (_, changes) => {
    const { device, log, one } = await classLog();
    const before = await stored(device);
    await expect(remove(log, one, changes)).rejects.toMatchObject({ code: 'not-removed' });
    expect(await stored(device)).toEqual(before);
  });

  it('removes a second person from what is left', async () => {
    const { device, log, one } = await classLog();
    await remove(log, one);
    await remove(log, one, { names: ['Alex Jones'] });
    const records = await stored(device);
    expect(openFields(records[4]!)?.what).toBe('[name removed] pushed [name removed], twice.');
    expect(everythingIn(records.filter(({ seq }) => seq !== 2))).not.toContain('Alex');
    expect(await wake(device).check('incidents')).toEqual({ records: 5, missing: 0, broken: 0 });
  });
});
