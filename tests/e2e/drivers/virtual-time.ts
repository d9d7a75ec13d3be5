import type { CDPSession, Page } from '@playwright/test';

/**
 * One clock for the meeting page and the extension's script in it, moved by the test: minutes of a lesson
 * run in milliseconds, every timer at its exact time. The background's clock is another and goes on.
 */
export interface VirtualTime {
  /** Epoch milliseconds of the page's clock. */
  now(): number;
  /** Lets `ms` milliseconds pass, then stands still again. */
  advance(ms: number): Promise<void>;
  /** Lets time pass up to `at` (epoch milliseconds), which must not have passed. */
  advanceTo(at: number): Promise<void>;
  /**
   * Lets time pass by single milliseconds until `holds`, so that what runs outside the page (network,
   * background) can answer; at most 10 s of real time.
   * @throws when it never holds; the message is `what`
   */
  until(holds: () => Promise<boolean>, what: string): Promise<void>;
  /** Opens an address; the page takes as many virtual milliseconds to load as it needs. */
  goto(url: string): Promise<void>;
}

const PATIENCE_MS = 10_000;
const LAST_STRETCH_MS = 500;

/** Stops the clock of a page at `at` (epoch milliseconds). Call it before the page's first navigation. */
export async function stopClock(page: Page, at: number): Promise<VirtualTime> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'pause', initialVirtualTime: at / 1000 });
  let now = at;

  async function advance(ms: number): Promise<void> {
    if (ms <= 0) return;
    const expired = once(session, 'Emulation.virtualTimeBudgetExpired');
    await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: ms });
    await expired;
    // An answer from the network moves the clock by up to 10 ms of its own: the page's own clock is the truth.
    now = await page.evaluate(() => Date.now());
  }

  async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while (!(await holds())) {
      if (performance.now() > deadline) throw new Error(`Not within ${PATIENCE_MS / 1000} s: ${what}`);
      await advance(1);
    }
  }

  return {
    now: () => now,
    advance,
    advanceTo: async (then) => {
      // What the page still loads is let in before the last stretch, which then is exact.
      await advance(then - now - LAST_STRETCH_MS);
      if (then < now) throw new Error(`The page's clock stands at ${now}, after ${then}.`);
      await advance(then - now);
    },
    until,
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'commit' });
      await until(() => page.evaluate(() => document.readyState === 'complete'), `${url} loaded`);
    },
  };
}

function once(session: CDPSession, event: 'Emulation.virtualTimeBudgetExpired'): Promise<void> {
  return new Promise((resolve) => session.once(event, () => resolve()));
}
