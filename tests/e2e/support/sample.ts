import { seeded } from '../../faults/random.ts';

/** `npm run test:long`: nothing is left out. */
export const LONG = process.env['LESSON_LOOKOUT_LONG'] === '1';

/** The seed of a day: a sample is another one tomorrow, and LESSON_LOOKOUT_DAY (20261122) repeats it. */
export function today(): number {
  return Number(process.env['LESSON_LOOKOUT_DAY'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
}

/** One of each group, in the order of `all`: the same ones for the same seed. */
export function sample<T>(all: readonly T[], groupOf: (one: T) => string, seed: number): T[] {
  const next = seeded(seed);
  const chosen = new Map<string, { one: T; place: number }>();
  for (const one of all) {
    const place = next();
    const best = chosen.get(groupOf(one));
    if (best === undefined || place < best.place) chosen.set(groupOf(one), { one, place });
  }
  return [...chosen.values()].map(({ one }) => one);
}

/** One of each group, other ones each day; in the long run all. */
export function ofTheDay<T>(all: readonly T[], groupOf: (one: T) => string): readonly T[] {
  return LONG ? all : sample(all, groupOf, today());
}

/** True on one of so many days, other names on other days; in the long run always. */
export function isOfTheDay(name: string, days: number): boolean {
  const place = Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return LONG || (place + today()) % days === 0;
}
