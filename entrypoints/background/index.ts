import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { logFault } from '../../utils/base/log-fault.ts';
import { beginNewJournal } from '../../utils/incidents/database.ts';
import { sealedLessons } from '../../utils/incidents/lesson-store.ts';
import { sealedRegisters } from '../../utils/incidents/register-store.ts';
import { LogError } from '../../utils/incidents/log-error.ts';
import { browserMarks } from '../../utils/incidents/marks.ts';
import { browserReceipts } from '../../utils/incidents/receipts.ts';
import { browserFollowUps } from '../../utils/incidents/follow-up-store.ts';
import { browserRecent } from '../../utils/incidents/recent.ts';
import { readRecorder, writeRecorder } from '../../utils/incidents/recorder.ts';
import { askMeetings } from '../../utils/messages/meetings.ts';
import { createListener } from '../../utils/messages/router.ts';
import { sealedWords } from '../../utils/seal/words.ts';
import { readOtherClasses } from '../../utils/settings/other-classes.ts';
import { ownSchool } from '../../utils/settings/own-classes.ts';
import { onSchoolChange, schoolStore } from '../../utils/settings/school-store.ts';
import { onSchoolTurn } from '../options/school-turn.ts';
import { createBackupHandlers } from './backup-handlers.ts';
import { openBeside } from '../beside/open-beside.ts';
import { showBadge } from './badge.ts';
import { createHandlers } from './handlers.ts';
import { keepFollowUps } from './follow-ups.ts';
import { followLeftBehind } from './left-behind.ts';
import { followLessons } from './lessons.ts';
import { keptSchool } from './kept-school.ts';
import { createLockHandlers } from './lock-handlers.ts';
import { followRecordings, forgetRecordings } from './recordings.ts';
import { browserReminder, listenForReminders } from './reminder.ts';
import { onceASession } from './once-a-session.ts';
import { pageMark, putWatcher, watchOpenPages } from './open-pages.ts';
import { createSealedHandlers } from './sealed-handlers.ts';
import { openSealedLog } from './sealed-log.ts';
import { followUpdates } from './updates.ts';

/**
 * The background: the log's one writer, and who answers the pages. The browser stops and starts it as
 * it likes, so it holds nothing but the log's connection, which is opened anew.
 */
export default defineBackground(() => {
  const currentSchool = async () => {
    const [{ school }, others] = await Promise.all([store.load(), readOtherClasses()]);
    return ownSchool(school, others);
  };
  const { log, lock, stretches, database } = openSealedLog(currentSchool, () => lessons.on());
  const lessons = followLessons(async (on) => {
    if (!on) await lock.lessonOver();
    void followUps.refresh();
  });
  const words = sealedWords(lock);
  const keptLessons = sealedLessons(words);
  const registers = sealedRegisters(database, stretches);
  const schoolText = keptSchool(lock);
  const store = schoolStore(schoolText);
  // First, and before what was written since the browser's last end can be lost with it.
  onceASession('new journal', beginNewJournal).catch(logFault('warn', 'the log’s journal was not begun anew'));
  // What a version before this one left open.
  onceASession('sealed', async () => (await Promise.all([log.sealOld(), schoolText.sealOpen()]))[0]).catch(
    logFault('error', 'what lay open was not sealed'),
  );
  const leftBehind = followLeftBehind(currentSchool);
  const both = { log, receipts: browserReceipts, loadSchool: currentSchool, readRecorder, now: Date.now };
  const dates = browserFollowUps();
  const followUps = keepFollowUps({
    ...both,
    ...browserReminder,
    store: dates,
    registers,
    words,
    inLesson: () => lessons.on(),
    schoolIsSet: async () => (await store.load()).source !== 'default',
  });
  const recordings = followRecordings();
  const updates = followUpdates(Date.now, lessons.on);
  const handlers = createHandlers({
    ...both,
    followUps,
    recent: browserRecent,
    lessons: keptLessons,
    registers,
    writeRecorder,
    openLog: () => openLogPage(''),
    pageMark,
    putWatcher,
    showBadge,
    async followLeaving(tabId, status) {
      await Promise.all([leftBehind.heard(tabId, status), lessons.heard(tabId, status)]);
      const recording = await recordings(tabId, status.recorded, Date.now());
      if (recording !== undefined) {
        await followUps.recorded(recording);
        void followUps.refresh();
      }
      await updates.lookAgain();
    },
  });
  const lockHandlers = createLockHandlers({ lock, stretches, log, schoolText });
  const sealedHandlers = createSealedHandlers({ database, marks: browserMarks });
  const backupHandlers = createBackupHandlers({
    log,
    marks: browserMarks,
    lessons: keptLessons,
    registers,
    receipts: browserReceipts,
    followUps: dates,
    words,
    readRecorder,
    writeRecorder,
    refresh: followUps.refresh,
    async schoolText() {
      const { text, locked } = await store.load();
      if (locked) throw new LogError('locked');
      return text;
    },
    saveSchool: store.save,
  });
  const own = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('') };
  browser.runtime.onMessage.addListener(
    createListener({ ...handlers, ...lockHandlers, ...backupHandlers, ...sealedHandlers }, own),
  );

  onSchoolTurn(() => {
    // Every meeting page, whatever it answers.
    void askMeetings('school-changed', () => false);
    // A pupil’s date came or went with it, and an unlocked log can be looked through.
    void followUps.refresh();
  });
  onSchoolChange(() => {
    schoolText.sealOpen().catch(logFault('error', 'class lists were not sealed'));
    // A key of the school's that came or went: who may open the log changes with it.
    stretches.rewrap().catch(logFault('error', 'keys were not wrapped anew'));
  });
  listenForReminders(followUps.refresh, () => openLogPage('#return'));
  browser.runtime.onUpdateAvailable.addListener(updates.available);
  browser.tabs.onRemoved.addListener(async (tabId) => {
    await Promise.all([leftBehind.closed(tabId), lessons.closed(tabId)]);
    await updates.lookAgain();
  });
  browser.tabs.onUpdated.addListener(async (tabId, { status }) => {
    if (status !== 'complete') return;
    await Promise.all([leftBehind.loaded(tabId), lessons.loaded(tabId)]);
    await updates.lookAgain();
  });
  browser.runtime.onStartup.addListener(followUps.refresh);
  browser.runtime.onStartup.addListener(forgetRecordings);
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await watchOpenPages();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
    await followUps.refresh();
  });
  browser.commands.onCommand.addListener(async (command, tab) => {
    // First, before anything is waited for: a browser opens it only while the key is going down.
    if (command === 'open-beside' && tab?.windowId !== undefined)
      openBeside(tab.windowId).catch(logFault('error', 'side panel failed'));
    if (command === 'move-keyboard') await askMeetings('move-keyboard', (answer) => answer.moved);
    if (command !== 'record-incident') return;
    const accepted = await askMeetings('record-now', (answer) => answer.accepted);
    // After the lesson, or without one: the form.
    if (accepted === undefined) await openLogPage('#new');
  });
});

async function openLogPage(hash: '' | '#new' | '#return'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`log.html${hash}`) });
}
