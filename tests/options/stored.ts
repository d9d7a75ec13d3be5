import { defaultSchool, type ParsedSchool, parseSchoolFile } from '../../utils/policy/school-file.ts';
import type { LoadedSchool } from '../../utils/settings/school-store.ts';

/** The store's promises, kept in memory. */
export function memory(text?: string) {
  const state = { text, stuck: false, changed: () => {} };
  return {
    state,
    load: async (): Promise<LoadedSchool> => {
      if (state.text === undefined) return { school: defaultSchool(), source: 'default' };
      const parsed = parseSchoolFile(state.text);
      if (parsed.ok) return { school: parsed.school, source: 'file', text: state.text };
      return { school: defaultSchool(), source: 'default', problem: parsed.error };
    },
    save: async (given: string): Promise<ParsedSchool> => {
      const parsed = parseSchoolFile(given);
      if (parsed.ok) state.text = given;
      return parsed;
    },
    clear: async (): Promise<void> => {
      if (state.stuck) throw new Error('stuck');
      state.text = undefined;
    },
    onChange: (changed: () => void) => {
      state.changed = changed;
      return () => {
        state.changed = () => {};
      };
    },
  };
}
