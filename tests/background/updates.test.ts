import { lessonStatus } from '../messages/status.ts';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import background from '../../entrypoints/background/index.ts';
import type { LessonStatus } from '../../utils/messages/protocol.ts';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  fakeBrowser.reset();
  background.main();
});
afterEach(() => void vi.useRealTimers());

const MEETING = { id: 'our-id', url: 'https://teams.microsoft.com/v2/', frameId: 0, tab: { id: 7 } };

/** The meeting page of tab 7 is so from now on, and says it. */
async function lesson(watching: LessonStatus['watching'], unsaved = 0): Promise<void> {
  const status = lessonStatus({ watching, unsaved });
  fakeBrowser.openTabs({ active: 7, meetings: [7] });
  fakeBrowser.answers.set(7, status);
  await fakeBrowser.listeners.message[0]?.({ type: 'lesson-status', status }, MEETING);
}

const update = () => fakeBrowser.listeners.update[0]?.();

describe('a new version', () => {
  it('comes at once where there is no lesson', async () => {
    await update();
    expect(fakeBrowser.reloads).toBe(1);
  });

  it.each(['watching', 'asking', 'starting', 'unreadable'] as const)('waits while a lesson is %s', async (watching) => {
    await lesson(watching);
    await update();
    expect(fakeBrowser.reloads).toBe(0);
    await lesson('ended', 1);
    expect(fakeBrowser.reloads).toBe(0);
    await lesson('ended');
    expect(fakeBrowser.reloads).toBe(1);
  });

  it('waits while a lesson’s page is too busy to answer', async () => {
    await lesson('watching');
    vi.useFakeTimers();
    fakeBrowser.answers.set(7, new Promise(() => undefined));
    const asked = update();
    await vi.advanceTimersByTimeAsync(2_000);
    await asked;
    expect(fakeBrowser.reloads).toBe(0);
    await lesson('ended');
    expect(fakeBrowser.reloads).toBe(1);
  });

  it('comes when the lesson’s tab closes, also after the background was stopped', async () => {
    await lesson('watching');
    await update();
    for (const listeners of Object.values(fakeBrowser.listeners)) listeners.length = 0;
    background.main();
    fakeBrowser.openTabs({ active: 1, meetings: [] });
    fakeBrowser.answers.clear();
    await fakeBrowser.listeners.removed[0]?.(7, {});
    expect(fakeBrowser.reloads).toBe(1);
  });

  it('waits twelve hours at most', async () => {
    await lesson('watching');
    await update();
    vi.setSystemTime(Date.now() + 12 * 3_600_000 - 1);
    await lesson('watching');
    expect(fakeBrowser.reloads).toBe(0);
    vi.setSystemTime(Date.now() + 1);
    await lesson('watching');
    expect(fakeBrowser.reloads).toBe(1);
  });

  it('does nothing to a lesson while none waits', async () => {
    await lesson('ended');
    expect(fakeBrowser.reloads).toBe(0);
  });
});
