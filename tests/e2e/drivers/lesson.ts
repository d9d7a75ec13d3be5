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
/** Of real time: on a busy machine the background takes seconds to start. */
const PATIENCE_MS = 30_000;
const STEP_MS = 20;

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
  await untilWatched(page, time, at - 1_000);
  if (options.ready) await untilReady(time, at, options.ready);
  await time.advanceTo(at);
  await page.evaluate('window.__sim.play()');
  return time;
}

/**
 * Until the script that watches is in the page, which comes in its own time and not in the page's, or the one that waits
 * says that it sees no meeting.
 * @param latest epoch milliseconds of the page's clock, by which it is waited in steps
 */
export async function untilWatched(page: Page, time: VirtualTime, latest: number): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    // A background that was stopped is another one when it is started again.
    const worker = page.context().serviceWorkers().at(-1);
    if ((await worker?.evaluate(isWatched, page.url()).catch(() => false)) === true) return;
    if (performance.now() > deadline) throw new Error(`Not within ${PATIENCE_MS / 1000} s: the page is watched`);
    // Whoever asks again waits by the page's clock.
    await time.advance(time.now() + STEP_MS < latest ? STEP_MS : 1);
  }
}

interface Background {
  readonly chrome: {
    readonly tabs: {
      query(what: { url: string }): Promise<{ id: number }[]>;
      sendMessage(tab: number, command: object): Promise<{ watching?: string } | null | undefined>;
    };
  };
}

/** Runs in the background. Of pages with one address the newest is meant. */
async function isWatched(url: string): Promise<boolean> {
  const { tabs } = (globalThis as unknown as Background).chrome;
  const tab = (await tabs.query({ url })).at(-1);
  if (tab === undefined) return false;
  const ask = (type: string) => tabs.sendMessage(tab.id, { type }).catch(() => undefined);
  return Boolean(await ask('view-now')) || (await ask('status-now'))?.watching === 'waiting';
}

/** Whoever asks again waits longer each time, by the page's clock: of the lead all but the last second may pass. */
async function untilReady(time: VirtualTime, at: number, ready: () => Promise<boolean>): Promise<void> {
  while (!(await ready())) {
    if (time.now() > at - 1_000) throw new Error('Not ready before the lesson begins.');
    await time.advance(STEP_MS);
  }
}

/** Epoch milliseconds of a lesson's second 0. */
export function startOf(text: string): number {
  const { at, zone } = JSON.parse(text.split('\n', 1)[0] ?? '');
  return Temporal.PlainDateTime.from(at).toZonedDateTime(zone).epochMilliseconds;
}
