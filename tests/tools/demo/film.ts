// The demo without a display: the same lesson headless, by a clock of its own, into a folder of pictures.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Chromium, launchChromium } from '../../e2e/drivers/chromium.ts';
import { type ClosedRoot, readClosedRoot } from '../../e2e/drivers/closed-root.ts';
import { beginLesson } from '../../e2e/drivers/lesson.ts';
import type { VirtualTime } from '../../e2e/drivers/virtual-time.ts';
import { startSimulator } from '../../simulator/server.mjs';
import { chooseSchool } from './choose-school.ts';
import { material } from './material.ts';
import { momentsOf } from './moments.ts';

const FOLDER = process.argv[2] ?? 'demo-output';
const LESSON_FILE = join(FOLDER, 'demo.lesson.ndjson');
const SCHOOL_FILE = join(FOLDER, 'practice.school.json');
/** Time for a card to appear, its movement over, in virtual ms. */
const SETTLE_MS = 900;
/** What the teacher adds to the words of the finding that they record. */
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
  const log = await chromium.extensionPage('log.html');
  const reference = await showIncident(log);
  const csv = await makeReturn(log);
  console.log(`${FOLDER}/01-school.png and on: ${pictures} pictures, every moment of a practice lesson in its order`);
  console.log(`${reference}: the incident that the teacher recorded in it, stored, completed and in the log`);
  console.log(`${FOLDER}/${csv}: the week's return as the DSL gets it`);
} finally {
  await chromium?.close();
  await simulator.close();
}

/** Plays the lesson to its end; what the teacher does in it is done by pressing our own buttons. */
async function playLesson(page: Page): Promise<void> {
  const start = starts.epochMilliseconds;
  const time = await beginLesson(page, simulator, lesson);
  const shown = await readClosedRoot(page);
  await time.advance(SETTLE_MS);
  await picture(page, 'lesson-begins');
  for (const { t, label, did } of momentsOf(LESSON_FILE, SCHOOL_FILE)) {
    await time.advanceTo(Math.max(time.now(), start + t * 1000 + SETTLE_MS));
    if (did === 'invited') await shown.press('button', 'Invited to speak');
    if (did === 'capture') await record(page, shown, time, clock(t));
    else await pictureWhenCalm(page, time, `${clock(t)}-${label}`);
  }
}

/** With every movement over and the pointer on nothing of ours. */
async function pictureWhenCalm(page: Page, time: VirtualTime, name: string): Promise<void> {
  await page.mouse.move(1, 1);
  await time.advance(SETTLE_MS);
  await picture(page, name);
}

/** Makes an incident of the card that is up. */
async function record(page: Page, shown: ClosedRoot, time: VirtualTime, at: string): Promise<void> {
  await shown.press('button', 'Record');
  await time.until(async () => (await shown.text()).includes('Recorded'), 'the incident recorded');
  await shown.type('The facts, in your own words', FACTS);
  await pictureWhenCalm(page, time, `${at}-recorded`);
  await shown.press('button', 'Save details');
  await time.until(async () => (await shown.text()).includes('with your details'), 'the details stored');
  await pictureWhenCalm(page, time, `${at}-completed`);
  await shown.press('button', 'Close');
}

/** The incident in the log, and its own page there; gives its reference. */
async function showIncident(log: Page): Promise<string> {
  const entry = log.getByRole('article').first();
  await entry.waitFor();
  await picture(log, 'log', true);
  await entry.getByRole('link').click();
  const heading = log.getByRole('heading', { name: /^LL-\d+: / });
  await heading.waitFor();
  await picture(log, 'log-incident', true);
  return (await heading.innerText()).split(':', 1)[0] ?? '';
}

/** Makes this week's return and keeps its file. */
async function makeReturn(log: Page): Promise<string> {
  await log.getByRole('link', { name: 'This week’s return' }).click();
  await log.getByLabel('Your name').fill('Ms R Ashdown');
  await log.getByLabel('Your role').fill('class teacher');
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
