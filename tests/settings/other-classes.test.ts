import { beforeEach, expect, it, vi } from 'vitest';
import { readOtherClasses, writeOtherClasses } from '../../utils/settings/other-classes.ts';
import { fakeBrowser } from '../background/fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../background/fake-browser.ts')).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

it('classes of others are kept apart from the file; what cannot be read puts nothing aside', async () => {
  expect(await readOtherClasses()).toEqual([]);
  await writeOtherClasses(['4H']);
  expect(await readOtherClasses()).toEqual(['4H']);
  await fakeBrowser.storage.local.set({ 'other-classes': ['4H', 7] });
  expect(await readOtherClasses()).toEqual(['4H']);
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('no storage'));
  expect(await readOtherClasses()).toEqual([]);
});
