import type { Health, SignalHealth } from '../adapter.ts';
import { alike } from '../alike.ts';
import { understood } from '../understood.ts';
import type { Anchors } from './anchors.ts';
import type { Anchor } from './probes.ts';

/** What a running meeting on the screen should show. */
const EXPECTED: readonly Anchor[] = ['footer', 'leave', 'mic', 'camera', 'people', 'badge', 'header', 'ownBar'];
/** A page that is being built up is not yet one that cannot be read. */
const SETTLING_MS = 3_000;
/** A page of which nothing is known may still be loading. */
const LOADING_MS = 8_000;

export interface Readings {
  readonly anchors: Anchors;
  readonly rows: number;
  /** Rows that were understood. */
  readonly parsed: number;
  readonly onScreen: boolean;
  /** The address is a meeting's, and nothing is known of the page. */
  readonly expected: boolean;
}

/** Follows how well the page is understood. Only what lasts is said: pages are built up in steps. */
export function followHealth(): (at: number, now: Readings) => { health: Health; again: number | undefined } {
  let since: number | undefined;
  let health: Health = { readable: true, signals: {} };

  return (at, now) => {
    if (now.expected || (now.onScreen && isHalf(now))) since ??= at;
    else since = undefined;
    const due = since === undefined ? undefined : since + (now.expected ? LOADING_MS : SETTLING_MS);
    const readable = due === undefined || at < due;
    const next: Health = { readable, signals: now.onScreen ? survey(now) : {} };
    if (!alike(next, health)) health = next;
    return { health, again: readable ? due : undefined };
  };
}

function isHalf(now: Readings): boolean {
  const { get, has } = now.anchors;
  // The button says that the panel is open: then it must be there, with people in it.
  const open = get('people')?.getAttribute('aria-label')?.startsWith('close the') === true;
  const filtered = (get('search') as HTMLInputElement | undefined)?.value;
  return !has('leave') || (!has('mic') && !has('people')) || !understood(now) || (open && now.rows === 0 && !filtered);
}

function survey({ anchors, rows }: Readings): Record<string, SignalHealth> {
  const found: Record<string, SignalHealth> = {};
  for (const anchor of EXPECTED) {
    const rank = anchors.rank(anchor);
    found[anchor] = rank === undefined ? 'missing' : rank === 0 ? 'seen' : 'fallback';
  }
  found['rows'] = rows > 0 ? 'seen' : 'missing';
  return found;
}
