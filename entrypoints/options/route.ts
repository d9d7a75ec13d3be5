import { TEXT_NAMES, type TextName } from '../../utils/policy/clauses/index.ts';

/** Which page of the options stands in the address after `#`. */
export type Route =
  | { readonly page: 'school' }
  | { readonly page: 'lists' }
  | { readonly page: 'timetable' }
  | { readonly page: 'policy' }
  | { readonly page: 'privacy' }
  | { readonly page: 'coverage'; readonly text: TextName | undefined }
  /** An id as it was typed: it may be of no rule. */
  | { readonly page: 'rule'; readonly id: string };

/** Anything unknown is the first page. */
export function routeOf(hash: string): Route {
  const [page, rest = ''] = hash.split('/', 2);
  if (page === 'timetable' || page === 'policy' || page === 'privacy') return { page };
  if (page === 'coverage') return { page, text: TEXT_NAMES.find((name) => name === rest) };
  if (page === 'lists') return { page };
  if (page === 'rule') return { page, id: rest };
  return { page: 'school' };
}

export function ruleAddress(id: string): string {
  return `#rule/${id}`;
}

export function coverageAddress(text: TextName): string {
  return `#coverage/${text}`;
}
