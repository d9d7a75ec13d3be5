import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
});
afterEach(() => void vi.restoreAllMocks());

/** As a background that has just started. */
async function markOfNewStart(): Promise<string> {
  const { pageMark } = await import('../../entrypoints/background/open-pages.ts');
  expect(await pageMark()).toBe(await pageMark());
  return await pageMark();
}

it('the mark of the notes in pages lasts over each start of the background, and over an update', async () => {
  const mark = await markOfNewStart();
  vi.resetModules();
  expect(await markOfNewStart()).toBe(mark);
  vi.resetModules();
  fakeBrowser.forgetSession();
  expect(await markOfNewStart()).toBe(mark);
});

it('a mark that cannot be read for once is overwritten by none, and used again when it can', async () => {
  const kept = await markOfNewStart();
  vi.resetModules();
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('IO error'));
  const { pageMark } = await import('../../entrypoints/background/open-pages.ts');
  expect(await pageMark()).toMatch(/^lookout note \d+ [\da-f-]{36} $/);
  expect(await pageMark()).toBe(kept);
});

it('a store that takes nothing withholds no mark, and says so without a word of the fault', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('no disk for Sam'));
  expect(await markOfNewStart()).toMatch(/^lookout note \d+ [\da-f-]{36} $/);
  expect(warned.mock.calls).toEqual([[expect.stringMatching(/mark of the pages was not kept \(Error\)$/)]]);
});
