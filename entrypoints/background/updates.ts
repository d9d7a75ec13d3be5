import browser from 'webextension-polyfill';
import { askMeetings } from '../../utils/messages/meetings.ts';
import type { LessonStatus } from '../../utils/messages/protocol.ts';

/**
 * A new version waits until no lesson is watched, twelve hours at most: an update cuts the scripts in the meeting
 * pages off, and what a passphrase has unlocked is locked. Firefox waits for as long as somebody listens; Chromium
 * installs by itself once the background idles, and then the new script goes on in the same page (`open-pages.ts`).
 */
export interface Updates {
  /** The browser has a new version. */
  available(): Promise<void>;
  /** A lesson may be over: a page said so, or went. */
  lookAgain(): Promise<void>;
}

const KEY = 'update-waiting';
const LONGEST = 12 * 3_600_000;

/** A page that must not be cut off: it watches, or holds what is not recorded yet. */
function isLive({ watching, unsaved }: LessonStatus): boolean {
  return unsaved > 0 || !['ended', 'not-a-lesson', 'waiting'].includes(watching);
}

/** @param inLesson a tab was in a lesson when it last said how it is: one may be too busy to answer now */
export function followUpdates(now: () => number, inLesson: () => Promise<boolean>): Updates {
  async function apply(since: number): Promise<void> {
    const isFree = !(await inLesson()) && (await askMeetings('status-now', isLive)) === undefined;
    if (isFree || now() - since >= LONGEST) browser.runtime.reload();
  }

  return {
    async available() {
      const since = now();
      await browser.storage.session.set({ [KEY]: since });
      await apply(since);
    },
    async lookAgain() {
      const since = (await browser.storage.session.get(KEY))[KEY];
      if (typeof since === 'number') await apply(since);
    },
  };
}
