/**
 * Follows since when some things stand as they are.
 *
 * @returns for each look the time, on the clock of `at`, of the look at which one of them was last seen to be
 *   another; the first look is one
 */
export function followStill(): (at: number, things: readonly unknown[]) => number {
  let before: readonly unknown[] | undefined;
  let since = 0;
  return (at, things) => {
    if (!before || things.some((thing, index) => thing !== before?.[index])) since = at;
    before = things;
    return since;
  };
}
