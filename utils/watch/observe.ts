import type { MeetingAdapter } from '../platforms/adapter.ts';

/**
 * The one observer of a meeting page. It works in its own microtask, so that it sees as well in a tab that
 * is hidden while the teacher shows another window; it has no frames, no timers and no delays. What is
 * watched where is the adapter's word.
 */

export interface ObservePorts {
  /** Something that the adapter cares for was touched: time for a look. */
  onChange(): void;
  /** A bug while changes were taken in; the next look is a whole one. */
  onError(error: unknown): void;
  /** The page changes without end and without meaning: until it is calm, only the watchdog looks. */
  onBusy?(busy: boolean): void;
  /** Our own element, whose coming and going says nothing. */
  readonly ignore: Node;
  /** Ms, on the clock that `rearm` is called by. */
  now(): number;
  readonly signal: AbortSignal;
}

export interface Observation {
  /** To be called after each look: watches what came into the page, and begins again after a busy time. */
  rearm(): void;
}

/** More callbacks than this in this time, none of which brought news: the page is busy. */
const MANY = 100;
const WITHIN_MS = 2_000;
/** How long a busy page is left alone. */
const PAUSE_MS = 5_000;

/** Observes until the signal fires. */
export function observe(adapter: MeetingAdapter, ports: ObservePorts): Observation {
  const observer = new MutationObserver(takeIn);
  let armed = new WeakSet<Node>();
  let callbacks = 0;
  let since = Number.NEGATIVE_INFINITY;
  let news = adapter.news;
  let pausedAt: number | undefined;

  function takeIn(records: MutationRecord[]): void {
    try {
      if (isBusy()) return pause();
      if (adapter.touch(records.filter(isForeign))) ports.onChange();
      rearm();
    } catch (error) {
      adapter.refresh();
      ports.onError(error);
    }
  }

  function isForeign({ target, addedNodes, removedNodes }: MutationRecord): boolean {
    if (target === ports.ignore) return false;
    return addedNodes.length + removedNodes.length !== 1 || (addedNodes[0] ?? removedNodes[0]) !== ports.ignore;
  }

  function isBusy(): boolean {
    const now = ports.now();
    if (now - since > WITHIN_MS || adapter.news !== news) {
      since = now;
      news = adapter.news;
      callbacks = 0;
    }
    callbacks += 1;
    return callbacks > MANY;
  }

  function pause(): void {
    observer.disconnect();
    armed = new WeakSet();
    callbacks = 0;
    pausedAt = ports.now();
    adapter.refresh();
    ports.onBusy?.(true);
  }

  function rearm(): void {
    if (ports.signal.aborted) return;
    if (pausedAt !== undefined) {
      if (ports.now() - pausedAt < PAUSE_MS) return;
      pausedAt = undefined;
      ports.onBusy?.(false);
    }
    for (const { node, what } of adapter.watched()) {
      if (armed.has(node)) continue;
      armed.add(node);
      observer.observe(node, what);
    }
  }

  ports.signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  rearm();
  return { rearm };
}
