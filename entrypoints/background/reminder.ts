import browser from 'webextension-polyfill';
import type { DueNow } from '../../utils/incidents/follow-up-lines.ts';
import { QUIET } from './badge.ts';

/**
 * What is due, on the toolbar button and once as a notification of the browser: counts, and nobody's name. A
 * lesson's own badge goes first: while one is watched there is neither.
 */
export interface Reminder {
  show(due: DueNow, at: { readonly lesson: boolean; readonly tell: boolean }): Promise<boolean>;
  wakeAt(at: number): Promise<void>;
}

const ALARM = 'follow-ups';
const NOTIFICATION = 'weekly-return';

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

function titleOf({ followUps, returns }: DueNow): string {
  const parts = [
    returns.length > 0 && 'weekly return due',
    followUps > 0 && (followUps === 1 ? '1 follow-up due' : `${followUps} follow-ups due`),
  ].filter((part) => part !== false);
  return ['Lesson Lookout', ...parts].join(' · ');
}

export const browserReminder: Reminder = {
  async show(due, { lesson, tell }) {
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
};
