import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Age from '../../utils/seal/age.ts';
import { makeKeyPair } from '../../utils/seal/age.ts';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser.ts')).fakeBrowser,
}));

const age = vi.hoisted(() => ({ opened: 0 }));
vi.mock('../../utils/seal/age.ts', async (original) => {
  const actual = await original<typeof Age>();
  return {
    ...actual,
    openSealed: (...given: Parameters<typeof actual.openSealed>) => {
      age.opened += 1;
      return actual.openSealed(...given);
    },
  };
});

const { keptSchool } = await import('../../entrypoints/background/kept-school.ts');
const { schoolStore } = await import('../../utils/settings/school-store.ts');

const FILE = JSON.stringify({
  school: 1,
  name: 'Ashby Down Junior School',
  classes: [
    { id: '5B', stage: 'KS2', pupils: [{ name: 'Leo Farthing', aliases: ['Leo F'], id: 'P-77' }] },
    { id: '6A', pupils: [] },
  ],
  staff: [{ name: 'R Shah', role: 'teacher' }],
});
const OTHER = FILE.replace('Leo Farthing', 'Mia Quill');
const EMPTY = JSON.stringify({ school: 1, name: 'Ashby Down Junior School', classes: [{ id: '5B', pupils: [] }] });

const pair = await makeKeyPair();

/** A device with its key; `locked` and `fails` as the lock is. */
function open() {
  const state = { locked: false, fails: false, recipient: pair.recipient };
  const lock = {
    recipient: () => (state.fails ? Promise.reject(new Error('no disk')) : Promise.resolve(state.recipient)),
    peek: () => Promise.resolve(state.locked ? undefined : pair.identity),
  };
  const wake = () => {
    const file = keptSchool(lock);
    return { file, ...schoolStore(file) };
  };
  return { state, wake, ...wake() };
}

async function atRest(): Promise<string> {
  return JSON.stringify(await fakeBrowser.storage.local.get(null));
}

beforeEach(() => fakeBrowser.reset());

describe('the class lists at rest', () => {
  it('lie sealed, and come back word for word where the key is', async () => {
    const { save, wake } = open();
    expect(await save(FILE)).toMatchObject({ ok: true });
    for (const secret of ['Leo Farthing', 'Farthing', 'P-77']) expect(await atRest()).not.toContain(secret);
    expect(await atRest()).toContain('Ashby Down');
    expect((await wake().load()).text).toBe(FILE);
    expect((await wake().load()).school).not.toHaveProperty('classesLocked');
  });

  it('are opened once, however many ask for them at the same time, and anew after they were locked', async () => {
    const { save, wake, state } = open();
    await save(FILE);
    const before = age.opened;
    const { load } = wake();
    expect((await Promise.all([load(), load(), load()])).map(({ text }) => text)).toEqual([FILE, FILE, FILE]);
    expect((await load()).text).toBe(FILE);
    expect(age.opened - before).toBe(1);
    state.locked = true;
    expect((await load()).text).not.toContain('Farthing');
    state.locked = false;
    expect((await load()).text).toBe(FILE);
    expect(age.opened - before).toBe(2);
  });

  it('are not there while locked, the rest of the school is, and it says so', async () => {
    const { save, load, state } = open();
    await save(FILE);
    expect((await load()).locked).toBeUndefined();
    state.locked = true;
    const { school, locked, source, problem } = await load();
    expect({ locked, source, problem }).toEqual({ locked: true, source: 'file', problem: undefined });
    expect(school).toMatchObject({ classesLocked: true, classes: [{ id: '5B', stage: 'KS2' }, { id: '6A' }] });
    expect(school.staff).toHaveLength(1);
    expect(JSON.stringify(school.classes)).not.toContain('Leo');
    state.locked = false;
    expect((await load()).text).toBe(FILE);
  });

  it('are never written over while locked, whatever is given', async () => {
    const { save, load, state } = open();
    await save(FILE);
    const before = await atRest();
    state.locked = true;
    const { text } = await load();
    for (const given of [text!, OTHER, EMPTY]) {
      expect(await save(given)).toMatchObject({ ok: false, error: { path: 'classes' } });
    }
    expect(await atRest()).toBe(before);
    state.locked = false;
    expect(await save(OTHER)).toMatchObject({ ok: true });
    expect((await load()).text).toBe(OTHER);
  });

  it('can be put there while locked, where there were none', async () => {
    const { save, load, state } = open();
    await save(EMPTY);
    state.locked = true;
    expect((await load()).locked).toBeUndefined();
    expect(await save(FILE)).toMatchObject({ ok: true });
    expect(await atRest()).not.toContain('Farthing');
    expect((await load()).locked).toBe(true);
  });

  it('of an earlier version are sealed at the start, in one step; interrupted, they are as they were', async () => {
    const { file, state, wake } = open();
    await fakeBrowser.storage.local.set({ school: FILE });
    state.fails = true;
    await expect(file.sealOpen()).rejects.toThrow('no disk');
    expect(await fakeBrowser.storage.local.get('school')).toEqual({ school: FILE });
    state.fails = false;
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await wake().file.sealOpen();
    await wake().file.sealOpen();
    expect(set).toHaveBeenCalledOnce();
    expect(await atRest()).not.toContain('Farthing');
    expect((await wake().load()).text).toBe(FILE);
  });

  it('whose key is gone are said to be lost, and another file may take their place', async () => {
    const { save, load, state } = open();
    await save(FILE);
    state.recipient = (await makeKeyPair()).recipient;
    const lost = await load();
    expect(lost).toMatchObject({ source: 'file', school: { classesLocked: true }, problem: { path: 'classes' } });
    expect(lost.locked).toBeUndefined();
    state.recipient = pair.recipient;
    expect((await load()).text).toBe(FILE);
    state.recipient = (await makeKeyPair()).recipient;
    expect(await save(EMPTY)).toMatchObject({ ok: true });
    expect((await load()).problem).toBeUndefined();
  });

  it('leaves alone a file without pupils, and one that cannot be read', async () => {
    const { file } = open();
    for (const school of [EMPTY, '{ "school": 1, ', '{ "classes": [7, null, {"id": "5B"}] }', 'null']) {
      await fakeBrowser.storage.local.set({ school });
      await file.sealOpen();
      expect(await fakeBrowser.storage.local.get('school')).toEqual({ school });
    }
  });
});
