/** Words for the errors of a school file: what was found, what may have been meant. */

const LONGEST_SHOWN = 60;
/** Characters that could turn an error line around or hide in it. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function visible(text: string): string {
  return text.replace(UNSEEN, (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}

/** A value of the file as an error shows it: one line, clipped, nothing in it unseen. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? value : String(value);
  const clipped = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return visible(typeof value === 'string' ? JSON.stringify(clipped) : clipped);
}

/** A path as people write it: `sessions[3].ends`, `policy.rules["odd name"]`. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^[\w-]+$/.test(String(part)) && String(part).length <= LONGEST_SHOWN)
      text += text === '' ? String(part) : `.${String(part)}`;
    else text += `[${shown(String(part))}]`;
  }
  return text;
}

/** `did you mean "x"?` where one of the known names is near, else the list of them. */
export function knownNames(given: string, known: readonly string[]): string {
  const near = nearest(given, known);
  if (near !== undefined) return `did you mean "${near}"?`;
  return `known are ${known.map((name) => `"${name}"`).join(', ')}`;
}

/** The known name that begins as the given one does, or else is at most a third of its letters away. */
function nearest(given: string, known: readonly string[]): string | undefined {
  if (given.length > LONGEST_SHOWN) return undefined;
  const word = plain(given);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const other = plain(name);
    const begins = Math.min(word.length, other.length) > 2 && (word.startsWith(other) || other.startsWith(word));
    const slips = begins ? 0.5 : slipsBetween(word, other);
    if (slips < least && slips * 3 <= Math.max(other.length, 3)) {
      best = name;
      least = slips;
    }
  }
  return best;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

/** Optimal string alignment distance: letters put in, left out, exchanged, or swapped with their neighbour. */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
