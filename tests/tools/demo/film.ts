// The demo without a display: the same lesson headless, by a clock of its own, into a folder of pictures.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Chromium, launchChromium } from '../../e2e/drivers/chromium.ts';
import { readClosedRoot } from '../../e2e/drivers/closed-root.ts';
import { beginLesson } from '../../e2e/drivers/lesson.ts';
import { startSimulator } from '../../simulator/server.mjs';
import { chooseSchool } from './choose-school.ts';
import { material } from './material.ts';
import { momentsOf } from './moments.ts';

const FOLDER = 'demo-output';
const LESSON_FILE = join(FOLDER, 'demo.lesson.ndjson');
const SCHOOL_FILE = join(FOLDER, 'practice.school.json');
/** Time for a card to appear, its movement over, in virtual ms. */
const SETTLE_MS = 900;

const { lesson, school, starts } = material('just-over');
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
writeFileSync(LESSON_FILE, lesson);
writeFileSync(SCHOOL_FILE, school);
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
  await chooseSchool(options, school);
  await picture(options, 'school');
  await options.close();

  await playLesson(await chromium.context.newPage());
  const csv = await makeReturn(await chromium.extensionPage('log.html'));
  console.log(`The demo lesson is in ${FOLDER}/: ${pictures} pictures in order, and the week's return as ${csv}`);
} finally {
  await chromium?.close();
  await simulator.close();
}

/** Plays the lesson to its end; at the first moment the teacher records an incident. */
async function playLesson(page: Page): Promise<void> {
  const start = starts.epochMilliseconds;
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
    await shown.press('button', 'Later');
    recorded = true;
  }
}

/** Looks at the log, makes this week's return and keeps its file. */
async function makeReturn(log: Page): Promise<string> {
  await log.getByText('LL-000001').first().waitFor();
  await picture(log, 'log');
  await log.getByRole('link', { name: 'This week’s return' }).click();
  await log.getByLabel('Your name').fill('R Ashdown');
  await log.getByLabel('Your role').fill('Class teacher');
  await picture(log, 'weekly-return');
  const download = log.waitForEvent('download');
  await log.getByRole('button', { name: 'Make the return and download it' }).click();
  const file = await download;
  await file.saveAs(join(FOLDER, file.suggestedFilename()));
  await log.getByText(`Downloaded: ${file.suggestedFilename()}`).waitFor();
  await picture(log, 'weekly-return-made');
  return file.suggestedFilename();
}

/** `07m05s` of the lesson. */
function clock(t: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(t / 60)}m${two(t % 60)}s`;
}
