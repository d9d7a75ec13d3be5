import type { Phase } from '../../meeting/snapshot.ts';
import type { Anchors } from './anchors.ts';

/** Where the teacher is, and whether the meeting itself can be seen. */
export interface Where {
  readonly phase: Phase;
  /** False while the client is being rebuilt or is not connected, and shortly after. */
  readonly onScreen: boolean;
  /** The page says that the meeting is over. */
  readonly over: boolean;
  /** When another look would settle an absence. */
  readonly again: number | undefined;
}

/** Zoom replaces its page on a lost connection and on the way into another room. */
const ABSENT_MS = 3_000;
/** A client that has just been connected is empty until it was told who is there and what runs. */
const BACK_MS = 2_000;

/** Follows the phase. A meeting goes on until its end is said, or nothing of it was there for three seconds. */
export function followPhase(): (at: number, anchors: Anchors) => Where {
  let before: Phase = 'outside';
  let absentSince: number | undefined;
  let unconnectedAt: number | undefined;

  function screen({ has }: Anchors): Phase {
    if (has('over') || has('removed')) return 'ended';
    if (has('lobby')) return 'lobby';
    if (has('unconnected') && before !== 'in-meeting') return 'prejoin';
    if (has('footer') || has('leave')) return 'in-meeting';
    if (has('prejoin')) return 'prejoin';
    return 'outside';
  }

  return (at, anchors) => {
    let phase = screen(anchors);
    const gone = phase === 'outside' && before === 'in-meeting';
    let again: number | undefined;
    if (!gone) absentSince = undefined;
    else if (anchors.has('client') || anchors.has('unconnected')) phase = 'in-meeting';
    else {
      absentSince ??= at;
      phase = at >= absentSince + ABSENT_MS ? 'ended' : 'in-meeting';
      again = phase === 'ended' ? undefined : absentSince + ABSENT_MS;
    }
    if (phase === 'outside' && before === 'ended') phase = 'ended';
    before = phase;
    if (anchors.has('unconnected')) unconnectedAt = at;
    const back = unconnectedAt === undefined ? at : unconnectedAt + BACK_MS;
    if (back > at) again ??= anchors.has('unconnected') ? undefined : back;
    else unconnectedAt = undefined;
    return { phase, onScreen: phase === 'in-meeting' && !gone && back <= at, over: anchors.has('over'), again };
  };
}
