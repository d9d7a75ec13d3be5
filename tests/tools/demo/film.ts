// The demo without a display: the same lesson headless, by a clock of its own, into a folder of pictures.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Chromium, launchChromium } from '../../e2e/drivers/chromium.ts';
import { readClosedRoot } from '../../e2e/drivers/closed-root.ts';
import { beginLesson, startOf } from '../../e2e/drivers/lesson.ts';
import { startSimulator } from '../../simulator/server.mjs';
import { chooseSchool } from './choose-school.ts';
import { LESSON_FILE, readLesson, readSchool, SCHOOL_FILE } from './material.ts';
import { momentsOf } from './moments.ts';

const FOLDER = 'demo-output';
/** Time for a card to appear, its movement over, in virtual ms. */
const SETTLE_MS = 900;

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
let pictures = 0;

async function picture(page: Page, name: string): Promise<void> {
  pictures += 1;
  await page.screenshot({ path: join(FOLDER, `${String(pictures).padStart(2, '0')}-${name}.png`) });
}

const simulator = await startSimulator();
let chromium: Chromium | undefined;
try {
  chromium = await launchChromium({ build: 'shipped', simulatorPort: simulator.port });
  const options = await chromium.extensionPage('options.html');
  await chooseSchool(options, readSchool());
  await picture(options, 'school');
  await options.close();

  await playLesson(await chromium.context.newPage());
  await showLog(await chromium.extensionPage('log.html'));
  console.log(`${pictures} pictures, and the week's incidents as CSV: ${FOLDER}/`);
} finally {
  await chromium?.close();
  await simulator.close();
}

/** Plays the lesson to its end; at the first card the teacher records an incident. */
async function playLesson(page: Page): Promise<void> {
  const lesson = readLesson();
  const start = startOf(lesson);
  const time = await beginLesson(page, simulator, lesson);
  await time.advance(SETTLE_MS);
  await picture(page, 'lesson-begins');
  const shown = await readClosedRoot(page);
  let recorded = false;
  for (const { t, label } of momentsOf(LESSON_FILE, SCHOOL_FILE)) {
    if (start + t * 1000 + SETTLE_MS < time.now()) continue;
    await time.advanceTo(start + t * 1000 + SETTLE_MS);
    await picture(page, `${clock(t)}-${label}`);
    if (recorded) continue;
    await shown.press('button', 'Record an incident');
    await time.until(async () => (await shown.text()).includes('Recorded'), 'the incident recorded');
    await time.advance(SETTLE_MS);
    await picture(page, `${clock(t)}-incident-recorded`);
    recorded = true;
  }
}

async function showLog(log: Page): Promise<void> {
  await log.getByRole('row').nth(1).waitFor();
  await picture(log, 'log');
  const download = log.waitForEvent('download');
  await log.getByRole('button', { name: 'Download CSV' }).click();
  const file = await download;
  await file.saveAs(join(FOLDER, file.suggestedFilename()));
}

/** `07m05s` of the lesson. */
function clock(t: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(t / 60)}m${two(t % 60)}s`;
}
