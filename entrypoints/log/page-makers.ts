import type { Reading } from '../../utils/export/return-rows.ts';
import type { PageMakers } from '../../utils/export/weekly-return.ts';
import type { PageMade, ToPageMaker } from './page-maker.ts';
import type { LockTurns } from './use-lock.ts';

/** More of them wait for the disk, and each holds pages in memory. */
const MOST = 4;
/** Pages that one has at once: it reads the next ones while it opens, and is never without. */
const EACH = 3;

export interface PageMakersPorts {
  /** The private half as the log's lock has it now; `undefined`: locked. */
  identity(): Promise<string | undefined>;
  readonly onLockTurn: LockTurns;
  /** Of the processor. */
  readonly cores: number;
  newWorker(): Worker;
}

interface Maker {
  readonly worker: Worker;
  /** Those who wait for a page, by its first number. */
  readonly waiting: Map<number, (lines: PageMade['lines']) => void>;
}

function tell(worker: Worker, message: ToPageMaker): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a window has one, a worker has none
  worker.postMessage(message);
}

/**
 * Threads for the pages of one long file: the log page stays free meanwhile. On two cores it is not done much sooner, for
 * the browser's own reading and decrypting want the second one. The lock is asked anew for each page, as the reader asks
 * it; and with each turn of it they are gone, as the reader forgets what it learnt.
 */
export function pageMakers({ identity, onLockTurn, cores, newWorker }: PageMakersPorts): (how: Reading) => PageMakers {
  return (how) => {
    const makers = new Set<Maker>();

    function endOne(maker: Maker): void {
      makers.delete(maker);
      maker.worker.terminate();
      for (const answer of maker.waiting.values()) answer(undefined);
    }

    function begin(): void {
      const maker: Maker = { worker: newWorker(), waiting: new Map() };
      const { worker, waiting } = maker;
      worker.addEventListener('message', ({ data: { from, lines } }: MessageEvent<PageMade>) => {
        waiting.get(from)?.(lines);
        waiting.delete(from);
      });
      for (const failure of ['error', 'messageerror']) worker.addEventListener(failure, () => endOne(maker));
      makers.add(maker);
    }

    function endAll(): void {
      for (const maker of makers) endOne(maker);
    }

    const number = Math.min(cores, MOST);
    try {
      while (makers.size < number) begin();
    } catch {
      // A browser that lets no more of them begin: those that there are make the file, or the page's own thread.
    }
    for (const { worker } of makers) tell(worker, how);
    const stopListening = onLockTurn(endAll);

    return {
      ahead: number * EACH,
      async lines(from, to) {
        const open = await identity();
        const [idlest] = [...makers].sort((a, b) => a.waiting.size - b.waiting.size);
        if (open === undefined || idlest === undefined) return undefined;
        return await new Promise((resolve) => {
          idlest.waiting.set(from, resolve);
          tell(idlest.worker, { identity: open, from, to });
        });
      },
      end() {
        stopListening();
        endAll();
      },
    };
  };
}
