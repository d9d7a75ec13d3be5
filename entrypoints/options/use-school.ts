import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LoadedSchool } from '../../utils/settings/school-store.ts';

/** Where the pages of the options get the school from. */
export interface SchoolSource {
  readonly load: () => Promise<LoadedSchool>;
  readonly onChange: (changed: () => void) => () => void;
}

/** The school that holds, now and after every change; `undefined` until it is read. And how to read it anew. */
export function useSchool({ load, onChange }: SchoolSource): [LoadedSchool | undefined, () => Promise<void>] {
  const [loaded, setLoaded] = useState<LoadedSchool>();
  const refresh = useCallback(async () => setLoaded(await load()), [load]);
  useEffect(() => {
    void refresh();
    return onChange(() => void refresh());
  }, [refresh, onChange]);
  return [loaded, refresh];
}

/** Takes from a page what it was given of the class lists, or made of them, once they are locked on whatever page. */
export function useForgetting(loaded: LoadedSchool | undefined, forget: () => void): void {
  const locked = loaded?.locked === true;
  useEffect(() => {
    if (locked) forget();
  }, [locked]);
}
