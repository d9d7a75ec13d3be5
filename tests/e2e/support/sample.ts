/** Deterministic choice: the same seed gives the same lessons. */

/** A generator of numbers from 0 up to, but not including, 1. Mulberry32. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of each group, then others up to `size` in all. */
export function sample<T>(all: readonly T[], groupOf: (one: T) => string, size: number, seed: number): T[] {
  const next = random(seed);
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
