import type { Health } from '../adapter.ts';
import { followReadable, signalsOf } from '../readable.ts';
import { understood } from '../understood.ts';
import type { Anchors } from './anchors.ts';
import type { Anchor } from './probes.ts';
import type { Words } from './words.ts';

/** What a running call on the screen should show. */
const EXPECTED: readonly Anchor[] = ['hangup', 'toolbar', 'timer', 'mic', 'people', 'badge', 'stage', 'indicators'];
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

/** Follows how well the page is understood. */
export function followHealth(): (at: number, now: Readings) => { health: Health; again: number | undefined } {
  const readable = followReadable();
  return (at, now) => {
    const { anchors, onScreen, expected, rows, tiles } = now;
    const signals = onScreen ? signalsOf(anchors, EXPECTED, { rows: rows > 0, tiles: tiles > 0 }) : {};
    return readable(at, { expected, half: now.resembles || (onScreen && isHalf(now)) }, signals);
  };
}

function isHalf(now: Readings): boolean {
  const { has } = now.anchors;
  return (
    !has('hangup') ||
    (!has('mic') && !has('people')) ||
    !understood(now) ||
    (now.listDue && now.rows === 0) ||
    (now.picture && now.tiles === 0)
  );
}
