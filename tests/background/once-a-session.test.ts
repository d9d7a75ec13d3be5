import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onceASession } from '../../entrypoints/background/once-a-session.ts';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

describe('what is done once a session', () => {
  it('is done at the first start of the background, and at the first after the browser was started anew', async () => {
    const step = vi.fn(() => Promise.resolve(true));
    for (let start = 0; start < 3; start += 1) await onceASession('sealed', step);
    expect(step).toHaveBeenCalledOnce();
    await onceASession('another', step);
    expect(step).toHaveBeenCalledTimes(2);
    fakeBrowser.reset();
    await onceASession('sealed', step);
    expect(step).toHaveBeenCalledTimes(3);
  });

  it('is done again where it failed, was interrupted, or something is left', async () => {
    await expect(onceASession('sealed', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    void onceASession('sealed', () => new Promise(() => undefined));
    await onceASession('sealed', () => Promise.resolve(false));
    const step = vi.fn(() => Promise.resolve(true));
    await onceASession('sealed', step);
    expect(step).toHaveBeenCalledOnce();
  });
});
