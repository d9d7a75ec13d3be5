// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followMeetings } from '../../utils/messages/follow-meetings.ts';
import type { MeetingTab } from '../../utils/messages/meetings.ts';
import { meetingNow } from '../sidepanel/samples.ts';

/** The side panel and the meeting pages: told of each change, and never shows a page that is gone. */

type Asked = { after?: number };

const pages = vi.hoisted(() => ({
  tabs: new Map<number, (asked: { after?: number }) => Promise<unknown>>(),
  asked: 0,
  listeners: new Set<(message: unknown, sender: { tab?: { id: number } }) => void>(),
}));

vi.mock('webextension-polyfill', () => {
  const event = {
    addListener: (one: () => void) => pages.listeners.add(one),
    removeListener: (one: () => void) => pages.listeners.delete(one),
  };
  return {
    default: {
      runtime: { onMessage: event },
      tabs: {
        onActivated: { addListener() {}, removeListener() {} },
        query: ({ active }: { active?: boolean }) =>
          Promise.resolve(active ? [] : [...pages.tabs.keys()].map((id) => ({ id }))),
        sendMessage: (tab: number, asked: Asked) => {
          pages.asked += 1;
          return pages.tabs.get(tab)?.(asked) ?? Promise.reject(new Error('Receiving end does not exist.'));
        },
      },
    },
  };
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  pages.tabs.clear();
  pages.asked = 0;
});

/** A meeting page that shows `lesson`, and answers as the content script does. */
function openPage(tab: number, lesson: string) {
  let turn = 1;
  let shown = lesson;
  let waiting: { answer: (now: unknown) => void; gone: (error: Error) => void }[] = [];
  const now = () => meetingNow({ turn, lesson: shown });
  pages.tabs.set(tab, ({ after }) =>
    after === turn ? new Promise((answer, gone) => waiting.push({ answer, gone })) : Promise.resolve(now()),
  );
  function fail() {
    for (const { gone } of waiting.splice(0)) gone(new Error('The message channel closed.'));
  }
  return {
    change(next: string) {
      turn += 1;
      shown = next;
      for (const { answer } of waiting.splice(0)) answer(now());
    },
    fail,
    close() {
      pages.tabs.delete(tab);
      fail();
    },
    sleep() {
      waiting = [];
      pages.tabs.set(tab, () => new Promise(() => undefined));
    },
  };
}

/** A page in `tab` tells the badge something. */
function tell(tab: number): void {
  for (const heard of pages.listeners) heard({}, { tab: { id: tab } });
}

function follow() {
  let shown: readonly MeetingTab[] | undefined;
  const stop = followMeetings((tabs) => (shown = tabs));
  return { stop, lessons: () => shown?.map(({ now }) => now.lesson) };
}

it('shows each change at once, without asking again and again', async () => {
  const page = openPage(4, 'Maths');
  const { lessons, stop } = follow();
  await vi.advanceTimersByTimeAsync(1);
  expect(lessons()).toEqual(['Maths']);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(pages.asked).toBe(2);
  // It is waited for already, and the panel's own neighbours are no meeting.
  tell(4);
  for (const heard of pages.listeners) heard({}, {});
  await vi.advanceTimersByTimeAsync(1);
  expect(pages.asked).toBe(2);
  page.change('Maths, shared');
  await vi.advanceTimersByTimeAsync(0);
  expect(lessons()).toEqual(['Maths, shared']);
  stop();
  expect(pages.listeners.size).toBe(0);
});

it('shows that a page is gone at once, and one that came as soon as it tells the badge', async () => {
  const page = openPage(4, 'Maths');
  const { lessons, stop } = follow();
  await vi.advanceTimersByTimeAsync(1);
  page.close();
  await vi.advanceTimersByTimeAsync(1);
  expect(lessons()).toEqual([]);
  openPage(5, 'French');
  tell(5);
  await vi.advanceTimersByTimeAsync(1);
  expect(lessons()).toEqual(['French']);
  stop();
});

it('a page that was loaded anew, while the one before was still being waited for, is followed', async () => {
  const page = openPage(4, 'Maths');
  const { lessons, stop } = follow();
  await vi.advanceTimersByTimeAsync(1);
  const anew = openPage(4, 'French');
  tell(4);
  page.fail();
  await vi.advanceTimersByTimeAsync(1);
  expect(lessons()).toEqual(['French']);
  anew.change('German');
  await vi.advanceTimersByTimeAsync(1);
  expect(lessons()).toEqual(['German']);
  stop();
});

it('never goes on showing a page that the browser put to sleep', async () => {
  const page = openPage(4, 'Maths');
  const { lessons, stop } = follow();
  await vi.advanceTimersByTimeAsync(1);
  page.sleep();
  await vi.advanceTimersByTimeAsync(13_000);
  expect(lessons()).toEqual([]);
  stop();
});
