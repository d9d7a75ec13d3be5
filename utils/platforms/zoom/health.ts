import type { Health } from '../adapter.ts';
import { followReadable, signalsOf } from '../readable.ts';
import { understood } from '../understood.ts';
import type { Anchors } from './anchors.ts';
import type { Anchor } from './probes.ts';

/** What a running meeting on the screen should show. */
const EXPECTED: readonly Anchor[] = ['footer', 'leave', 'mic', 'camera', 'people', 'badge', 'header', 'ownBar'];
export interface Readings {
  readonly anchors: Anchors;
  readonly rows: number;
  /** Rows that were understood. */
  readonly parsed: number;
  readonly onScreen: boolean;
  /** The button says that the panel is open. */
  readonly opened: boolean;
  /** The address is a meeting's, and nothing is known of the page. */
  readonly expected: boolean;
}

/** Follows how well the page is understood. */
export function followHealth(): (at: number, now: Readings) => { health: Health; again: number | undefined } {
  const readable = followReadable();
  return (at, now) => {
    const { anchors, onScreen, expected, rows } = now;
    const signals = onScreen ? signalsOf(anchors, EXPECTED, { rows: rows > 0 }) : {};
    return readable(at, { expected, half: onScreen && isHalf(now) }, signals);
  };
}

function isHalf(now: Readings): boolean {
  const { get, has } = now.anchors;
  const filtered = (get('search') as HTMLInputElement | undefined)?.value;
  // The button says that the panel is open: then it must be there, with people in it.
  const empty = now.opened && now.rows === 0 && !filtered;
  return !has('leave') || (!has('mic') && !has('people')) || !understood(now) || empty;
}
