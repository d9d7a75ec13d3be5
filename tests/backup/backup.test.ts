import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBackupHandlers } from '../../entrypoints/background/backup-handlers.ts';
import { withOpenWords, withSealedWords } from '../../entrypoints/background/follow-up-words.ts';
import { restoreBackup } from '../../utils/backup/read.ts';
import { type Backup, writeBackup } from '../../utils/backup/write.ts';
import { browserFollowUps } from '../../utils/incidents/follow-up-store.ts';
import { type FollowUp, type FollowUps, noFollowUps } from '../../utils/incidents/follow-ups.ts';
import { browserReceipts } from '../../utils/incidents/receipts.ts';
import { BOOKS, openFields } from '../../utils/incidents/record.ts';
import { readRecorder, writeRecorder } from '../../utils/incidents/recorder.ts';
import { isFailure, type request } from '../../utils/messages/client.ts';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';
import { SealError } from '../../utils/seal/age.ts';
import { sealedWords } from '../../utils/seal/words.ts';
import { fakeBrowser } from '../background/fake-browser.ts';
import { composeRemoval } from '../../utils/incidents/erasure.ts';
import {
  CONTEXT,
  type Device,
  deviceWith,
  everything,
  kept,
  newDevice,
  newLessons,
  record,
  stored,
  wake,
  wakeAll,
  withDatabase,
} from '../incidents/log-fixture.ts';
import { keptRegister } from '../attendance/kept-register.ts';
import { draft } from '../incidents/samples.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../background/fake-browser.ts')).fakeBrowser,
}));
// A seal that can be looked through: the passphrase is the first line. The real one is tried in real browsers.
vi.mock('../../utils/seal/age.ts', async (original) => ({
  ...(await original<object>()),
  sealStream: async (bytes: ReadableStream<Uint8Array>, passphrase: string) =>
    new Blob([`${passphrase}\n`, await all(bytes)]).stream(),
  openStream: async (bytes: ReadableStream<Uint8Array>, passphrase: string) => {
    const text = await all(bytes);
    if (!text.startsWith(`${passphrase}\n`)) throw new SealError('not-opened');
    return new Blob([text.slice(passphrase.length + 1)]).stream();
  },
}));

async function all(bytes: ReadableStream<Uint8Array>): Promise<string> {
  return await new Response(bytes).text();
}

beforeEach(() => {
  fakeBrowser.reset();
  refresh.mockClear();
});
afterEach(() => void vi.restoreAllMocks());

const PASSPHRASE = 'the words of the backup';
const SCHOOL = JSON.stringify({ school: 1, name: 'Hilltop' });

/** Looks at what is due; nobody waits for it. */
const refresh = vi.fn(() => new Promise<void>(() => undefined));

function askOf(device: Device, school: { text?: string } = {}, lessons = newLessons()): typeof request {
  const { log, lock, registers } = wakeAll(device);
  const handlers = createBackupHandlers({
    log,
    registers,
    words: sealedWords(lock),
    marks: device.marks,
    lessons,
    receipts: browserReceipts,
    followUps: browserFollowUps(),
    readRecorder,
    writeRecorder,
    refresh,
    schoolText: () => Promise.resolve(school.text),
    saveSchool: (text) => {
      const parsed = parseSchoolFile(text);
      if (parsed.ok) school.text = text;
      return Promise.resolve(parsed);
    },
  }) as unknown as Record<string, (message: object) => Promise<object>>;
  return (async (message: { type: string }) => {
    try {
      return JSON.parse(JSON.stringify(await handlers[message.type]!(JSON.parse(JSON.stringify(message)))));
    } catch (error) {
      return { failed: (error as { code: string }).code, why: (error as Error).message };
    }
  }) as typeof request;
}

async function backupOf(device: Device, school?: { text?: string }): Promise<{ file: Blob; backup: Backup }> {
  const backup = await writeBackup(askOf(device, school), PASSPHRASE, 0);
  if (isFailure(backup)) throw new Error(backup.why);
  return { file: new Blob([...backup.parts]), backup };
}

async function words(device: Device): Promise<(string | undefined)[]> {
  return (await stored(device)).map((one) => openFields(one)?.what);
}

describe('a backup', () => {
  it('holds who was in which lesson, and brings back what is not here', async () => {
    const device = newDevice();
    await wakeAll(device).registers.restore([keptRegister(), keptRegister({ id: 'register-2' })]);
    const backup = await writeBackup(askOf(device), PASSPHRASE, 0);
    if (isFailure(backup)) throw new Error(backup.why);
    const empty = newDevice();
    const mine = keptRegister({ title: 'Of this laptop' });
    await wakeAll(empty).registers.put(mine);
    await restoreBackup(askOf(empty), new File([...backup.parts], 'backup.age'), PASSPHRASE);
    const { registers } = await wakeAll(empty).registers.read();
    expect(registers.map(({ id, title }) => [id, title])).toEqual([
      ['register-1', 'Of this laptop'],
      ['register-2', 'Art'],
    ]);
  });

  it('brings everything back into an empty browser, the same to the letter, and the log goes on', async () => {
    const device = await deviceWith(450);
    await record(wake(device), draft({ category: 'concern-about-adult', what: 'a concern' }));
    await record(wake(device), draft({ category: 'concern-about-headteacher', what: 'another' }));
    await browserReceipts.add({ 'LL-000003': '2026-11-27 15:40' });
    const { file, backup } = await backupOf(device, { text: SCHOOL });
    expect(backup).toMatchObject({ records: 452, unreadable: 0 });

    fakeBrowser.reset();
    const [empty, school] = [newDevice(), {} as { text?: string }];
    expect(await restoreBackup(askOf(empty, school), file, PASSPHRASE)).toEqual({ added: 452, skipped: 0, stays: [] });
    expect(await stored(empty)).toEqual(await stored(device));
    expect((await everything(empty))['heads']).toEqual((await everything(device))['heads']);
    expect(empty.marks.kept).toEqual(device.marks.kept);
    expect(school.text).toBe(SCHOOL);
    expect(refresh).toHaveBeenCalledOnce();
    expect(await browserReceipts.read()).toEqual({ 'LL-000003': '2026-11-27 15:40' });
    expect((await record(wake(empty), draft())).reference).toBe('LL-000451');
    const log = wake(empty);
    for (const book of BOOKS) {
      expect(await log.check(book)).toMatchObject({ missing: 0, broken: 0 });
    }
  });

  it('takes the answers to checklists open, for the next device to seal to its own key', async () => {
    const [device, lessons] = [await deviceWith(1), newLessons()];
    const answered = { id: 'l1', at: 10, title: 'Maths', platform: 'teams', policy: 'default', answers: [] } as const;
    await lessons.put(answered, 0);
    const backup = await writeBackup(askOf(device, {}, lessons), PASSPHRASE, 0);
    if (isFailure(backup)) throw new Error(backup.why);
    const file = new Blob([...backup.parts]);
    const [empty, there] = [newDevice(), newLessons()];
    expect(await restoreBackup(askOf(empty, {}, there), file, PASSPHRASE)).toMatchObject({ stays: [] });
    expect((await there.read()).lessons).toEqual([answered]);
    expect(await restoreBackup(askOf(empty, {}, there), file, PASSPHRASE)).toMatchObject({ stays: [] });
    await there.put({ ...answered, id: 'l2' }, 0);
    expect(await restoreBackup(askOf(empty, {}, there), file, PASSPHRASE)).toMatchObject({ stays: ['lessons'] });
  });

  it('brings back a record from which a person’s data was removed', async () => {
    const device = newDevice();
    const one = draft({ what: 'Sam pushed Alex.', pupils: [{ name: 'Sam Taylor' }] });
    await record(wake(device), one);
    const [decidedBy, reason] = ['Mrs J Hale', 'request of 20 November'];
    const removal = { book: 'incidents', of: one.id, names: ['Sam Taylor'], words: 'all', decidedBy, reason } as const;
    await wake(device).append('removal', (reader) => composeRemoval(removal, reader, CONTEXT));
    const { file } = await backupOf(device);
    const empty = newDevice();
    expect(await restoreBackup(askOf(empty), file, PASSPHRASE)).toMatchObject({ added: 2 });
    expect(await stored(empty)).toEqual(await stored(device));
    expect(await wake(empty).check('incidents')).toMatchObject({ missing: 0, broken: 0 });
  });

  it('takes the reasons of follow-ups open, for the next device to seal to its own key', async () => {
    const device = await deviceWith(1);
    const here = sealedWords(wakeAll(device).lock);
    const held: FollowUp = {
      kind: 'recording',
      book: 'incidents',
      due: '2026-12-23',
      about: '2026-11-23 10:05',
      acts: [{ did: 'held', reason: 'asked for by the council', by: 'Ms R Shah', at: '2026-11-24 09:00' }],
    };
    const items = { r1: await withSealedWords(held, here) };
    fakeBrowser.storage.local.set({ 'follow-ups': { ...noFollowUps('salt'), items } });
    const { file } = await backupOf(device);

    fakeBrowser.reset();
    const empty = newDevice();
    expect(await restoreBackup(askOf(empty), file, PASSPHRASE)).toMatchObject({ stays: [] });
    const kept = (await fakeBrowser.storage.local.get('follow-ups'))['follow-ups'] as FollowUps;
    expect(JSON.stringify(kept)).not.toContain('council');
    expect(await withOpenWords(Object.values(kept.items), here)).not.toEqual([held]);
    expect(await withOpenWords(Object.values(kept.items), sealedWords(wakeAll(empty).lock))).toEqual([held]);
    expect(await restoreBackup(askOf(empty), file, PASSPHRASE)).toMatchObject({ stays: [] });
  });

  it('brings back follow-ups although what is due was looked at, and leaves them where something was said here', async () => {
    const device = await deviceWith(1);
    const recording: FollowUp = { kind: 'recording', book: 'incidents', due: '2026-12-23', about: '', acts: [] };
    fakeBrowser.storage.local.set({ 'follow-ups': { ...noFollowUps('salt'), since: 10, items: { r1: recording } } });
    const { file } = await backupOf(device, { text: SCHOOL });
    const kept = async () => (await fakeBrowser.storage.local.get('follow-ups'))['follow-ups'] as FollowUps;
    const at = '2026-12-01 09:00';
    const incident: FollowUp = { ...recording, kind: 'incident', about: 'LL-000001' };
    const moved: FollowUp = { ...incident, acts: [{ did: 'released', reason: 'new', record: 'LL-000002', at }] };
    const chat: FollowUp = { ...recording, kind: 'chat' };
    const looked = { ...noFollowUps('other'), scanned: { incidents: 1 }, items: { chat, 'incident:a': moved } };

    fakeBrowser.reset();
    fakeBrowser.storage.local.set({ 'follow-ups': looked });
    expect(await restoreBackup(askOf(newDevice()), file, PASSPHRASE)).toMatchObject({ stays: [] });
    expect(await kept()).toMatchObject({ since: 10, items: { r1: recording } });

    const said: FollowUp = { ...chat, acts: [{ did: 'done', reason: '', at }] };
    for (const item of [said, recording]) {
      fakeBrowser.storage.local.set({ 'follow-ups': { ...looked, items: { own: item } } });
      expect(await restoreBackup(askOf(newDevice()), file, PASSPHRASE)).toMatchObject({ stays: ['followUps'] });
      expect((await kept()).items).toEqual({ own: item });
    }
  });

  it('brings follow-ups back before the school, whose turn finds some of them without what was said', async () => {
    const device = await deviceWith(1);
    const begun: FollowUp = { kind: 'recording', book: 'incidents', due: '2026-12-23', about: '', acts: [] };
    fakeBrowser.storage.local.set({ 'follow-ups': { ...noFollowUps('salt'), items: { r1: begun } } });
    const { file } = await backupOf(device, { text: SCHOOL });
    fakeBrowser.reset();
    const found: unknown[] = [];
    const school = {
      set text(_text: string) {
        const kept = fakeBrowser.storage.local.get('follow-ups');
        found.push(kept);
      },
    };
    await restoreBackup(askOf(newDevice(), school), file, PASSPHRASE);
    expect(await Promise.all(found)).toMatchObject([{ 'follow-ups': { items: { r1: begun } } }]);
  });

  it('overwrites nothing, fills what is missing, and does nothing the second time', async () => {
    const device = await deviceWith(5);
    const { file } = await backupOf(device, { text: SCHOOL });
    await record(wake(device), draft({ what: 'after the backup' }));
    await withDatabase(device, (store) => store.delete(3));
    const ask = askOf(device, { text: JSON.stringify({ school: 1, name: 'Other' }) });
    expect(await restoreBackup(ask, file, PASSPHRASE)).toEqual({ added: 1, skipped: 4, stays: ['school'] });
    expect(await words(device)).toEqual(['facts 1', 'facts 2', 'facts 3', 'facts 4', 'facts 5', 'after the backup']);
    expect(await wake(device).check('incidents')).toEqual({ records: 6, missing: 0, broken: 0 });
    expect(await restoreBackup(ask, file, PASSPHRASE)).toMatchObject({ added: 0, skipped: 5 });
  });

  it('says when its school file cannot be used here, and brings back the rest', async () => {
    const { file } = await backupOf(await deviceWith(1), { text: JSON.stringify({ school: 1, newer: true }) });
    const [empty, school] = [newDevice(), {} as { text?: string }];
    expect(await restoreBackup(askOf(empty, school), file, PASSPHRASE)).toMatchObject({
      added: 1,
      schoolProblem: { path: 'newer', message: expect.any(String) },
    });
    expect(school.text).toBeUndefined();
  });

  it('brings nothing of another log into this one', async () => {
    const { file } = await backupOf(await deviceWith(5));
    const device = await deviceWith(2);
    const before = await stored(device);
    const answer = await restoreBackup(askOf(device), file, PASSPHRASE);
    expect(answer).toMatchObject({ failed: 'no-backup', why: /records of its own/ });
    expect(await stored(device)).toEqual(before);
    expect(device.marks.kept.get('incidents')?.seq).toBe(2);
  });

  it('says what is missing still when the log that was lost was longer', async () => {
    const device = await deviceWith(3);
    const { file } = await backupOf(device);
    await record(wake(device), draft());
    await withDatabase(device, (store) => store.clear());
    expect(await restoreBackup(askOf(device), file, PASSPHRASE)).toMatchObject({ added: 3 });
    expect(await wake(device).check('incidents')).toEqual({
      records: 3,
      missing: 1,
      missingFrom: 'LL-000004',
      missingTo: 'LL-000004',
      broken: 0,
    });
  });

  it('goes on where it was interrupted, and what was captured meanwhile comes after it', async () => {
    const { file } = await backupOf(await deviceWith(450));
    const device = newDevice();
    const ask = askOf(device);
    let pages = 0;
    const stopped = (async (message: { type: string }) => {
      if (message.type === 'restore-records' && (pages += 1) === 2) return { failed: 'no-answer', why: 'Stopped.' };
      return await (ask as (message: object) => Promise<object>)(message);
    }) as typeof request;
    expect(await restoreBackup(stopped, file, PASSPHRASE)).toMatchObject({ why: 'Stopped.' });
    expect((await record(wake(device), draft({ what: 'meanwhile' }))).reference).toBe('LL-000451');
    expect(await wake(device).check('incidents')).toMatchObject({ records: 201, missing: 250 });
    expect(await restoreBackup(ask, file, PASSPHRASE)).toMatchObject({ added: 250, skipped: 200 });
    expect(await wake(device).check('incidents')).toEqual({ records: 451, missing: 0, broken: 0 });
  });

  it('brings back a record that does not open here any more, known by its id, and no other in its place', async () => {
    const device = await deviceWith(4);
    const { file } = await backupOf(device);
    const [, second] = await kept(device);
    const lost = { ...second, body: { ...second!.body, key: 'none' } };
    await withDatabase(device, (store) => store.put(lost));
    await withDatabase(device, (store) => store.delete(3));
    expect(await restoreBackup(askOf(device), file, PASSPHRASE)).toMatchObject({ added: 2, skipped: 2 });
    expect(await words(device)).toEqual(['facts 1', 'facts 2', 'facts 3', 'facts 4']);
    expect(await wake(device).check('incidents')).toEqual({ records: 4, missing: 0, broken: 0 });
    await withDatabase(device, (store) => store.put({ ...lost, id: 'of another log' }));
    expect(await restoreBackup(askOf(device), file, PASSPHRASE)).toMatchObject({
      why: expect.stringMatching(/records of its own/),
    });
  });

  it('opens a log again whose passphrase nobody knows any more, under the new key', async () => {
    const device = await deviceWith(3);
    const { file } = await backupOf(device);
    const { lock } = wakeAll(device);
    await lock.underPassphrase('the file');
    await lock.lock();
    await lock.beginAnew();
    expect(await words(device)).toEqual([undefined, undefined, undefined]);
    await record(wake(device), draft({ what: 'since then' }));
    expect(await restoreBackup(askOf(device), file, PASSPHRASE)).toMatchObject({ added: 3, skipped: 0 });
    expect(await words(device)).toEqual(['facts 1', 'facts 2', 'facts 3', 'since then']);
    expect(await wake(device).check('incidents')).toEqual({ records: 4, missing: 0, broken: 0 });
  });

  it('is not brought back into a log that is locked: whether it fits cannot be read', async () => {
    const { file } = await backupOf(await deviceWith(2));
    const device = newDevice();
    await record(wake(device), draft());
    const { lock } = wakeAll(device);
    await lock.underPassphrase('the file');
    await lock.lock();
    const before = await everything(device);
    expect(await restoreBackup(askOf(device), file, PASSPHRASE)).toMatchObject({
      why: expect.stringMatching(/^The incident log is locked/),
    });
    expect(await everything(device)).toEqual(before);
  });

  it('counts what cannot be opened, and is not made of a locked log', async () => {
    const device = await deviceWith(3);
    await withDatabase(device, (store) => store.put({ ...{ seq: 2, at: 0, kind: 'incident', id: 'x' }, body: null }));
    expect((await backupOf(device)).backup).toMatchObject({ records: 2, unreadable: 1 });
    const { lock } = wakeAll(device);
    await lock.underPassphrase('the file');
    await lock.lock();
    expect(await writeBackup(askOf(device), PASSPHRASE, 0)).toMatchObject({ failed: 'locked' });
  });
});

describe('a file that is no backup, or is not whole, changes nothing', () => {
  async function linesOf(): Promise<string[]> {
    const { file } = await backupOf(await deviceWith(3), { text: SCHOOL });
    return (await file.text()).split('\n').slice(1, -1);
  }
  const changes: [string, (lines: string[]) => string[]][] = [
    ['without its end', (lines) => lines.slice(0, -1)],
    ['with a record taken out', (lines) => lines.filter((_, index) => index !== 4)],
    ['with a record twice', (lines) => [...lines.slice(0, 5), ...lines.slice(4)]],
    ['with two records in another order', ([a, b, c, d, e, ...rest]) => [a!, b!, c!, e!, d!, ...rest]],
    ['of a newer version', ([first, ...rest]) => [first!.replace('"version":1', '"version":2'), ...rest]],
    [
      'with a field that it should not have',
      (lines) => lines.map((one) => one.replace('"kind":', '"extra":1,"kind":')),
    ],
    ['with a number that is none', (lines) => lines.map((one) => one.replace('"seq":2', '"seq":-2'))],
    ['with text that is not JSON', (lines) => lines.with(3, '{"book":')],
    ['nested without end', (lines) => lines.with(1, '['.repeat(100_000))],
    ['with nothing in it', () => []],
    ['with its end twice', (lines) => [...lines, lines.at(-1)!]],
  ];
  it.each(changes)('%s', async (_what, change) => {
    const device = newDevice();
    const file = new Blob([
      `${PASSPHRASE}\n${change(await linesOf())
        .map((one) => `${one}\n`)
        .join('')}`,
    ]);
    expect(await restoreBackup(askOf(device), file, PASSPHRASE)).toMatchObject({ failed: 'no-backup' });
    expect(await stored(device)).toEqual([]);
    expect(device.marks.kept.size).toBe(0);
  });

  it('with another passphrase, or far too large', async () => {
    const { file } = await backupOf(await deviceWith(1));
    expect(await restoreBackup(askOf(newDevice()), file, 'other')).toMatchObject({
      why: /^This passphrase does not open/,
    });
    Object.defineProperty(file, 'size', { value: 2_000_000_000 });
    expect(await restoreBackup(askOf(newDevice()), file, PASSPHRASE)).toMatchObject({ why: /too large/ });
  });
});
