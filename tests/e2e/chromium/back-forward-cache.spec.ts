import type { Page } from '@playwright/test';
import { openLesson, usePracticeSchool } from '../../faults/lesson-tab.ts';
import { launchChromium } from '../drivers/chromium.ts';
import { expect, test } from '../drivers/chromium-test.ts';
import { LONG } from '../support/sample.ts';

/**
 * A lesson that is left by a link and come back to with the Back button. The driver loses sight of a page that comes out
 * of the back/forward cache: what it shows is asked by way of a page of the extension.
 */

interface Extension {
  chrome: {
    tabs: {
      query(what: { url: string }): Promise<{ id: number }[]>;
      sendMessage(tabId: number, message: object): Promise<unknown>;
    };
    scripting: {
      executeScript(what: object): Promise<{ result: unknown }[]>;
    };
    storage: { session: { get(key: string): Promise<Record<string, unknown>> } };
  };
}

interface Noted {
  shown: boolean[];
}

/** Of the tab that the lesson is, or was, in. */
function ask(from: Page, what: 'pageshow' | 'dock' | 'in-lesson' | 'record'): Promise<unknown> {
  return from.evaluate(async (wanted) => {
    const { tabs, scripting, storage } = (globalThis as unknown as Extension).chrome;
    if (wanted === 'in-lesson') return (await storage.session.get('in-lesson'))['in-lesson'];
    const [tab] = await tabs.query({ url: 'https://teams.microsoft.com/*' });
    if (tab === undefined) return undefined;
    if (wanted === 'record') return await tabs.sendMessage(tab.id, { type: 'record-now' });
    const [answer] = await scripting.executeScript({
      target: { tabId: tab.id },
      world: 'MAIN',
      func:
        wanted === 'pageshow'
          ? () => (globalThis as unknown as Noted).shown
          : () => [...document.querySelectorAll(':root > div')].map((one) => one.shadowRoot?.textContent),
    });
    return answer?.result;
  }, what);
}

test('goes on with one script, tells the background that it is back, and records', async ({ simulator }) => {
  test.skip(!LONG, 'a browser of its own');
  const chromium = await launchChromium({ build: 'test', simulatorPort: simulator.port, backForwardCache: true });
  try {
    await usePracticeSchool(chromium);
    const page = await chromium.context.newPage();
    await openLesson(page, simulator);
    const extension = await chromium.extensionPage('options.html');
    await page.evaluate(() => {
      const shown: boolean[] = [];
      Object.assign(globalThis, { shown });
      addEventListener('pageshow', ({ persisted }) => shown.push(persisted));
    });
    await expect.poll(() => ask(extension, 'in-lesson')).toHaveLength(1);
    await page.goto(simulator.url('app.zoom.us', '/'));
    await expect.poll(() => ask(extension, 'in-lesson')).toEqual([]);
    await page.evaluate(() => history.back()).catch(() => undefined);

    await expect.poll(() => ask(extension, 'pageshow'), { timeout: 15_000 }).toEqual([true]);
    await expect.poll(() => ask(extension, 'in-lesson')).toHaveLength(1);
    expect(await ask(extension, 'record')).toEqual({ accepted: true });
    await expect.poll(() => ask(extension, 'dock')).toEqual([expect.stringMatching(/Recorded at .*LL-000001/)]);
  } finally {
    await chromium.close();
  }
});
