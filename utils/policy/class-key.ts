/** The same for ids of one class, as lists and school files write them: "5b " is 5B. */
export function classKey(id: string): string {
  return id.toLowerCase().replace(/\s+/g, '');
}

interface Listed {
  readonly id: string;
  readonly stage?: unknown;
  readonly pupils?: readonly unknown[];
}

/**
 * Each class once, in its place. Of several with one key those without pupils are the one that has some, or else the
 * first; it takes their stage where it says none. Two that both have pupils stay two.
 */
export function withoutTwins<One extends Listed>(classes: readonly One[]): readonly One[] {
  const stays = new Map<One, One>();
  for (const group of Map.groupBy(classes, ({ id }) => classKey(id)).values()) {
    const full = group.filter(({ pupils = [] }) => pupils.length > 0);
    const [stay, go] =
      full.length > 0 ? [full, group.filter((one) => !full.includes(one))] : [group.slice(0, 1), group];
    const stage = go.find((one) => one.stage !== undefined)?.stage;
    for (const one of stay) stays.set(one, one.stage === undefined && stage !== undefined ? { ...one, stage } : one);
  }
  return classes.flatMap((one) => stays.get(one) ?? []);
}
