import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { chooseSchool } from '../tools/demo/choose-school.ts';
import type { Chromium } from '../e2e/drivers/chromium.ts';
import type { Simulator } from '../simulator/server.mjs';
import { lessonFile } from './lesson-file.ts';
import { listenForRecorded, saidRecorded } from './said-recorded.ts';

export const PRACTICE_SCHOOL = readFileSync(new URL('../schools/practice.school.json', import.meta.url), 'utf8');

/** The dock on a meeting page, in the test build's open root. */
export interface Dock {
  readonly record: Locator;
  /** Waits until the dock says that it sees the whole call: it believes a page that has just come up a moment later. */
  seesAll(): Promise<void>;
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
  await page.evaluate(listenForRecorded);
  return {
    record,
    async seesAll() {
      // In a closed part of the dock, so out of reach by role.
      for (const line of [/^Seen: People/, /^Seen: Recording/]) {
        await page.locator('li', { hasText: line }).waitFor({ state: 'attached' });
      }
    },
    states: page.locator('section.draft [role=status] h2'),
    said: () => page.evaluate(saidRecorded),
  };
}
