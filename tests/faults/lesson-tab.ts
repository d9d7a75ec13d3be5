import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { chooseSchool } from '../tools/demo/choose-school.ts';
import type { Chromium } from '../e2e/drivers/chromium.ts';
import type { Simulator } from '../simulator/server.mjs';

export const PRACTICE_SCHOOL = readFileSync(new URL('../schools/practice.school.json', import.meta.url), 'utf8');

const HEADER = {
  lesson: 1,
  platform: 'teams',
  title: 'Practice lesson',
  at: '2026-11-23T10:00:00',
  zone: 'Europe/London',
  account: 'r.ashdown@lanternhill.example',
};

/** A lesson of the practice school that begins with everybody in, and lasts: teacher, assistant and two pupils. */
export function lessonFile(...lines: readonly object[]): string {
  const person = { role: 'attendee', mic: 'off', camera: 'on', hand: false, sharing: false };
  return [
    HEADER,
    { t: 0, meeting: { phase: 'in-meeting', recording: 'off', transcription: 'off' } },
    { t: 0, join: { ...person, id: 't1', name: 'Ms R Ashdown', role: 'organiser', self: true } },
    { t: 0, join: { ...person, id: 't2', name: 'Mr T Bellamy', role: 'co-organiser' } },
    { t: 0, join: { ...person, id: 'p1', name: 'Ben Carrick' } },
    { t: 0, join: { ...person, id: 'p2', name: 'Grace Lindqvist' } },
    ...lines,
    { t: 6000, end: true },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n');
}

/** The dock on a meeting page, in the test build's open root. */
export interface Dock {
  readonly record: Locator;
  /** What the dock says of captured incidents, newest first. */
  readonly states: Locator;
  /** Every reference that the dock ever called recorded on this page, as long as the page lives. */
  said(): Promise<string[]>;
}

/** Gives the extension the practice school, as a teacher would. */
export async function usePracticeSchool(chromium: Chromium): Promise<void> {
  const options = await chromium.extensionPage('options.html');
  await chooseSchool(options, PRACTICE_SCHOOL);
  await options.close();
}

/** Opens a lesson that plays in real time, and waits for the dock. */
export async function openLesson(page: Page, simulator: Simulator, text = lessonFile()): Promise<Dock> {
  simulator.registerLesson('lesson', text);
  await page.goto(simulator.url('teams.microsoft.com', '/v2/?lesson=lesson&autostart=1&controls=0&churn=0'));
  return await findDock(page);
}

/** The dock of a page that shows a lesson, once it is there. */
export async function findDock(page: Page): Promise<Dock> {
  const record = page.getByRole('button', { name: 'Record an incident' });
  await record.waitFor();
  await page.evaluate(listen);
  return {
    record,
    states: page.locator('section.draft h2 [role=status]'),
    said: () => page.evaluate(() => [...(globalThis as unknown as Listening).saidRecorded]),
  };
}

interface Listening {
  saidRecorded: Set<string>;
}

/** Notes in the page every "Recorded at …" at the moment at which it is drawn, also one that goes at once. */
function listen(): void {
  const said = new Set<string>();
  Object.assign(globalThis, { saidRecorded: said });
  const root = [...document.documentElement.children].find((one) => one.shadowRoot !== null)?.shadowRoot;
  if (!root) throw new Error('There is no open root in this page.');
  const look = () => {
    for (const status of root.querySelectorAll('section.draft h2 [role=status]')) {
      const reference = /^Recorded at .*?([A-Z]{2}-\d+)/.exec(status.textContent)?.[1];
      if (reference !== undefined) said.add(reference);
    }
  };
  new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
  look();
}
