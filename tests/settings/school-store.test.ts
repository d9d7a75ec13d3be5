import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeKeyPair } from '../../utils/seal/age.ts';

type Listener = (changes: Record<string, unknown>, area: string) => void;

const { store, listeners, broken, device } = vi.hoisted(() => ({
  store: new Map<string, unknown>(),
  /** What device management sends; a function: what the browser does when asked. */
  device: { sends: {} as object | (() => object) },
  listeners: new Set<Listener>(),
  broken: { now: false },
}));

function guarded(): void {
  if (broken.now) throw new Error('QuotaExceededError');
}

vi.mock('webextension-polyfill', () => {
  const local = {
    get: async (key: string) => {
      guarded();
      return store.has(key) ? { [key]: store.get(key) } : {};
    },
    set: async (items: Record<string, unknown>) => {
      guarded();
      for (const [key, value] of Object.entries(items)) store.set(key, value);
      for (const listener of listeners) listener(items, 'local');
    },
    remove: async (key: string) => {
      guarded();
      store.delete(key);
      for (const listener of listeners) listener({ [key]: {} }, 'local');
    },
  };
  const onChanged = {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  };
  const managed = {
    get: async () => (typeof device.sends === 'function' ? device.sends() : structuredClone(device.sends)),
  };
  return { default: { storage: { local, managed, onChanged } } };
});

const { clearSchool, onSchoolChange, schoolStore } = await import('../../utils/settings/school-store.ts');
const { keptSchool } = await import('../../entrypoints/background/kept-school.ts');
const { defaultSchool } = await import('../../utils/policy/school-file.ts');

const PAIR = await makeKeyPair();
/** Under a key of the device: open. */
const DEVICE = { recipient: async () => PAIR.recipient, peek: async () => PAIR.identity };
const { load: loadSchool, save: saveSchoolFile } = schoolStore(keptSchool(DEVICE));

const FILE = '{ "school": 1, "name": "Ashby Down Junior School", "policy": "crofton" }';
const WRONG = '{ "school": 1, "name": "Ashby Down Junior School", "policy": "crofted" }';

beforeEach(() => {
  store.clear();
  listeners.clear();
  broken.now = false;
  device.sends = {};
});

describe('the school on this device', () => {
  it('is the default until a file is given', async () => {
    expect(await loadSchool()).toEqual({ school: defaultSchool(), source: 'default' });
  });

  it('is the file that was saved, kept word for word', async () => {
    const saved = await saveSchoolFile(FILE);
    expect(saved).toMatchObject({ ok: true, school: { name: 'Ashby Down Junior School' } });
    expect([...store.values()]).toEqual([FILE]);
    expect(await loadSchool()).toMatchObject({ source: 'file', school: { policy: { base: 'crofton' } } });
  });

  it('stays as it was when a file is wrong', async () => {
    await saveSchoolFile(FILE);
    expect(await saveSchoolFile(WRONG)).toEqual({
      ok: false,
      error: { path: 'policy', message: 'is not known here; did you mean "crofton"?' },
    });
    expect(await loadSchool()).toMatchObject({ source: 'file', school: { name: 'Ashby Down Junior School' } });
  });

  it('is the default again once the file is forgotten', async () => {
    await saveSchoolFile(FILE);
    await clearSchool();
    expect(await loadSchool()).toEqual({ school: defaultSchool(), source: 'default' });
  });

  it('is the default, aloud, when a newer version cannot use the kept file', async () => {
    store.set('school', WRONG);
    expect(await loadSchool()).toEqual({
      school: defaultSchool(),
      source: 'default',
      problem: { path: 'policy', message: 'is not known here; did you mean "crofton"?' },
    });
    expect(store.get('school')).toBe(WRONG);
  });

  it('is still the kept file where two classes differ in capitals or spaces alone, each with its list', async () => {
    const twins = {
      school: 1,
      policy: 'crofton',
      classes: [
        { id: '5B', pupils: [{ name: 'Leo Farthing' }] },
        { id: '5 b', pupils: [{ name: 'Maya Sorrel' }] },
      ],
      sessions: [
        { class: '5 b', starts: '2026-11-23T10:00', ends: '2026-11-23T11:00' },
        { class: '5b', starts: '2026-11-24T10:00', ends: '2026-11-24T11:00' },
      ],
    };
    store.set('school', JSON.stringify(twins));
    const { school, source, problem } = await loadSchool();
    expect({ source, problem, base: school.policy.base }).toEqual({
      source: 'file',
      problem: undefined,
      base: 'crofton',
    });
    expect(school.classes.map(({ id, pupils }) => [id, pupils.length])).toEqual([
      ['5B', 1],
      ['5 b', 1],
    ]);
    expect(school.sessions.map((one) => one.class)).toEqual(['5 b', '5B']);
    device.sends = { school: 1, name: 'Fernmoor Primary School' };
    expect(await loadSchool()).toMatchObject({ school: { name: 'Fernmoor Primary School', classes: [{}, {}] } });
    expect(await saveSchoolFile(JSON.stringify(twins))).toMatchObject({ ok: false, error: { path: 'classes[1].id' } });
    expect(store.get('school')).toBe(JSON.stringify(twins));
  });

  it('is the default, aloud, when the storage fails; and nothing is called saved', async () => {
    broken.now = true;
    expect(await loadSchool()).toMatchObject({ source: 'default', problem: { path: "this browser's storage" } });
    expect(await saveSchoolFile(FILE)).toEqual({
      ok: false,
      error: { path: "this browser's storage", message: 'could not keep the file (QuotaExceededError)' },
    });
    await expect(clearSchool()).rejects.toThrow('QuotaExceededError');
  });

  it('tells of a change, its own key only, until nobody listens', async () => {
    const changed = vi.fn<() => void>();
    const stop = onSchoolChange(changed);
    await saveSchoolFile(FILE);
    expect(changed).toHaveBeenCalledTimes(1);
    for (const listener of listeners) listener({ recorder: {} }, 'local');
    for (const listener of listeners) listener({ school: {} }, 'sync');
    expect(changed).toHaveBeenCalledTimes(1);
    for (const listener of listeners) listener({ name: {} }, 'managed');
    expect(changed).toHaveBeenCalledTimes(2);
    stop();
    await clearSchool();
    expect(changed).toHaveBeenCalledTimes(2);
  });
});

describe('what device management sends', () => {
  const SENT = { school: 1, name: 'Fernmoor Primary School', policy: { base: 'woodlands' }, zone: 'Europe/London' };
  const OWN = JSON.stringify({
    school: 1,
    name: 'Ashby Down Junior School',
    policy: 'crofton',
    domains: ['ashby.example'],
    classes: [{ id: '5B', pupils: [{ name: 'Leo Farthing' }] }],
  });

  it('holds over the file field by field, and leaves it its classes', async () => {
    await saveSchoolFile(OWN);
    device.sends = SENT;
    const { school, source, text, managed, problem } = await loadSchool();
    expect(school).toMatchObject({ name: SENT.name, policy: { base: 'woodlands' }, domains: ['ashby.example'] });
    expect(school.classes.map(({ id }) => id)).toEqual(['5B']);
    expect({ source, text, problem }).toEqual({ source: 'file', text: OWN, problem: undefined });
    expect(managed).toEqual({
      arrived: SENT,
      fields: [
        { name: 'name', value: SENT.name, inFile: true },
        { name: 'policy', value: SENT.policy, inFile: true },
        { name: 'zone', value: 'Europe/London', inFile: false },
      ],
    });
  });

  it('is read once, however often it is asked for', async () => {
    await saveSchoolFile(OWN);
    device.sends = SENT;
    const first = await loadSchool();
    const parse = vi.spyOn(JSON, 'parse');
    expect((await loadSchool()).school).toBe(first.school);
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  it('holds without a file, and beside one that cannot be used', async () => {
    device.sends = SENT;
    expect(await loadSchool()).toMatchObject({ source: 'default', school: { name: SENT.name } });
    store.set('school', WRONG);
    expect(await loadSchool()).toMatchObject({ problem: { path: 'policy' }, school: { name: SENT.name } });
  });

  it('is told by its place when it is wrong; what came before it holds', async () => {
    await saveSchoolFile(OWN);
    device.sends = SENT;
    await loadSchool();
    const wrong = { ...SENT, name: 'New', policy: { base: 'woodland' } };
    device.sends = wrong;
    const { school, managed } = await loadSchool();
    expect(managed).toMatchObject({
      arrived: wrong,
      problem: { path: 'policy.base', message: 'is not known here; did you mean "woodlands"?' },
      fields: [{ name: 'name', value: SENT.name }, { name: 'policy' }, { name: 'zone' }],
    });
    expect(school).toMatchObject({ name: SENT.name, policy: { base: 'woodlands' } });
  });

  it('leaves the file alone when it is wrong and nothing came before', async () => {
    await saveSchoolFile(OWN);
    device.sends = { ...SENT, classes: [{}] };
    const { school, managed } = await loadSchool();
    expect(managed).toMatchObject({ problem: { path: 'classes' }, fields: [] });
    expect(school).toMatchObject({ name: 'Ashby Down Junior School', policy: { base: 'crofton' } });
  });

  it('is over when nothing is sent any more, in either browser’s way of saying so', async () => {
    await saveSchoolFile(OWN);
    for (const nothing of [{}, () => Promise.reject(new Error('Managed storage manifest not found'))]) {
      device.sends = SENT;
      await loadSchool();
      device.sends = nothing;
      expect(await loadSchool()).toEqual({
        school: expect.objectContaining({ policy: expect.objectContaining({ base: 'crofton' }) }),
        source: 'file',
        text: OWN,
      });
      device.sends = { school: 2 };
      expect((await loadSchool()).managed?.fields).toEqual([]);
    }
  });

  it('holds as it was while the browser cannot read it', async () => {
    device.sends = SENT;
    await loadSchool();
    device.sends = () => Promise.reject(new Error('the registry is busy'));
    expect(await loadSchool()).toMatchObject({
      school: { name: SENT.name },
      managed: { problem: { path: 'managed storage', message: 'cannot be read (the registry is busy)' } },
    });
  });

  it('holds on a device that can keep nothing', async () => {
    broken.now = true;
    device.sends = SENT;
    expect(await loadSchool()).toMatchObject({ school: { name: SENT.name }, managed: { fields: [{}, {}, {}] } });
  });
});
