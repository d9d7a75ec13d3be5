import type { RuleId } from '../rule-ids.ts';
import type { ItemId } from '../checklists/items.ts';
import type { LineId } from '../checklists/read-out.ts';
import type { PromiseId } from './promises.ts';

/**
 * One way in which a clause is served today. `where` is an id or a name that stands elsewhere in the
 * product; a test finds each of them there.
 */
export type Way =
  /** A rule watches for it. */
  | { readonly how: 'rule'; readonly where: RuleId }
  /** The text allows it, so this rule is off in its policy: nobody is warned. */
  | { readonly how: 'left-alone'; readonly where: RuleId }
  /** A category of one-click capture (`utils/incidents/categories.ts`). */
  | { readonly how: 'category'; readonly where: string }
  /** A quick answer under "What did you do?" of a captured incident, kept in its record. */
  | { readonly how: 'action'; readonly where: string }
  /** A field of the school file by its path, `[]` for each of a list. */
  | { readonly how: 'setting'; readonly where: string }
  /** A question of the checklists around a lesson. */
  | { readonly how: 'checklist'; readonly where: ItemId }
  /** A line of the text that is read out at the start. */
  | { readonly how: 'read-out'; readonly where: LineId }
  /** A column of the weekly return, by its header. */
  | { readonly how: 'column'; readonly where: string }
  /** A promise of the product that a test holds. */
  | { readonly how: 'promise'; readonly where: PromiseId };

/** How a clause is served: at least one way, or what will serve it. */
export interface CoverageRow {
  readonly ways: readonly Way[];
  /** What serves it, or the rest of it, in a later version: one plain sentence. Absent: nothing is missing. */
  readonly later?: string;
}

/** A row for each clause of one text; one too few or too many does not compile. */
export type CoverageTable<Clauses> = Readonly<Record<keyof Clauses, CoverageRow>>;

type Named = Exclude<Way['how'], 'rule' | 'left-alone' | 'promise' | 'checklist' | 'read-out'>;

export function rules(...ids: readonly RuleId[]): Way[] {
  return ids.map((where) => ({ how: 'rule', where }));
}

export function promises(...ids: readonly PromiseId[]): Way[] {
  return ids.map((where) => ({ how: 'promise', where }));
}

function named(how: Named): (...names: readonly string[]) => Way[] {
  return (...names) => names.map((where) => ({ how, where }));
}

export const categories = named('category');
export const actions = named('action');
export const settings = named('setting');
export const columns = named('column');
