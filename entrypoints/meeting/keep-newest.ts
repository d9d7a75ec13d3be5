export interface KeepPorts<One> {
  /** One attempt; false: not known to be kept. */
  send(one: One): Promise<boolean>;
  /** Runs `task` once after `ms`; what is returned calls it off. */
  schedule(task: () => void, ms: number): () => void;
  /** Something is not known to be kept, or is kept after all. */
  onChange(): void;
  readonly signal: AbortSignal;
}

export interface Keeper<One> {
  /** In place of what was given under its id before. */
  keep(one: One): void;
  /** Something is not known to be kept, and was tried. */
  readonly unkept: boolean;
}

const AGAIN = 5_000;

/** Has the newest under each id kept by the background, tried until it says that it is. */
export function keepNewest<One extends { readonly id: string }>(ports: KeepPorts<One>): Keeper<One> {
  const { send, schedule, onChange, signal } = ports;
  const waiting = new Map<string, One>();
  let sending = false;
  let unkept = false;
  let callOff: (() => void) | undefined;

  async function sendAll(): Promise<void> {
    if (sending || signal.aborted) return;
    sending = true;
    const before = unkept;
    unkept = false;
    for (const [id, one] of waiting) {
      if (!(await send(one))) unkept = true;
      else if (waiting.get(id) === one) waiting.delete(id);
    }
    sending = false;
    callOff?.();
    callOff = undefined;
    if (unkept) callOff = schedule(() => void sendAll(), AGAIN);
    else if (waiting.size > 0) void sendAll();
    if (before !== unkept) onChange();
  }

  return {
    get unkept() {
      return unkept;
    },
    keep(one) {
      waiting.set(one.id, one);
      void sendAll();
    },
  };
}
