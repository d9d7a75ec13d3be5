import { EVERYONE, type Permission } from '../../meeting/teacher-act.ts';

/** What the teacher allowed and whom they asked to speak. */
export interface Allowed {
  permit(what: Permission, who: string | undefined): void;
  /** Permission for everyone, or for this person. */
  isPermitted(what: Permission, id?: string): boolean;
  /** Permission for anybody at all. */
  isPermittedToSomebody(what: Permission): boolean;
  /** @param until epoch ms */
  invite(who: string, until: number): void;
  /** When the last contribution window for somebody, open after `since`, closes; `undefined`: there was none. */
  windowEnd(id: string, since: number): number | undefined;
}

export function rememberAllowed(): Allowed {
  const permissions: { readonly what: Permission; readonly who: string | undefined }[] = [];
  const windows: { readonly who: string; readonly until: number }[] = [];
  return {
    permit(what, who) {
      permissions.push({ what, who });
    },
    isPermitted: (what, id) =>
      permissions.some((one) => one.what === what && (one.who === undefined || one.who === id)),
    isPermittedToSomebody: (what) => permissions.some((one) => one.what === what),
    invite(who, until) {
      windows.push({ who, until });
    },
    windowEnd(id, since) {
      const ends = windows
        .filter((window) => (window.who === EVERYONE || window.who === id) && window.until > since)
        .map((window) => window.until);
      return ends.length > 0 ? Math.max(...ends) : undefined;
    },
  };
}
