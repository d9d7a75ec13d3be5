import { type Fact, UNKNOWN } from '../../meeting/fact.ts';
import type { Phase } from '../../meeting/snapshot.ts';
import type { Anchor } from './probes.ts';

/** Where the teacher is, and whether the call itself can be seen. */
export interface Where {
  readonly phase: Fact<Phase>;
  /** False while the call goes on behind the chat list or the calendar. */
  readonly onScreen: boolean;
  /** A landmark of some phase is there. */
  readonly known: boolean;
  /** When another look would settle an absence. */
  readonly again: number | undefined;
}

const LOOKS = 3;
const ABSENT_MS = 2_000;
const CALL: readonly Anchor[] = ['hangup', 'toolbar', 'timer', 'stage'];

/**
 * Follows the phase. The lobby wins over all, since the controls of the screen before stay inside it. A call
 * whose screen is gone goes on until an end screen says otherwise, or until nothing of it was there for three
 * looks over two seconds. Behind the small monitor it goes on beside the screen before another meeting, until that
 * one is joined.
 */
export function followPhase(): (at: number, has: (anchor: Anchor) => boolean, resembles: () => boolean) => Where {
  let before: Fact<Phase> = 'outside';
  let looks = 0;
  let absentSince = 0;
  /** The screen before another meeting stands beside the small monitor of this one. */
  let beside = false;

  function absent(at: number): Where {
    if (looks === 0) absentSince = at;
    looks += 1;
    if (looks >= LOOKS && at - absentSince >= ABSENT_MS)
      return { phase: 'ended', onScreen: false, known: false, again: undefined };
    const again = looks + 1 < LOOKS ? at + ABSENT_MS / LOOKS : Math.max(at + 1, absentSince + ABSENT_MS);
    return { phase: 'in-meeting', onScreen: false, known: false, again };
  }

  function screen(has: (anchor: Anchor) => boolean): Phase | undefined {
    const wasBeside = beside;
    beside = !has('lobby') && has('prejoin') && has('monitor') && before === 'in-meeting';
    if (beside) return undefined;
    if (has('lobby')) return 'lobby';
    // A call that goes on connects again: that is not a call that has yet to begin.
    if (has('prejoin') || (has('connecting') && (wasBeside || before !== 'in-meeting'))) return 'prejoin';
    if (has('ended')) return 'ended';
    if (!CALL.some(has)) return undefined;
    // What comes up straight after it may be the other call.
    return wasBeside ? 'prejoin' : 'in-meeting';
  }

  return (at, has, resembles) => {
    const seen = screen(has);
    let where: Where = {
      phase: seen ?? before,
      // On hold the toolbar may stay: nothing of the call is to be seen on it.
      onScreen: seen === 'in-meeting' && !has('connecting') && (has('stage') || !has('resume')),
      known: seen !== undefined,
      again: seen === 'prejoin' && !has('prejoin') && !has('connecting') ? at + 1 : undefined,
    };
    if (seen) looks = 0;
    else if (has('monitor') || has('resume') || (has('connecting') && before === 'in-meeting')) {
      looks = 0;
      where = { ...where, phase: 'in-meeting', known: true };
    } else if (before === 'in-meeting') {
      if (has('survey')) where = { ...where, phase: 'ended' };
      else if (!resembles()) where = absent(at);
    } else if (before !== 'ended') where = { ...where, phase: resembles() ? UNKNOWN : 'outside' };
    before = where.phase;
    return where;
  };
}
