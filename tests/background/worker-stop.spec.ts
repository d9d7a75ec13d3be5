import { expect, test } from '../e2e/drivers/chromium-test.ts';
import { draft } from '../incidents/samples.ts';

/** The shipped background in a real browser, stopped again and again while captures are on their way. */

test.use({ build: 'shipped' });

const CAPTURES = 300;
const STOPS = 12;

interface Scope {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  acknowledged: Record<string, string>;
  /** Attempts that came to nothing, or to nobody knows what. */
  unknown: number;
}

test('what was acknowledged is stored exactly once, and the chain holds', async ({ chromium }) => {
  const page = await chromium.extensionPage('log.html');
  const drafts = Array.from({ length: CAPTURES }, (_, index) => draft({ what: `capture ${index}` }));
  const sending = page.evaluate(async (waiting) => {
    const scope = globalThis as unknown as Scope;
    scope.acknowledged = {};
    scope.unknown = 0;
    // At least once, as the outbox does it: the same id again, until it is acknowledged.
    async function send(): Promise<void> {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
        while (scope.acknowledged[one.id] === undefined) {
          const message = { type: 'record-incident', draft: one };
          const answer = (await scope.chrome.runtime.sendMessage(message).catch(() => undefined)) as
            | { recorded?: string; reference?: string }
            | null
            | undefined;
          if (answer?.recorded === one.id) scope.acknowledged[one.id] = answer.reference ?? '';
          else scope.unknown += 1;
        }
      }
    }
    await Promise.all(Array.from({ length: 8 }, send));
    return scope.acknowledged;
  }, drafts);

  for (let stop = 1; stop <= STOPS; stop += 1) {
    const due = (stop * CAPTURES) / (STOPS + 1);
    await page.waitForFunction(
      (count) => Object.keys((globalThis as unknown as Scope).acknowledged ?? {}).length >= count,
      due,
      { polling: 5 },
    );
    await chromium.stopWorker();
  }

  const acknowledged = await sending;
  expect(await page.evaluate(() => (globalThis as unknown as Scope).unknown)).toBeGreaterThan(0);
  const [list, health] = await page.evaluate(async () => {
    const { runtime } = (globalThis as unknown as Scope).chrome;
    const ask = (message: object) =>
      runtime.sendMessage(message) as Promise<{ records: { id: string; reference: string }[] }>;
    const list = await ask({ type: 'list-records', book: 'incidents', limit: 500 });
    return [list.records, (await ask({ type: 'check-log', book: 'incidents' })) as object] as const;
  });
  expect(list).toHaveLength(CAPTURES);
  expect(Object.fromEntries(list.map(({ id, reference }) => [id, reference]))).toEqual(acknowledged);
  expect(health).toEqual({ records: CAPTURES, missing: 0, broken: 0 });
});
