import { nameKey } from '../../policy/names.ts';
import type { ListField } from './headings.ts';
import { inOrder, namesIn } from './words.ts';

/** The cell of a field in the row; empty when there is none. */
export type CellOf = (field: ListField) => string;

/**
 * The name by which somebody is known, and what else the row calls them: preferred names go before legal
 * ones, which become other names. `undefined`: the row names nobody.
 */
export function rowNames(cell: CellOf): { name: string; aliases: string[] } | undefined {
  const preferred = cell('preferredName');
  const whole = /[\s,]/.test(preferred) ? inOrder(preferred) : '';
  const forename = cell('forename');
  const surname = cell('surname');
  const legal = joined(forename, surname) || inOrder(cell('name'));
  const called = joined(
    cell('preferredForename') || (whole === '' ? preferred : '') || forename,
    cell('preferredSurname') || surname,
  );
  // A first name alone, beside a whole name in one cell, is another name and not the name.
  const isPart = forename === '' && surname === '' && legal !== '' && !called.includes(' ');
  const given = new Set([whole, isPart ? '' : called, legal, called]);
  const names = [...given].filter((one) => one !== '' && nameKey(one).whole !== '');
  const [name] = names;
  if (name === undefined) return undefined;
  const others = namesIn(cell('aliases')).flatMap((one) =>
    one.includes(' ') || surname === '' ? [one] : [one, joined(one, surname)],
  );
  return { name, aliases: distinct([...names.slice(1), ...others], [name]) };
}

/** Those whose name is not among `before`, each name once. */
export function distinct(names: readonly string[], before: readonly string[]): string[] {
  if (names.length === 0) return [];
  const seen = new Set(before.map((one) => nameKey(one).whole));
  return names.filter((one) => {
    const { whole } = nameKey(one);
    if (seen.has(whole)) return false;
    seen.add(whole);
    return true;
  });
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
