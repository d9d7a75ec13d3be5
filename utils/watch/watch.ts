import { SAME_LESSON } from '../attendance/lessons.ts';
import type { Snapshot } from '../meeting/snapshot.ts';
import type { TeacherAct } from '../meeting/teacher-act.ts';
import type { Rule } from '../policy/rule.ts';
import type { MeetingAdapter } from '../platforms/adapter.ts';
import type { School } from '../policy/school.ts';
import { type Lookout, type News, startLookout } from './lookout.ts';

/**
 * The loop on a meeting page: a change of the page, a deadline of a rule or the slow watchdog, each ends
 * in one look. One timer for both, nothing per frame.
 */

export interface WatchPorts {
  /** Epoch ms. */
  now(): number;
  /** Runs `task` once after `ms`; the result cancels it. */
  schedule(task: () => void, ms: number): () => void;
  /** After each look that may have changed what is shown. */
  onLook(news: readonly News[]): void;
  /** A bug: told once for each place, without anything of a person. */
  onProblem(place: string, error: unknown): void;
  readonly signal: AbortSignal;
}

export interface Watch {
  readonly lookout: Lookout;
  readonly unreadable: boolean;
  /** Epoch ms since which the teacher stands before the next meeting of this page; what is said now is of that one. */
  readonly nextSince: number | undefined;
  /** The first look; from here on it wakes by itself. */
  start(): void;
  /** The page changed. */
  changed(): void;
  tell(act: TeacherAct): void;
  /** The school changed: it holds from a look on that follows at once. */
  renew(school: School): void;
}

const WATCHDOG = 10_000;
/** The page's own wish for another look is granted no sooner than this. */
const SOON = 250;

/** Watches one page, from `start` until the signal fires. A second meeting on the same page begins a new lookout. */
export function watchMeeting(page: MeetingAdapter, school: School, ports: WatchPorts): Watch {
  const told = new Set<string>();
  let lookout = begin();
  let unreadable = false;
  let last = 0;
  /** The page's own wish for another look. */
  let again = Number.POSITIVE_INFINITY;
  let checkedAt = 0;
  let ended: { readonly at: number; readonly title: string } | undefined;
  let nextSince: number | undefined;
  /** Said since then: for the next lesson, whichever it will be. */
  let early: (readonly [act: TeacherAct, at: number])[] = [];
  let cancel: (() => void) | undefined;

  function begin(): Lookout {
    return startLookout(school, (rule: Rule, error) => report(`rule ${rule.id}`, error));
  }

  function report(place: string, error: unknown): void {
    if (told.has(place)) return;
    told.add(place);
    ports.onProblem(place, error);
  }

  /** Never back in time: a clock that is set back must not undo a grace. */
  function clock(): number {
    last = Math.max(last, ports.now());
    return last;
  }

  function look(at: number): void {
    const seen = page.read(at);
    unreadable = !seen.health.readable;
    again = Math.max(seen.again ?? Number.POSITIVE_INFINITY, at + SOON);
    changeMeeting(seen, at);
    ports.onLook(lookout.look(at, seen));
  }

  function changeMeeting({ phase, title }: Snapshot, at: number): void {
    const before = lookout.state.phase.value;
    if (before === 'in-meeting' && phase !== 'in-meeting' && phase !== 'unknown') {
      ended = { at, title: lookout.state.title };
    }
    if (ended !== undefined && (phase === 'prejoin' || phase === 'lobby')) nextSince ??= at;
    if (phase !== 'in-meeting' || ended === undefined) return;
    const same = title !== 'unknown' && title === ended.title && at - ended.at < SAME_LESSON;
    if (!same) {
      lookout = begin();
      for (const [act, then] of early) lookout.tell(act, then);
    }
    ended = nextSince = undefined;
    early = [];
  }

  function guarded(place: string, step: () => void): void {
    if (ports.signal.aborted) return;
    try {
      step();
      wakeUp(Math.min(lookout.nextAt, again, checkedAt + WATCHDOG));
    } catch (error) {
      report(place, error);
      // What threw is not tried again at once, or it would be tried for ever.
      checkedAt = clock();
      wakeUp(checkedAt + WATCHDOG);
    }
  }

  function wakeUp(next: number): void {
    cancel?.();
    if (ports.signal.aborted) return;
    cancel = ports.schedule(() => guarded('timer', onTimer), Math.max(0, next - clock()));
  }

  /** The watchdog has the page make sure that the observer missed nothing. */
  function onTimer(): void {
    const at = clock();
    if (at >= checkedAt + WATCHDOG) {
      checkedAt = at;
      page.check();
      look(at);
    } else if (at >= again) {
      look(at);
    } else {
      ports.onLook(lookout.look(at));
    }
  }

  ports.signal.addEventListener('abort', () => cancel?.());
  return {
    get lookout() {
      return lookout;
    },
    get unreadable() {
      return unreadable;
    },
    get nextSince() {
      return nextSince;
    },
    start() {
      guarded('start', () => {
        checkedAt = clock();
        page.refresh();
        look(checkedAt);
      });
    },
    changed() {
      guarded('page', () => look(clock()));
    },
    tell(act) {
      guarded('teacher', () => {
        const at = clock();
        if (nextSince !== undefined) early.push([act, at]);
        lookout.tell(act, at);
        ports.onLook(lookout.look(at));
      });
    },
    renew(next) {
      guarded('school', () => {
        school = next;
        lookout.renew(next);
        ports.onLook(lookout.look(clock()));
      });
    },
  };
}
