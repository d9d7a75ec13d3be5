import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, expect, test } from '@playwright/test';
import { ofTheDay } from '../e2e/support/sample.ts';
import { openGallery } from './open.ts';
import { STATES, type StateName } from './states.ts';

/**
 * Every state of the meeting UI on every screen: clear of the toolbar and inside the window; axe finds
 * nothing, light and dark. `GALLERY=1` also leaves the pictures, to be looked at, in `.output/gallery`.
 */

const NAMES = Object.keys(STATES) as StateName[];
/** axe takes half a minute for all: `npm run test:long` has it look at every state, `npm test` at others each day. */
const LOOKED_AT = ofTheDay(NAMES, (name) => `${NAMES.indexOf(name) % 8}`);
const PICTURES = process.env['GALLERY'] === undefined ? undefined : '.output/gallery';

let browser: Browser;
test.beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
  });
});
test.afterAll(() => browser.close());

interface Screen {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  /** Of the browser's own text size. */
  readonly text: number;
  readonly axe?: boolean;
}

const SCREENS: readonly Screen[] = [
  { name: 'wide-light', width: 1280, height: 720, scheme: 'light', text: 1, axe: true },
  { name: 'wide-dark', width: 1280, height: 720, scheme: 'dark', text: 1 },
  { name: 'narrow-light', width: 320, height: 640, scheme: 'light', text: 1 },
  { name: 'narrow-dark', width: 320, height: 640, scheme: 'dark', text: 1, axe: true },
  { name: 'big-text', width: 1280, height: 720, scheme: 'light', text: 2 },
  { name: 'narrow-big-text', width: 320, height: 640, scheme: 'dark', text: 2 },
];

for (const screen of SCREENS) {
  test(`every state on ${screen.name}`, async () => {
    const context = await browser.newContext({
      viewport: { width: screen.width, height: screen.height },
      colorScheme: screen.scheme,
    });
    const page = await context.newPage();
    await openGallery(page);
    if (screen.text !== 1) {
      const session = await context.newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * screen.text } });
    }
    for (const name of NAMES) {
      await test.step(name, async () => {
        await page.evaluate((one) => window.show(one), name);
        if (name.endsWith('-open')) {
          const urgent = page.getByRole('button', { name: 'Urgent: whom to tell now' });
          if (name === 'whom-to-tell-open') await urgent.click();
          for (const summary of await page.locator('summary').all()) await summary.click();
        }
        if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${screen.name}/${name}.png` });
        const outside = await page.evaluate(() => {
          const column = document.querySelector('html > div')?.shadowRoot?.querySelector('.column');
          const box = column?.getBoundingClientRect();
          return (
            box === undefined || box.left < 0 || box.right > innerWidth || box.top < 56 || box.bottom > innerHeight
          );
        });
        const low = await page.evaluate(() =>
          [...(document.querySelector('html > div')?.shadowRoot?.querySelectorAll('a, button, summary') ?? [])]
            .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
            .map((one) => one.textContent),
        );
        expect.soft(low, `${name} has nothing to press that is lower than 24 px`).toEqual([]);
        expect.soft(outside, `${name} stands in the window and clear of the toolbar`).toBe(false);
        if (!screen.axe || !LOOKED_AT.includes(name)) return;
        const axe = new AxeBuilder({ page }).setLegacyMode().include('html > div');
        // Dark changes colours alone; a narrow window the room for targets.
        if (screen.scheme === 'dark') axe.withRules(['color-contrast', 'target-size']);
        const { violations } = await axe.analyze();
        expect
          .soft(
            violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`),
            name,
          )
          .toEqual([]);
      });
    }
    await context.close();
  });
}
