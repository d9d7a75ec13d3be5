import type { Variant } from '../player/query.js';
export const HANDLE_GROUPS: readonly string[];
export const VARIANTS: Readonly<Record<string, Variant>>;
export function readVariants(
  search: string,
  path: string,
): { values: { drop: Set<string> } & Record<string, unknown>; problem: string | undefined };
