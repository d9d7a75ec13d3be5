import type { Stamped } from '../meeting/state.ts';
import { isDeviceName, type NameKey, nameKey } from './names.ts';

/** What a shown name is by itself, worked out once for as long as it is shown. */
export interface ShownName {
  readonly key: NameKey;
  readonly isDevice: boolean;
}

const shownNames = new WeakMap<Stamped<string>, ShownName>();

/** Of the name that was last known; `undefined`: none ever was. */
export function shownName(name: Stamped<string>): ShownName | undefined {
  if (name.last === undefined) return undefined;
  let shown = shownNames.get(name);
  if (shown === undefined) {
    shown = { key: nameKey(name.last), isDevice: isDeviceName(name.last) };
    shownNames.set(name, shown);
  }
  return shown;
}
