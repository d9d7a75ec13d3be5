import { tidy } from '../tidy.ts';
import type { Token, Words } from './words.ts';

/** What a label says besides the name. */
export interface Said extends Token {
  /** Every part was understood and none contradicts another: what it does not say is not so. */
  readonly whole: boolean;
}

const NOTHING: Said = { whole: false };
const SEPARATOR = /\s*[,;|·•]\s*|(?:^|\s+)[-–—]\s+/u;

function plain(part: string): string {
  return part
    .toLowerCase()
    .replace(/^\((.*)\)$/u, '$1')
    .replace(/\s*\d+$/u, '');
}

/**
 * Reads the state words of a label. The known name is taken out first and once, so that a name made of state
 * words ("Sam, Muted") says nothing. A label that does not hold the name is not read at all.
 */
export function readLabel(label: string, name: string, words: Words): Said {
  const rest = withoutName(label, name);
  if (rest === undefined) return NOTHING;
  const said: Record<string, unknown> = {};
  let whole = true;
  for (const part of rest.split(SEPARATOR)) {
    if (part === '' || plain(part) === words.mine) continue;
    const token = words.tokens[plain(part)];
    if (!token) whole = false;
    for (const [fact, value] of Object.entries(token ?? {})) {
      if (fact in said) whole = false;
      said[fact] = fact in said ? undefined : value;
    }
  }
  return { ...(said as Token), whole };
}

function withoutName(label: string, name: string): string | undefined {
  if (name === '') return undefined;
  if (label.startsWith(name) && /^(?:$|[\s,;|·•])/u.test(label.slice(name.length)))
    return label.slice(name.length).trim();
  const at = label.lastIndexOf(name);
  if (at <= 0 || label.indexOf(name) !== at) return undefined;
  return `${label.slice(0, at).trim()},${label.slice(at + name.length).trim()}`;
}

/** Reads by the language that understands the label whole, else by the one that understands some of it. */
export function speak(label: string, given: string | undefined, languages: readonly Words[]): Said {
  let best = NOTHING;
  if (given === undefined || label === '') return best;
  for (const words of languages) {
    const said = readLabel(label, given, words);
    if (said.whole) return said;
    if (Object.keys(said).length > Object.keys(best).length) best = said;
  }
  const { name } = withoutMark(given, languages);
  return best === NOTHING && name !== given ? speak(label, name, languages) : best;
}

/**
 * The name in a label where no hook gives it: what is left when state words are taken from the end, each
 * fact once. Good enough to know somebody again; never to believe the words, which may be part of the name.
 */
export function nameIn(label: string, languages: readonly Words[]): string | undefined {
  for (const { tokens, mine } of languages) {
    const parts = label.split(', ');
    const seen = new Set<string>();
    for (let last = parts.at(-1); last !== undefined && parts.length > 1; last = parts.at(-1)) {
      const facts = Object.keys(tokens[plain(last)] ?? {});
      if (facts.length === 0 || facts.some((fact) => seen.has(fact))) break;
      for (const fact of facts) seen.add(fact);
      parts.pop();
    }
    if (parts.length > 1 && parts[0]?.toLowerCase() === mine) parts.shift();
    if (seen.size > 0) return parts.join(', ');
  }
  return undefined;
}

/** The name alone, of a name as a sentence gives it. */
export function nameOf(text: string, languages: readonly Words[]): string {
  return withoutMark(tidy(text), languages).name;
}

/** A name without the platform's mark for strangers at its end, and that mark. */
export function withoutMark<N extends string | undefined>(
  name: N,
  languages: readonly Words[],
): { name: N | string; label?: Token['label'] } {
  const lower = name?.toLowerCase();
  for (const { marks } of languages) {
    for (const [end, label] of Object.entries(marks ?? {})) {
      if (name && lower?.endsWith(end)) return { name: name.slice(0, -end.length).trim(), label };
    }
  }
  return { name };
}
