import { nameKey } from '../../policy/names.ts';
import type { ListedPerson } from './list.ts';
import { distinct } from './row-names.ts';

/** Somebody as the school file has them: the fields that lists know, and any others, which stay. */
export interface KeptPerson {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly account?: string;
  readonly id?: string;
}

/** What a list changes among pupils of a class, or among staff. */
export interface PeopleChange {
  readonly added: readonly string[];
  readonly changed: readonly { readonly name: string; readonly what: readonly string[] }[];
  readonly gone: readonly string[];
  readonly same: number;
}

/** Each of the list with whom of the kept they are, by id, else by account, else by name; and who is left. */
export function matchPeople<K extends KeptPerson, L extends ListedPerson & { readonly id?: string }>(
  kept: readonly K[],
  listed: readonly L[],
): { readonly matched: ReadonlyMap<L, K>; readonly gone: readonly K[] } {
  const matched = new Map<L, K>();
  const left = new Set(kept);
  const passes: ((one: KeptPerson) => readonly string[])[] = [
    ({ id }) => (id === undefined ? [] : [id.trim()]),
    ({ account }) => (account === undefined ? [] : [account.trim().toLowerCase()]),
    ({ name }) => [nameKey(name).whole],
    ({ name, aliases = [] }) => [name, ...aliases].map((one) => nameKey(one).whole),
  ];
  for (const keysOf of passes) {
    if (left.size === 0) break;
    const byKey = new Map<string, K[]>();
    for (const one of left) for (const key of keysOf(one)) byKey.set(key, [...(byKey.get(key) ?? []), one]);
    for (const one of listed) {
      if (matched.has(one)) continue;
      const found = keysOf(one)
        .flatMap((key) => byKey.get(key) ?? [])
        .find((candidate) => left.has(candidate) && !differ(candidate, one));
      if (found === undefined) continue;
      matched.set(one, found);
      left.delete(found);
    }
  }
  return { matched, gone: [...left] };
}

/** Two pupil ids make two pupils, whatever else is the same. */
function differ(a: KeptPerson, b: KeptPerson): boolean {
  return a.id !== undefined && b.id !== undefined && a.id.trim() !== b.id;
}

/** The other names: those kept, then those that the list adds. Where the list's name was one of them, the two change places. */
export function mergedAliases(kept: KeptPerson | undefined, listed: ListedPerson): { aliases?: string[] } {
  const before = kept?.aliases ?? [];
  const wasOther = before.some((one) => nameKey(one).whole === nameKey(listed.name).whole);
  const swapped = kept !== undefined && wasOther ? [kept.name] : [];
  const aliases = distinct([...before, ...swapped, ...listed.aliases], [listed.name]);
  return aliases.length === 0 ? {} : { aliases };
}

/** What of the named fields is another now, in words; fields of the school file with their names and defaults. */
export function differences(
  fields: readonly (readonly [field: string, label: string, byDefault: unknown])[],
  before: object,
  after: object,
): string[] {
  return fields.flatMap(([field, label, byDefault]) => {
    const [was, is] = [before, after].map((one) => words((one as Record<string, unknown>)[field] ?? byDefault));
    return was === is ? [] : [`${label}: ${was} → ${is}`];
  });
}

function words(value: unknown): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return value === undefined ? 'not given' : String(value);
}
