import type { Span } from './register.ts';

/** In order, and what touches or overlaps as one. */
export function union(...spans: readonly (readonly Span[])[]): readonly Span[] {
  const all = spans.flat().toSorted((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of all) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** What of some lies in none of others; both as `union` gives them. */
export function without(some: readonly Span[], others: readonly Span[]): readonly Span[] {
  return some.flatMap(([from, to]) => {
    const left: Span[] = [];
    let at = from;
    for (const [begins, ends] of others) {
      if (ends <= at || begins >= to) continue;
      if (begins > at) left.push([at, begins]);
      at = Math.max(at, ends);
    }
    return at < to ? [...left, [at, to] as const] : left;
  });
}

/** What lies in both; both as `union` gives them. */
export function within(some: readonly Span[], others: readonly Span[]): readonly Span[] {
  return without(some, without(some, others));
}

/** In ms. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [from, to]) => sum + to - from, 0);
}
