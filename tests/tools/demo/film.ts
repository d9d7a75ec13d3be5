// The demo without a display: the same lesson headless, by a clock of its own, into a folder of pictures.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Chromium, launchChromium } from '../../e2e/drivers/chromium.ts';
import { readClosedRoot } from '../../e2e/drivers/closed-root.ts';
import { beginLesson } from '../../e2e/drivers/lesson.ts';
import type { VirtualTime } from '../../e2e/drivers/virtual-time.ts';
import { startSimulator } from '../../simulator/server.mjs';
import { chooseSchool } from './choose-school.ts';
import { material } from './material.ts';
import { momentsOf } from './moments.ts';

const FOLDER = 'demo-output';
const LESSON_FILE = join(FOLDER, 'demo.lesson.ndjson');
const SCHOOL_FILE = join(FOLDER, 'practice.school.json');
/** Time for a card to appear, its movement over, in virtual ms. */
const SETTLE_MS = 900;
/** The finding that the teacher makes an incident of, and what they add to its words. */
const RECORDED = 'recording-by-others';
const FACTS = ' I asked for it to be stopped, and it was.';

const { lesson, school, starts } = material('just-over');
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
writeFileSync(LESSON_FILE, lesson);
writeFileSync(SCHOOL_FILE, school);
let pictures = 0;

async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  pictures += 1;
  await page.screenshot({ path: join(FOLDER, `${String(pictures).padStart(2, '0')}-${name}.png`), fullPage });
}

const simulator = await startSimulator();
let chromium: Chromium | undefined;
try {
  chromium = await launchChromium({ build: 'shipped', simulatorPort: simulator.port });
  const options = await chromium.extensionPage('options.html');
  await chooseSchool(options, school);
  await picture(options, 'school', true);
  await options.close();

  await playLesson(await chromium.context.newPage());
  const csv = await makeReturn(await chromium.extensionPage('log.html'));
  console.log(`The demo lesson is in ${FOLDER}/: ${pictures} pictures in order, and the week's return as ${csv}`);
} finally {
  await chromium?.close();
  await simulator.close();
}

/** Plays the lesson to its end; from one of the cards the teacher records an incident and says what happened. */
async function playLesson(page: Page): Promise<void> {
  const start = starts.epochMilliseconds;
  const time = await beginLesson(page, simulator, lesson);
  await time.advance(SETTLE_MS);
  await picture(page, 'lesson-begins');
  for (const { t, label } of momentsOf(LESSON_FILE, SCHOOL_FILE)) {
    if (start + t * 1000 + SETTLE_MS < time.now()) continue;
    await time.advanceTo(start + t * 1000 + SETTLE_MS);
    await picture(page, `${clock(t)}-${label}`);
    if (label === RECORDED) await record(page, time, `${clock(t)}-incident`);
  }
}

async function record(page: Page, time: VirtualTime, name: string): Promise<void> {
  const shown = await readClosedRoot(page);
  await shown.press('button', 'Record');
  await time.until(async () => (await shown.text()).includes('Recorded'), 'the incident recorded');
  await shown.type('The facts, in your own words', FACTS);
  await time.advance(SETTLE_MS);
  await picture(page, `${name}-recorded`);
  await shown.press('button', 'Save details');
  await time.until(async () => !(await shown.text()).includes('Save details'), 'the details stored');
  await time.advance(SETTLE_MS);
  await picture(page, `${name}-completed`);
  await shown.press('button', 'Close');
}

/** Looks at the log, makes this week's return and keeps its file. */
async function makeReturn(log: Page): Promise<string> {
  await log.getByText('LL-000001').first().waitFor();
  await picture(log, 'log', true);
  await log.getByRole('link', { name: 'This week’s return' }).click();
  await log.getByLabel('Your name').fill('R Ashdown');
  await log.getByLabel('Your role').fill('Class teacher');
  await picture(log, 'weekly-return', true);
  const download = log.waitForEvent('download');
  await log.getByRole('button', { name: 'Make the return and download it' }).click();
  const file = await download;
  await file.saveAs(join(FOLDER, file.suggestedFilename()));
  await log.getByText('A return for this week was made').waitFor();
  await picture(log, 'weekly-return-made', true);
  return file.suggestedFilename();
}

/** `07m05s` of the lesson. */
function clock(t: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(t / 60)}m${two(t % 60)}s`;
}
