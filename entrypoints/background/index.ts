import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { browserReceipts } from '../../utils/incidents/receipts.ts';
import { readRecorder, writeRecorder } from '../../utils/incidents/recorder.ts';
import { askMeetings } from '../../utils/messages/meetings.ts';
import { createListener } from '../../utils/messages/router.ts';
import { loadSchool } from '../../utils/settings/school-store.ts';
import { showBadge } from './badge.ts';
import { createHandlers } from './handlers.ts';
import { followLeftBehind } from './left-behind.ts';
import { openSealedLog } from './sealed-log.ts';

/**
 * The background: the log's one writer, and who answers the pages. The browser stops and starts it as
 * it likes, so it holds nothing but the log's connection, which is opened anew.
 */
export default defineBackground(() => {
  const currentSchool = async () => (await loadSchool()).school;
  const { log } = openSealedLog(currentSchool);
  log.sealOld().catch(faultIn('sealing'));
  const leftBehind = followLeftBehind(currentSchool);
  const handlers = createHandlers({
    log,
    receipts: browserReceipts,
    loadSchool: currentSchool,
    readRecorder,
    writeRecorder,
    now: Date.now,
    openLog: () => openLogPage(''),
    showBadge,
    followLeaving: leftBehind.heard,
  });
  const own = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('') };
  browser.runtime.onMessage.addListener(createListener(handlers, own));

  browser.tabs.onRemoved.addListener(leftBehind.closed);
  browser.tabs.onUpdated.addListener(async (tabId, { status }) => {
    if (status === 'complete') await leftBehind.loaded(tabId);
  });
  browser.commands.onCommand.addListener(async (command) => {
    if (command === 'move-keyboard') await askMeetings('move-keyboard', (answer) => answer.moved);
    if (command !== 'record-incident') return;
    const accepted = await askMeetings('record-now', (answer) => answer.accepted);
    // After the lesson, or without one: the form.
    if (accepted === undefined) await openLogPage('#new');
  });
});

async function openLogPage(hash: '' | '#new'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`log.html${hash}`) });
}

/** Once, and without the error's message, which may hold a name. */
function faultIn(place: string): (error: unknown) => void {
  return (error) => {
    console.error(`Lesson Lookout: ${place} failed (${error instanceof Error ? error.name : 'unknown'})`);
  };
}
