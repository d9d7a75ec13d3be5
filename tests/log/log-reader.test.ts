import { expect, it, vi } from 'vitest';
import { logReader } from '../../entrypoints/log/log-reader.ts';
import { createStretches } from '../../utils/incidents/stretches.ts';
import type { request } from '../../utils/messages/client.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock(import('../../utils/incidents/stretches.ts'), async (original) => ({
  ...(await original()),
  createStretches: vi.fn((await original()).createStretches),
}));

it('forgets the private half when it meets the lock, and with each turn of it', async () => {
  let answer: object = { identity: 'AGE-SECRET-KEY-1' };
  const turns: (() => void)[] = [];
  const reader = logReader((() => Promise.resolve(answer)) as unknown as typeof request, (turned) => {
    turns.push(turned);
    return () => undefined;
  });
  const { mock } = vi.mocked(createStretches);
  const [lock, stretches] = [mock.lastCall![0].lock, mock.results[0]!.value as ReturnType<typeof createStretches>];
  expect(turns).toEqual([stretches.forget]);

  const before = await stretches.opener();
  expect(await stretches.opener()).toBe(before);
  turns[0]!();
  const after = await stretches.opener();
  expect(after).not.toBe(before);

  answer = { failed: 'locked', why: '' };
  expect(await lock.identity()).toBeUndefined();
  await expect(reader.range('incidents', 1)).rejects.toMatchObject({ code: 'locked' });
  answer = { identity: 'AGE-SECRET-KEY-1' };
  expect(await stretches.opener()).not.toBe(after);

  answer = { failed: 'fault', why: '' };
  await expect(reader.range('incidents', 1)).rejects.toMatchObject({ code: 'busy' });
});
