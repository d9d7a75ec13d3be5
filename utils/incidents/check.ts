import type { Head, Tombstone } from './chain.ts';
import type { LogDatabase } from './database.ts';
import { type LogHealth, startHealthCheck } from './health.ts';
import type { MarkStore } from './log.ts';
import { unlessLocked } from './log-error.ts';
import { AT_ONCE } from './pages.ts';
import type { Book } from './record.ts';
import type { Opener, Stretches } from './stretches.ts';

/**
 * The log's `check`. Pages come and go faster than a long log is read: who asks of the same book, with the same end
 * and the lock in the same state, waits for the check that runs.
 */
export function checkOf(
  { use }: LogDatabase,
  marks: MarkStore,
  stretches: Stretches,
): (book: Book) => Promise<LogHealth> {
  const running = new Map<string, Promise<LogHealth>>();

  function opener(): Promise<Opener | undefined> {
    return stretches.opener().catch(unlessLocked);
  }

  async function readAll(
    book: Book,
    heads: readonly (Head | undefined)[],
    tombstone: Tombstone | undefined,
    onPage: (locked: boolean) => void,
  ): Promise<LogHealth> {
    const check = startHealthCheck(book, heads, tombstone);
    for (let last = tombstone?.seq; ; ) {
      const range = IDBKeyRange.lowerBound((last ?? 0) + 1);
      const open = await opener();
      onPage(open === undefined);
      if (open === undefined) {
        const numbers = await use((db) => db.getAllKeys(book, range, AT_ONCE));
        numbers.forEach(check.addLocked);
        last = numbers.at(-1);
      } else {
        const page = await use((db) => db.getAll(book, range, AT_ONCE));
        (await Promise.all(page.map((kept) => open(book, kept)))).forEach(check.add);
        last = page.at(-1)?.seq;
      }
      if (last === undefined) return check.finish();
    }
  }

  return async (book) => {
    const [mark, own, tombstone, open] = await Promise.all([
      marks.read(book),
      use((db) => db.get('heads', book)),
      marks.readTombstone(book),
      opener(),
    ]);
    const heads = [mark, own];
    const locked = open === undefined;
    const asked = JSON.stringify([book, heads, tombstone, locked]);

    function leave(): void {
      if (running.get(asked) === mine) running.delete(asked);
    }

    const before = running.get(asked);
    if (before !== undefined) return await before;
    // One under which the lock is turned tells of both states: nobody else is to get that.
    const mine = readAll(book, heads, tombstone, (now) => now !== locked && leave()).finally(leave);
    running.set(asked, mine);
    return await mine;
  };
}
