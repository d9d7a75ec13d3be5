import { TEXT_NAMES, type TextName } from '../../utils/policy/clauses/index.ts';

/** Pages whose address is their name. */
const PLAIN = ['details', 'lists', 'timetable', 'policy', 'privacy'] as const;

/** Which page of the options stands in the address after `#`. */
export type Route =
  | { readonly page: 'school' | (typeof PLAIN)[number] }
  | { readonly page: 'coverage'; readonly text: TextName | undefined }
  /** An id as it was typed: it may be of no rule. */
  | { readonly page: 'rule'; readonly id: string };

/** Anything unknown is the first page. */
export function routeOf(hash: string): Route {
  const [page, rest = ''] = hash.split('/', 2);
  if (page === 'coverage') return { page, text: TEXT_NAMES.find((name) => name === rest) };
  if (page === 'rule') return { page, id: rest };
  return { page: PLAIN.find((name) => name === page) ?? 'school' };
}

export function ruleAddress(id: string): string {
  return `#rule/${id}`;
}

export function coverageAddress(text: TextName): string {
  return `#coverage/${text}`;
}
