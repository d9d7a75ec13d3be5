import { withoutMentions } from '../../../utils/incidents/mentions.ts';

/** A text round the first place that names the person. */
export interface Excerpt {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

const AROUND = 120;

/** The words round the first mention; without one the beginning of the text. */
export function excerptOf(text: string, names: readonly string[]): Excerpt {
  const words = text.normalize('NFC');
  const clean = withoutMentions(words, names);
  const at = clean === words ? 0 : firstDifference(words, clean);
  const rest = words.slice(at).toLowerCase();
  const name = names
    .map((one) => one.normalize('NFC').trim().toLowerCase())
    .filter((one) => rest.startsWith(one))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  const from = Math.max(0, at - AROUND);
  const end = at + name.length;
  return {
    before: `${from > 0 ? '…' : ''}${words.slice(from, at)}`,
    name: words.slice(at, end),
    after: `${words.slice(end, end + AROUND)}${end + AROUND < words.length ? '…' : ''}`,
  };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return at;
}
