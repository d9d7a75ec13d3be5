import browser from 'webextension-polyfill';
import { logFault } from '../../utils/base/log-fault.ts';
import { serialQueue } from '../../utils/base/serial-queue.ts';
import { askTab } from '../../utils/messages/meetings.ts';
import type { LessonStatus } from '../../utils/messages/protocol.ts';
import type { School } from '../../utils/policy/school.ts';

/**
 * `pupils-left-behind` beyond the meeting's page, which goes with the teacher: one notification of the
 * browser for each leaving. It names nobody, for the class may see it.
 */

/** Of one tab: pupils are alone with the teacher, or the teacher was told that they were left. */
type Stage = 'alone' | 'told';

export interface LeftBehind {
  /** What a meeting page says of itself. */
  heard(tabId: number, status: LessonStatus): Promise<void>;
  /** A page was loaded in the tab: the meeting's, or in its place. */
  loaded(tabId: number): Promise<void>;
  /** The tab is gone. */
  closed(tabId: number): Promise<void>;
}

/** The browser may stop us at any time: what is known lies in its memory, until it is closed itself. */
const keyOf = (tabId: number) => `left-behind:${tabId}`;

export function followLeftBehind(loadSchool: () => Promise<School>): LeftBehind {
  // One after the other: a call that ends and its tab that closes must not both tell.
  const queue = serialQueue();
  const inTurn = (step: () => Promise<void>) => queue(step).catch(logFault('error', 'left-behind failed'));

  async function move(
    tabId: number,
    next: (before: Stage | undefined) => Stage | undefined | Promise<Stage | undefined>,
  ): Promise<void> {
    const key = keyOf(tabId);
    const before = (await browser.storage.session.get(key))[key] as Stage | undefined;
    const after = await next(before);
    if (after === before) return;
    if (after === undefined) await browser.storage.session.remove(key);
    else await browser.storage.session.set({ [key]: after });
    if (after === 'told') await tell(tabId, await loadSchool());
    else if (before === 'told') await browser.notifications.clear(key);
  }

  return {
    heard: (tabId, status) => inTurn(() => move(tabId, (before) => stageAfter(before, status))),
    loaded: (tabId) => inTurn(() => move(tabId, (before) => (before === 'alone' ? stageOnPage(tabId) : before))),
    closed: (tabId) => inTurn(() => move(tabId, (before) => before && 'told')),
  };
}

/** A load within the page leaves the meeting as it was; one that replaces it does not answer for it. */
async function stageOnPage(tabId: number): Promise<Stage | undefined> {
  const status = await askTab<'status-now'>(tabId, { type: 'status-now' });
  if (status === undefined) return 'told';
  // Nobody knows yet: it says so itself once it can, and its tab tells when it closes.
  return status === 'silent' ? 'alone' : stageAfter('alone', status);
}

function stageAfter(before: Stage | undefined, { watching, pupilsDependOnMe }: LessonStatus): Stage | undefined {
  switch (watching) {
    case 'ended':
      return pupilsDependOnMe ? 'told' : undefined;
    case 'starting':
    case 'waiting':
      // Another page in the same tab, or on the way back in: whoever was in is alone now.
      return before && 'told';
    default:
      return pupilsDependOnMe ? 'alone' : undefined;
  }
}

async function tell(tabId: number, { policy }: School): Promise<void> {
  const level = policy.rules['pupils-left-behind']?.level;
  if (level === undefined || level === 'note') return;
  await browser.notifications.create(keyOf(tabId), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title: 'Pupils may still be in your meeting',
    message: 'Rejoin, or end it for all.',
  });
}
