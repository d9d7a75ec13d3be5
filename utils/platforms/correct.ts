import type { Probes } from './probe.ts';

/** A platform's probes, by signal. */
export type ProbeTable = Readonly<Record<string, Probes>>;

/**
 * Puts a school's corrected probes before ours, in place: whoever reads the tables afterwards has them. Ours stay
 * behind them, for a page that is not changed everywhere yet.
 *
 * @param corrections checked before (`probe-corrections.ts`); a signal that is not of these tables is left out
 */
export function correct(tables: readonly ProbeTable[], corrections: ProbeTable): void {
  for (const table of tables) {
    for (const [signal, ours] of Object.entries(table)) (ours as string[]).unshift(...(corrections[signal] ?? []));
  }
}
