import type { Health, SignalHealth } from '../adapter.ts';
import { understood } from '../understood.ts';
import type { Anchors } from './anchors.ts';
import type { Anchor } from './probes.ts';
import type { Words } from './words.ts';

/** What a running call on the screen should show. */
const EXPECTED: readonly Anchor[] = ['hangup', 'toolbar', 'timer', 'mic', 'people', 'badge', 'stage', 'indicators'];
/** A page that is being built up is not yet one that cannot be read. */
const SETTLING_MS = 3_000;
/** A page of which nothing is known may still be loading. */
const LOADING_MS = 8_000;
export const LIVE_PICTURE = 'video:not([src]):not(:has(source))';

/** Whether a page without any known landmark is a call all the same: a live picture, or a call's buttons. */
export function resemblesCall(root: ParentNode, languages: readonly Words[]): boolean {
  const found = new Set<unknown>();
  for (const button of root.querySelectorAll('button[aria-label],[role="button"][aria-label]')) {
    const name = button.getAttribute('aria-label')?.toLowerCase() ?? '';
    for (const { mic = {}, camera = {}, leave = {} } of languages) {
      for (const words of [mic, camera, leave])
        if (Object.keys(words).some((start) => name.startsWith(start))) found.add(words);
    }
  }
  return found.size > 1 || root.querySelector(`${LIVE_PICTURE},[role="timer"]`) !== null;
}

export interface Readings {
  readonly anchors: Anchors;
  readonly rows: number;
  readonly tiles: number;
  /** Rows that were understood. */
  readonly parsed: number;
  readonly onScreen: boolean;
  /** It looks like a call, but nothing of it is known. */
  readonly resembles: boolean;
  /** The address is a meeting's, and nothing is known of the page. */
  readonly expected: boolean;
  /** The people list is open in a meeting with people. */
  readonly listDue: boolean;
  /** The stage has a picture, which should have a tile. */
  readonly picture: boolean;
}

/** Follows how well the page is understood. Only what lasts is said: pages are built up in steps. */
export function followHealth(): (at: number, now: Readings) => { health: Health; again: number | undefined } {
  let since: number | undefined;
  let health: Health = { readable: true, signals: {} };

  return (at, now) => {
    const { anchors } = now;
    const half =
      !anchors.has('hangup') ||
      (!anchors.has('mic') && !anchors.has('people')) ||
      !understood(now) ||
      (now.listDue && now.rows === 0) ||
      (now.picture && now.tiles === 0);
    if (now.resembles || now.expected || (now.onScreen && half)) since ??= at;
    else since = undefined;
    const due = since === undefined ? undefined : since + (now.expected ? LOADING_MS : SETTLING_MS);
    const readable = due === undefined || at < due;
    const signals = now.onScreen ? survey(now) : {};
    if (readable !== health.readable || !same(signals, health.signals)) health = { readable, signals };
    return { health, again: readable ? due : undefined };
  };
}

function survey({ anchors, rows, tiles }: Readings): Record<string, SignalHealth> {
  const found: Record<string, SignalHealth> = {};
  for (const anchor of EXPECTED) {
    const rank = anchors.rank(anchor);
    found[anchor] = rank === undefined ? 'missing' : rank === 0 ? 'seen' : 'fallback';
  }
  found['rows'] = rows > 0 ? 'seen' : 'missing';
  found['tiles'] = tiles > 0 ? 'seen' : 'missing';
  return found;
}

function same(one: Health['signals'], other: Health['signals']): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
