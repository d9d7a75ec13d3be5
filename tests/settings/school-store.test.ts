import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (changes: Record<string, unknown>, area: string) => void;

const { store, listeners, broken } = vi.hoisted(() => ({
  store: new Map<string, unknown>(),
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
  return { default: { storage: { local, onChanged } } };
});

const { clearSchool, loadSchool, onSchoolChange, saveSchoolFile } = await import(
  '../../utils/settings/school-store.ts'
);
const { defaultSchool } = await import('../../utils/policy/school-file.ts');

const FILE = '{ "school": 1, "name": "Ashby Down Junior School", "policy": "crofton" }';
const WRONG = '{ "school": 1, "name": "Ashby Down Junior School", "policy": "crofted" }';

beforeEach(() => {
  store.clear();
  listeners.clear();
  broken.now = false;
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
    stop();
    await clearSchool();
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
