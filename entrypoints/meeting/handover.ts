import type { Host } from '../../components/meeting/host.ts';

/** What the script that waits for a meeting (`starter.ts`) hands to the one that watches it (`run.tsx`). */
export interface Handover {
  /** Mounted before the page's first script. */
  readonly host: Host;
  /** Takes away all that is ours. */
  readonly gone: AbortController;
  /** The one that watches answers from now on. */
  readonly answered: () => void;
}

/** In this extension's own world of the page, which no script of the page can reach. */
const HANDOVER = Symbol.for('lookout handover');
const world = globalThis as { [HANDOVER]?: Handover };

export function handOver(given: Handover): void {
  world[HANDOVER] = given;
}

/** Once: a script that is put into the page a second time gets `undefined`, and leaves. */
export function takeHandover(): Handover | undefined {
  const given = world[HANDOVER];
  delete world[HANDOVER];
  return given;
}

export function isTaken(): boolean {
  return world[HANDOVER] === undefined;
}
