import { lessonStatus } from '../messages/status.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followLessons, type Lessons } from '../../entrypoints/background/lessons.ts';
import type { LessonStatus } from '../../utils/messages/protocol.ts';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

let over: number;
/** Each call is another background: the browser stops it whenever it likes. */
function lessons(): Lessons {
  return followLessons((on) => {
    if (on) return Promise.resolve();
    over += 1;
    return Promise.resolve();
  });
}

function status(watching: LessonStatus['watching']): LessonStatus {
  return lessonStatus({ watching });
}

beforeEach(() => {
  fakeBrowser.reset();
  over = 0;
});
afterEach(() => void vi.useRealTimers());

describe('lessons that are on', () => {
  it.each(['watching', 'asking', 'unreadable'] as const)('are those whose page says %s', async (watching) => {
    await lessons().heard(7, status('starting'));
    expect(await lessons().on()).toBe(false);
    await lessons().heard(7, status(watching));
    expect(await lessons().on()).toBe(true);
  });

  it.each(['ended', 'not-a-lesson'] as const)('are over once their page says %s, and said to be once', async (last) => {
    await lessons().heard(7, status('watching'));
    await lessons().heard(7, status(last));
    await lessons().heard(7, status(last));
    await lessons().closed(7);
    expect(await lessons().on()).toBe(false);
    expect(over).toBe(1);
  });

  it('go on through a page that is loaded anew, and are over when something else takes its place', async () => {
    await lessons().heard(7, status('watching'));
    fakeBrowser.answers.set(7, status('starting'));
    await lessons().loaded(7);
    await lessons().heard(7, status('starting'));
    expect(await lessons().on()).toBe(true);
    fakeBrowser.answers.clear();
    await lessons().loaded(7);
    expect(await lessons().on()).toBe(false);
    expect(over).toBe(1);
  });

  it('go on while the page is too busy to answer, and what other tabs say is heard after two seconds', async () => {
    const all = lessons();
    await all.heard(7, status('watching'));
    vi.useFakeTimers();
    fakeBrowser.answers.set(7, new Promise(() => undefined));
    const heard = Promise.all([all.loaded(7), all.heard(8, status('watching')), all.closed(7)]);
    await vi.advanceTimersByTimeAsync(2_000);
    await heard;
    expect([await all.on(), over]).toEqual([true, 0]);
    await all.closed(8);
    expect([await all.on(), over]).toEqual([false, 1]);
  });

  it('are over with the last of them', async () => {
    const all = lessons();
    await Promise.all([all.heard(7, status('watching')), all.heard(8, status('watching'))]);
    await all.closed(7);
    expect([await all.on(), over]).toEqual([true, 0]);
    await all.closed(9);
    await all.closed(8);
    expect([await all.on(), over]).toEqual([false, 1]);
  });
});
