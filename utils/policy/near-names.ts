import type { NameKey } from './names.ts';

/**
 * Whether a shown name is near a class member's (rules.md, `name-not-own`): the first name has the same
 * first three letters or one slip, with the same surname or none; or the whole names are two slips apart.
 * A slip: a letter put in, left out, exchanged, or swapped with its neighbour. It is asked of names
 * that are not the member's own; near is never the same.
 */
export function isNearName(shown: NameKey, member: NameKey): boolean {
  const [first = '', ...rest] = shown.words;
  const [memberFirst = '', ...memberRest] = member.words;
  if (first === '' || memberFirst === '') return false;
  if (isNearFirstName(first, memberFirst) && isSameSurname(rest, memberRest)) return true;
  return slipsWithin(shown.whole, member.whole, 2);
}

function isNearFirstName(shown: string, member: string): boolean {
  const begins = shown.length >= 3 && shown.slice(0, 3) === member.slice(0, 3);
  return begins || slipsWithin(shown, member, 1);
}

/** None, the same, or its initial. */
function isSameSurname(shown: readonly string[], member: readonly string[]): boolean {
  const [only = '', ...more] = shown;
  if (only === '' || shown.join('') === member.join('')) return true;
  return more.length === 0 && only.length === 1 && (member.at(-1) ?? '').startsWith(only);
}

/** True when at most `most` slips (optimal string alignment) lie between the two. */
function slipsWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let slips = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      }
      next.push(slips);
      least = Math.min(least, slips);
    }
    // A swap looks two rows back, so one row beyond the limit is not yet the end.
    if (least > most + 1) return false;
    before = row;
    row = next;
  }
  return (row[b.length] ?? 0) <= most;
}
