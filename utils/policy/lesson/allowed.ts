import { EVERYONE, type Permission } from '../../meeting/teacher-act.ts';

/** What the teacher allowed and whom they asked to speak. */
export interface Allowed {
  permit(what: Permission, who: string | undefined): void;
  /** Permission for everyone, or for this person, under another id too where we know who it is. */
  isPermitted(what: Permission, id?: string): boolean;
  /** The teacher let in whoever has this id: somebody we do not know is known by nothing else. */
  isLetIn(id: string): boolean;
  /** Permission for anybody at all. */
  isPermittedToSomebody(what: Permission): boolean;
  /** @param until epoch ms */
  invite(who: string, until: number): void;
  /** When the last contribution window for somebody, open after `since`, closes; `undefined`: there was none. */
  windowEnd(id: string, since: number): number | undefined;
}

/** @param keyOf the same for a person who left and came back under another id */
export function rememberAllowed(keyOf: (id: string) => string): Allowed {
  const permissions: { readonly what: Permission; readonly who: string | undefined }[] = [];
  const windows: { readonly who: string; readonly until: number }[] = [];
  const isSame = (a: string, b: string | undefined) => b !== undefined && (a === b || keyOf(a) === keyOf(b));
  return {
    permit(what, who) {
      permissions.push({ what, who });
    },
    isPermitted: (what, id) =>
      permissions.some((one) => one.what === what && (one.who === undefined || isSame(one.who, id))),
    isLetIn: (id) => permissions.some((one) => one.what === 'guest' && (one.who === undefined || one.who === id)),
    isPermittedToSomebody: (what) => permissions.some((one) => one.what === what),
    invite(who, until) {
      windows.push({ who, until });
    },
    windowEnd(id, since) {
      const ends = windows
        .filter((window) => (window.who === EVERYONE || isSame(window.who, id)) && window.until > since)
        .map((window) => window.until);
      return ends.length > 0 ? Math.max(...ends) : undefined;
    },
  };
}
