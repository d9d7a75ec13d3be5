import { expect, it } from 'vitest';
import { createIncidentLog } from '../../utils/incidents/log.ts';
import { newDevice, record, wakeAll } from './log-fixture.ts';
import { draft } from './samples.ts';

/** A log of one record, whose openings of the book by a check are counted, and wait where `held` says so. */
async function counted() {
  const device = newDevice();
  const { log, lock, stretches, database } = wakeAll(device);
  await record(log, draft());
  const state = { opened: 0, held: Promise.resolve() };
  const checked = createIncidentLog({
    database,
    marks: device.marks,
    stretches: {
      ...stretches,
      async opener() {
        const open = await stretches.opener();
        return async (book, kept) => {
          state.opened += 1;
          await state.held;
          return await open(book, kept);
        };
      },
    },
  });
  return { log, lock, state, check: () => checked.check('incidents') };
}

it('is done once for all who ask while it runs, and anew for who asks then', async () => {
  const { state, check } = await counted();
  const [first, ...others] = await Promise.all([check(), check(), check()]);
  expect(first).toEqual({ records: 1, missing: 0, broken: 0 });
  for (const one of others) expect(one).toBe(first);
  expect(state.opened).toBe(1);
  await check();
  expect(state.opened).toBe(2);
});

it('is another one once more was recorded, or the lock was turned', async () => {
  const { log, lock, state, check } = await counted();
  await lock.underPassphrase('the file');
  const { promise, resolve } = Promise.withResolvers<void>();
  state.held = promise;
  const first = check();
  await expect.poll(() => state.opened).toBe(1);
  await lock.lock();
  expect(await check()).toEqual({ records: 1, missing: 0, broken: 0, notOpened: 1 });
  await record(log, draft());
  expect(await check()).toEqual({ records: 2, missing: 0, broken: 0, notOpened: 2 });
  resolve();
  expect(await first).toMatchObject({ broken: 0 });
});
