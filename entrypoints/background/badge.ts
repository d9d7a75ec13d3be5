import browser from 'webextension-polyfill';
import { logFault } from '../../utils/base/log-fault.ts';
import type { LessonStatus } from '../../utils/messages/protocol.ts';

/** --urgent and --brand of components/tokens.css, which a toolbar cannot read. */
const URGENT = '#a01c18';
export const QUIET = '#0b5a60';

function titleOf({ cards, unsaved }: LessonStatus): string {
  const parts = [cards > 0 && `${cards} to look at`, unsaved > 0 && `${unsaved} not recorded yet`].filter(
    (part) => part !== false,
  );
  return ['Lesson Lookout', ...parts].join(' · ');
}

/**
 * A count on the toolbar button of one tab, and no word of what it is about: the class may see it. A
 * tab that is gone meanwhile is nobody's concern.
 */
export async function showBadge(tabId: number, status: LessonStatus): Promise<void> {
  const count = status.cards + status.unsaved;
  try {
    await Promise.all([
      // Where no lesson is watched the tab has no badge of its own, but that of what is due.
      browser.action.setBadgeText({
        tabId,
        text: count > 0 ? String(count) : status.watching === 'watching' ? '' : null,
      }),
      browser.action.setBadgeBackgroundColor({ tabId, color: status.urgent ? URGENT : QUIET }),
      browser.action.setTitle({ tabId, title: titleOf(status) }),
    ]);
  } catch (error) {
    logFault('info', 'no badge')(error);
  }
}
