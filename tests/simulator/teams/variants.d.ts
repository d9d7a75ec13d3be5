export interface Variant {
  readonly values?: readonly string[];
  readonly number?: number;
  readonly text?: string;
  readonly list?: readonly string[];
  readonly what: string;
}
export const HANDLE_GROUPS: readonly string[];
export const VARIANTS: Readonly<Record<string, Variant>>;
export function readVariants(
  search: string,
  path: string,
): { values: { drop: Set<string> } & Record<string, unknown>; problem: string | undefined };
