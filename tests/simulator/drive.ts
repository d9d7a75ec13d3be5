import { readFileSync } from 'node:fs';
import { type Browser, type Page, chromium } from '@playwright/test';
import { type Simulator, startSimulator } from './server.mjs';

/** The simulator in a browser of its own, for its own tests. */

export const SMALL = readFileSync(new URL('lessons/small.lesson.ndjson', import.meta.url), 'utf8');

const TEAMS = 'teams.microsoft.com';

export let simulator: Simulator;
let browser: Browser;

export async function openAll(): Promise<void> {
  simulator = await startSimulator();
  simulator.registerLesson('small', SMALL);
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${simulator.port}, EXCLUDE localhost`, '--disable-quic'],
  });
}

export async function closeAll(): Promise<void> {
  await browser.close();
  await simulator.close();
}

/** Opens the page with a lesson and its clock in our hand: `advance` moves it by seconds. */
export async function playing(query: string, path = '/v2/', host = TEAMS) {
  const page = await open(`${query}&controls=0`, path, host);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setVirtualTimePolicy', { policy: 'pause' });
  await page.evaluate(() => (window as unknown as { __sim: { play(): void } }).__sim.play());
  const advance = async (seconds: number) => {
    const expired = new Promise((resolve) => cdp.once('Emulation.virtualTimeBudgetExpired', resolve));
    await cdp.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: seconds * 1000 });
    await expired;
  };
  // The lines of second 0 come by then.
  await advance(0.01);
  return { page, advance };
}

export async function open(query: string, path = '/v2/', host = TEAMS): Promise<Page> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1000, height: 600 } });
  const page = await context.newPage();
  await page.goto(simulator.url(host, `${path}?${query}`));
  await page.evaluate(() => (window as unknown as { __sim: { ready: Promise<void> } }).__sim.ready);
  return page;
}

export function row(page: Page, name: string) {
  return page
    .locator('[data-cid="roster-participant"]')
    .and(page.locator(`[data-tid=${JSON.stringify(`participantsInCall-${name}`)}]`));
}

export function tile(page: Page, handle: string) {
  return page.locator('[data-stream-type="Video"]').and(page.locator(`[data-tid=${JSON.stringify(handle)}]`));
}

export function badge(page: Page) {
  return page.locator('#roster-button [data-tid="toolbar-item-badge"]').textContent();
}

export function facts(page: Page) {
  return page.evaluate(() => {
    const { violations, error } = (window as unknown as { __sim: { violations: unknown[]; error?: string } }).__sim;
    return { violations, error: error ?? null };
  });
}

export function crowd(size: number): string {
  const lines = [
    {
      lesson: 1,
      platform: 'teams',
      title: 'Assembly',
      at: '2026-11-23T10:00:00',
      zone: 'Europe/London',
      account: 'unknown',
    },
    { t: 0, meeting: { phase: 'in-meeting', recording: 'off' } },
    { t: 0, join: { id: 't', name: 'Remy Ashdown', self: true, role: 'organiser', mic: 'on', camera: 'on' } },
    ...Array.from({ length: size - 1 }, (_, n) => ({
      t: 0,
      join: { id: `p${n}`, name: `Pupil ${String(n + 1).padStart(2, '0')}`, mic: 'off', camera: 'off' },
    })),
  ];
  return lines.map((line) => JSON.stringify(line)).join('\n');
}
