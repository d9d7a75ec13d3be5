import browser from 'webextension-polyfill';
import { logFault } from '../../utils/base/log-fault.ts';
import { serialQueue } from '../../utils/base/serial-queue.ts';
import { askTab } from '../../utils/messages/meetings.ts';
import type { LessonStatus } from '../../utils/messages/protocol.ts';

/** Which tabs are in a lesson, so that nothing locks in one, and what is unlocked is locked after it. */
export interface Lessons {
  /** A lesson is on in any tab. */
  on(): Promise<boolean>;
  heard(tabId: number, status: LessonStatus): Promise<void>;
  /** A page was loaded in the tab: the meeting's, or in its place. */
  loaded(tabId: number): Promise<void>;
  closed(tabId: number): Promise<void>;
}

const KEY = 'in-lesson';
const IN: readonly LessonStatus['watching'][] = ['watching', 'asking', 'unreadable'];
const OVER: readonly LessonStatus['watching'][] = ['ended', 'not-a-lesson'];

async function tabs(): Promise<readonly number[]> {
  const kept = (await browser.storage.session.get(KEY))[KEY];
  return Array.isArray(kept) ? kept : [];
}

/** @param turned the first lesson is on, or the last one over */
export function followLessons(turned: (on: boolean) => Promise<void>): Lessons {
  // One after the other: two tabs that change at once must not lose one another's change.
  const queue = serialQueue();
  const inTurn = (step: () => Promise<void>) => queue(step).catch(logFault('error', 'lessons not followed'));

  async function leave(tabId: number): Promise<void> {
    const before = await tabs();
    const after = before.filter((id) => id !== tabId);
    if (after.length === before.length) return;
    await browser.storage.session.set({ [KEY]: after });
    if (after.length === 0) await turned(false);
  }

  return {
    on: async () => (await tabs()).length > 0,
    heard: (tabId, { watching }) =>
      inTurn(async () => {
        if (OVER.includes(watching)) return await leave(tabId);
        const before = await tabs();
        if (!IN.includes(watching) || before.includes(tabId)) return;
        await browser.storage.session.set({ [KEY]: [...before, tabId] });
        if (before.length === 0) await turned(true);
      }),
    loaded: (tabId) =>
      inTurn(async () => {
        if (!(await tabs()).includes(tabId)) return;
        // A page of the meeting that was loaded anew goes on, also where it is too busy to say so; anything else took
        // its place.
        if ((await askTab(tabId, { type: 'status-now' })) === undefined) await leave(tabId);
      }),
    closed: (tabId) => inTurn(() => leave(tabId)),
  };
}
