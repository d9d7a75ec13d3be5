import { seeded } from '../../faults/random.ts';

/** One of each group, then others up to `size` in all: the same ones for the same seed. */
export function sample<T>(all: readonly T[], groupOf: (one: T) => string, size: number, seed: number): T[] {
  const next = seeded(seed);
  const mixed = all
    .map((one) => ({ one, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
  const chosen = new Set<T>();
  const groups = new Set<string>();
  for (const one of mixed) {
    if (groups.has(groupOf(one))) continue;
    groups.add(groupOf(one));
    chosen.add(one);
  }
  for (const one of mixed) if (chosen.size < size) chosen.add(one);
  return all.filter((one) => chosen.has(one));
}
