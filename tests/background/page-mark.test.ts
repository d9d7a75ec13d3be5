import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

/** As a background that was just started reads it. */
async function pageMark(): Promise<string> {
  vi.resetModules();
  return await (await import('../../entrypoints/background/open-pages.ts')).pageMark();
}

it('is one for the notes of meeting pages, also after the background was started anew and updated', async () => {
  const mark = await pageMark();
  expect(mark).toMatch(/^lookout note \d+ [0-9a-f-]{36} $/);
  expect(await pageMark()).toBe(mark);
  fakeBrowser.forgetSession();
  expect(await pageMark()).toBe(mark);
});

it('is another one where the extension was installed anew', async () => {
  const mark = await pageMark();
  fakeBrowser.reset();
  expect(await pageMark()).not.toBe(mark);
});
