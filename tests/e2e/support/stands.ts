import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { isOfTheDay } from './sample.ts';

/** Window and text of the reader: wide, a phone's width (WCAG 1.4.10), and both limits at once (1.4.4). */
const SIZES = [
  { width: 1280, text: '100%' },
  { width: 320, text: '100%' },
  { width: 320, text: '200%' },
] as const;
/** axe takes seconds for a page, as long as everything else about it: `npm test` has it look at each every third day that its test runs. */
const AXE_DAYS = 3;

/**
 * Nothing of a page of ours runs off the window at any size, and it is accessible as far as axe can tell: in light, and
 * in dark what dark alone changes, the colours.
 *
 * @param parts selectors of what is looked at; default: the whole page
 */
export async function expectToStand(page: Page, what: string, parts: readonly string[] = ['body']): Promise<void> {
  // A button fades from one scheme's colour to the other's; what is looked at is where it ends.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  for (const { width, text } of SIZES) {
    await page.setViewportSize({ width, height: 640 });
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), text);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(over, `${what} runs off a window of ${width} px with text of ${text}`).toBeLessThanOrEqual(0);
  }
  if (!isOfTheDay(what, AXE_DAYS)) return;
  // Where the room is smallest, targets lie closest.
  await expectNothingFound(page, what, parts);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNothingFound(page, `${what}, dark`, parts, ['color-contrast']);
}

async function expectNothingFound(
  page: Page,
  what: string,
  parts: readonly string[],
  rules: readonly string[] = [],
): Promise<void> {
  const axe = parts.reduce((builder, part) => builder.include(part), new AxeBuilder({ page }));
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect.soft(found, what).toEqual([]);
}
