import type { Page } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';
import type { Simulator } from '../../simulator/server.mjs';
import { stopClock, type VirtualTime } from './virtual-time.ts';

export interface LessonOptions {
  /** Default: the work edition's host. */
  readonly host?: string;
  /** Default: the full client; the light client lives at `/light-meetings/launch`. */
  readonly path?: string;
  /** The simulator's other settings of a page, by query name. */
  readonly query?: Readonly<Record<string, string>>;
  /** The lesson begins when this holds: what runs beside the page answers in its own time, not in the page's. */
  readonly ready?: () => Promise<boolean>;
}

/** Time before the lesson in which page and extension start. */
const LEAD_MS = 10_000;

/**
 * Opens a lesson on the simulator and begins it at exactly the header's `at` by the page's clock, which
 * then stands still at the lesson's second 0 (its lines applied) until the test moves it.
 * @param text a lesson file
 */
export async function beginLesson(
  page: Page,
  simulator: Simulator,
  text: string,
  options: LessonOptions = {},
): Promise<VirtualTime> {
  const at = startOf(text);
  const time = await stopClock(page, at - LEAD_MS);
  simulator.registerLesson('lesson', text);
  const query = new URLSearchParams({ lesson: 'lesson', controls: '0', ...options.query });
  const address = simulator.url(options.host ?? 'teams.microsoft.com', options.path ?? '/v2/');
  await time.goto(`${address}?${query}`);
  await time.until(
    () => page.evaluate('"play" in window.__sim || window.__sim.error !== undefined'),
    'the lesson loaded',
  );
  const error = await page.evaluate('window.__sim.error');
  if (error !== undefined) throw new Error(String(error));
  if (options.ready) await untilReady(time, at, options.ready);
  await time.advanceTo(at);
  await page.evaluate('window.__sim.play()');
  return time;
}

/** Whoever asks again waits longer each time, by the page's clock: of the lead all but the last second may pass. */
async function untilReady(time: VirtualTime, at: number, ready: () => Promise<boolean>): Promise<void> {
  while (!(await ready())) {
    if (time.now() > at - 1_000) throw new Error('Not ready before the lesson begins.');
    await time.advance(20);
  }
}

/** Epoch milliseconds of a lesson's second 0. */
export function startOf(text: string): number {
  const { at, zone } = JSON.parse(text.split('\n', 1)[0] ?? '');
  return Temporal.PlainDateTime.from(at).toZonedDateTime(zone).epochMilliseconds;
}
