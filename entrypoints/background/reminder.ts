import browser from 'webextension-polyfill';
import type { DueNow } from '../../utils/incidents/follow-up-lines.ts';
import type { Command, LessonStatus } from '../../utils/messages/protocol.ts';
import { QUIET } from './badge.ts';

/**
 * What is due, on the toolbar button and once as a notification of the browser: counts, and nobody's name. A
 * lesson's own badge goes first: while one is watched there is neither.
 */
export interface Reminder {
  show(due: DueNow, tell: boolean): Promise<boolean>;
  wakeAt(at: number): Promise<void>;
  /** What a meeting page says of itself; true: a lesson began or ended, so the counts are shown or taken away. */
  heard(tabId: number, status: LessonStatus): Promise<boolean>;
  /** A tab was closed or shows another page; true as for `heard`. */
  left(tabId: number): Promise<boolean>;
}

const ALARM = 'follow-ups';
const NOTIFICATION = 'weekly-return';
/** The browser may stop us at any time: what is known lies in its memory, until it is closed itself. */
const WATCHED = 'watched-tabs';

/** Calls `refresh` at the time that was asked for, late or more than once as it may be, and `open` at a click. */
export function listenForReminders(refresh: () => Promise<void>, open: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === ALARM) await refresh();
  });
  browser.notifications.onClicked.addListener(async (id) => {
    if (id !== NOTIFICATION) return;
    await browser.notifications.clear(id);
    await open();
  });
}

async function watchedTabs(): Promise<readonly number[]> {
  const kept: unknown = (await browser.storage.session.get(WATCHED))[WATCHED];
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'number') : [];
}

async function setWatched(tabId: number, watched: boolean): Promise<boolean> {
  const before = await watchedTabs();
  if (before.includes(tabId) === watched) return false;
  await browser.storage.session.set({
    [WATCHED]: watched ? [...before, tabId] : before.filter((one) => one !== tabId),
  });
  return true;
}

async function isWatching(tabId: number): Promise<boolean> {
  const question: Command = { type: 'status-now' };
  // Rejected: no script of ours is there any more.
  const status = (await browser.tabs.sendMessage(tabId, question).catch(() => undefined)) as LessonStatus | undefined;
  return status?.watching === 'watching';
}

async function lessonIsOn(): Promise<boolean> {
  for (const tabId of await watchedTabs()) {
    if (await isWatching(tabId)) return true;
    await setWatched(tabId, false);
  }
  return false;
}

function titleOf({ followUps, returns }: DueNow): string {
  const parts = [
    returns.length > 0 && 'weekly return due',
    followUps > 0 && (followUps === 1 ? '1 follow-up due' : `${followUps} follow-ups due`),
  ].filter((part) => part !== false);
  return ['Lesson Lookout', ...parts].join(' · ');
}

export const browserReminder: Reminder = {
  async show(due, tell) {
    const lesson = await lessonIsOn();
    const count = lesson ? 0 : due.followUps + due.returns.length;
    await Promise.all([
      browser.action.setBadgeText({ text: count === 0 ? '' : String(count) }),
      browser.action.setBadgeBackgroundColor({ color: QUIET }),
      browser.action.setTitle({ title: lesson ? 'Lesson Lookout' : titleOf(due) }),
    ]);
    if (due.returns.length === 0) await browser.notifications.clear(NOTIFICATION);
    if (lesson || !tell) return false;
    await browser.notifications.create(NOTIFICATION, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icon/128.png'),
      title: due.returns.length > 1 ? `${due.returns.length} weekly returns are due` : 'The weekly return is due',
      message: 'Open Lesson Lookout to look at it and make it. Nothing is sent by itself.',
    });
    return true;
  },
  async wakeAt(at) {
    await browser.alarms.create(ALARM, { when: at });
  },
  heard: (tabId, { watching }) => setWatched(tabId, watching === 'watching'),
  async left(tabId) {
    return (await watchedTabs()).includes(tabId) && !(await isWatching(tabId)) && (await setWatched(tabId, false));
  },
};
