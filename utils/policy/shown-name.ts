import type { Stamped } from '../meeting/state.ts';
import { isDeviceName, type NameKey, nameKey } from './names.ts';
import { looksLikeNoteTaker } from './notetakers.ts';

/** What a shown name is by itself, worked out once for as long as it is shown. */
export interface ShownName {
  readonly key: NameKey;
  readonly isDevice: boolean;
  /** It looks like a recording or note-taking service's. */
  readonly noteTaker: ReturnType<typeof looksLikeNoteTaker>;
}

const shownNames = new WeakMap<Stamped<string>, ShownName>();

/** Of the name that was last known; `undefined`: none ever was. */
export function shownName(name: Stamped<string>): ShownName | undefined {
  if (name.last === undefined) return undefined;
  let shown = shownNames.get(name);
  if (shown === undefined) {
    const noteTaker = looksLikeNoteTaker(name.last);
    shown = { key: nameKey(name.last), isDevice: isDeviceName(name.last), noteTaker };
    shownNames.set(name, shown);
  }
  return shown;
}
