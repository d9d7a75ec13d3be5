import type { Health, SignalHealth } from './adapter.ts';
import { alike } from './alike.ts';

/** A page that is being built up is not yet one that cannot be read. */
const SETTLING_MS = 3_000;
/** A page of which nothing is known may still be loading. */
const LOADING_MS = 8_000;

/** What speaks against understanding the page, at one look. */
export interface Doubts {
  /** The address is a meeting's, and nothing is known of the page. */
  readonly expected: boolean;
  /** A meeting is there, and is understood in part or not at all. */
  readonly half: boolean;
}

/** Follows how well the page is understood. Only a doubt that lasts is said: pages are built up in steps. */
export function followReadable(): (
  at: number,
  doubts: Doubts,
  signals: Health['signals'],
) => { health: Health; again: number | undefined } {
  let since: number | undefined;
  let health: Health = { readable: true, signals: {} };

  return (at, { expected, half }, signals) => {
    if (expected || half) since ??= at;
    else since = undefined;
    const due = since === undefined ? undefined : since + (expected ? LOADING_MS : SETTLING_MS);
    const readable = due === undefined || at < due;
    const next: Health = { readable, signals };
    if (!alike(next, health)) health = next;
    return { health, again: readable ? due : undefined };
  };
}

/** How each expected landmark was found, and whether the others are there. */
export function signalsOf<Anchor extends string>(
  { rank }: { rank(anchor: Anchor): number | undefined },
  expected: readonly Anchor[],
  others: Readonly<Record<string, boolean>>,
): Record<string, SignalHealth> {
  const found: Record<string, SignalHealth> = {};
  for (const anchor of expected) {
    const at = rank(anchor);
    found[anchor] = at === undefined ? 'missing' : at === 0 ? 'seen' : 'fallback';
  }
  for (const [name, there] of Object.entries(others)) found[name] = there ? 'seen' : 'missing';
  return found;
}
