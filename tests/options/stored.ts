import { defaultSchool, type ParsedSchool, parseSchoolFile } from '../../utils/policy/school-file.ts';
import type { Managed } from '../../utils/settings/managed/managed-store.ts';
import { withManaged } from '../../utils/settings/managed/with-managed.ts';
import type { LoadedSchool } from '../../utils/settings/school-store.ts';

/** The store's promises, kept in memory. */
export function memory(text?: string) {
  const listeners = new Set<() => void>();
  const state = {
    text,
    managed: undefined as Managed | undefined,
    stuck: false,
    /** What a write waits for. */
    busy: Promise.resolve(),
    locked: false,
    changed: () => listeners.forEach((listener) => listener()),
  };
  const loadFile = (): LoadedSchool => {
    if (state.text === undefined) return { school: defaultSchool(), source: 'default' };
    const text = state.locked ? withoutPupils(state.text) : state.text;
    const parsed = parseSchoolFile(text);
    const locked = state.locked ? { locked: true as const } : {};
    if (parsed.ok) return { school: parsed.school, source: 'file', text, ...locked };
    return { school: defaultSchool(), source: 'default', problem: parsed.error };
  };
  return {
    state,
    load: async (): Promise<LoadedSchool> => {
      const file = loadFile();
      return state.managed === undefined ? file : { ...file, ...withManaged(state.managed, file) };
    },
    save: async (given: string): Promise<ParsedSchool> => {
      await state.busy;
      const parsed = parseSchoolFile(given);
      if (parsed.ok) state.text = given;
      return parsed;
    },
    clear: async (): Promise<void> => {
      if (state.stuck) throw new Error('stuck');
      state.text = undefined;
    },
    onChange: (changed: () => void) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}

/** Which classes are others', kept in memory. */
export function memoryOfClasses() {
  let kept: readonly string[] = [];
  return {
    readOthers: () => Promise.resolve(kept),
    writeOthers: (ids: readonly string[]) => Promise.resolve(void (kept = ids)),
  };
}

/** As it is read while its lists are locked. */
function withoutPupils(text: string): string {
  const file = JSON.parse(text) as { readonly classes?: readonly object[] };
  return JSON.stringify({ ...file, classes: file.classes?.map((one) => ({ ...one, pupils: [] })) });
}
