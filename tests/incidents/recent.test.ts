import { expect, it, vi } from 'vitest';
import { CATEGORIES, isApart } from '../../utils/incidents/categories.ts';

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: (key: string) => Promise.resolve(kept.has(key) ? { [key]: kept.get(key) } : {}),
        set: (given: object) => Promise.resolve(Object.entries(given).forEach(([key, value]) => kept.set(key, value))),
      },
    },
  },
}));

const { browserRecent } = await import('../../utils/incidents/recent.ts');

it('remembers the last five kinds, each once, and none that is about staff', async () => {
  expect(await browserRecent.read()).toEqual([]);
  const apart = CATEGORIES.filter(isApart).map(({ id }) => id);
  expect(apart).toHaveLength(2);
  for (const id of ['a', 'b', 'bullying', 'b', ...apart, 'c', 'd', 'e', 'e']) await browserRecent.used(id);
  expect(await browserRecent.read()).toEqual(['e', 'd', 'c', 'b', 'bullying']);
  expect(JSON.stringify([...kept])).not.toMatch(/concern/);
});

it('takes what somebody else wrote there for nothing', async () => {
  kept.set('recent-categories', { length: 2 });
  expect(await browserRecent.read()).toEqual([]);
});
