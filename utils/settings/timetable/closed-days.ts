/** Inclusive `YYYY-MM-DD`. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Those of the offered days that no held range covers yet. */
export function notYetClosed(held: readonly DayRange[], offered: readonly DayRange[]): readonly DayRange[] {
  return offered.filter(({ from, to }) => !held.some((one) => one.from <= from && to <= one.to));
}

/** Closed days with more, in the order of the year; days that are closed already add nothing. */
export function withClosed(held: readonly DayRange[], more: readonly DayRange[]): readonly DayRange[] {
  const all = [...held];
  for (const one of more) all.push(...notYetClosed(all, [one]));
  return all.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
}
