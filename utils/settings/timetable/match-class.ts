/**
 * The class that an event speaks of: an id that stands as a whole word in its title, else in its place, else in a
 * category. Of several, one that is part of another's name ("5B" of "5B Set 2") does not count; `undefined` when
 * none or more than one is left.
 *
 * @param texts title, place and categories, in this order
 */
export function classNamed(texts: readonly string[], ids: readonly string[]): string | undefined {
  for (const text of texts) {
    const named = ids.filter((id) => hasWord(text, id));
    const whole = named.filter((id) => !named.some((other) => other !== id && hasWord(other, id)));
    if (named.length > 0) return whole.length === 1 ? whole[0] : undefined;
  }
  return undefined;
}

/**
 * What looks like the name of a class in a title, for a school that has listed none: "5B", "Year 4", "Reception". Only a proposal.
 */
export function classLike(title: string): string {
  return (
    /(?<![\p{L}\p{N}])(?:(?:[1-9]|1[0-3])\p{Lu}{1,2}\d?|(?:Year|Primary|P) ?\d{1,2}|Reception|Nursery)(?![\p{L}\p{N}])/u.exec(
      title,
    )?.[0] ?? ''
  );
}

function hasWord(text: string, word: string): boolean {
  const all = text.toLocaleLowerCase('en-GB');
  const one = word.toLocaleLowerCase('en-GB');
  for (let at = all.indexOf(one); at >= 0; at = all.indexOf(one, at + 1)) {
    if (
      !/[\p{L}\p{N}]$/u.test(all.slice(Math.max(0, at - 2), at)) &&
      !/^[\p{L}\p{N}]/u.test(all.slice(at + one.length, at + one.length + 2))
    )
      return true;
  }
  return false;
}
