import { lessonStatus } from '../messages/status.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showBadge } from '../../entrypoints/background/badge.ts';
import { followRecordings, forgetRecordings } from '../../entrypoints/background/recordings.ts';
import { browserMarks } from '../../utils/incidents/marks.ts';
import { browserReceipts } from '../../utils/incidents/receipts.ts';
import { readRecorder, writeRecorder } from '../../utils/incidents/recorder.ts';
import { askMeetings } from '../../utils/messages/meetings.ts';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());
afterEach(() => void vi.restoreAllMocks());

describe('the high-water marks', () => {
  it('are kept per book, apart from the log', async () => {
    expect(await browserMarks.read('incidents')).toBeUndefined();
    await browserMarks.write('incidents', { seq: 3, hash: 'abc' });
    expect(await browserMarks.read('incidents')).toEqual({ seq: 3, hash: 'abc' });
    expect(await browserMarks.read('staff-concerns')).toBeUndefined();
  });

  it('are none where what is kept is none', async () => {
    await fakeBrowser.storage.local.set({ 'log-mark:incidents': { seq: 'three', hash: 7 } });
    expect(await browserMarks.read('incidents')).toBeUndefined();
  });
});

describe('the confirmed returns', () => {
  it('keep the day on which each was first confirmed, and nothing that is none', async () => {
    expect(await browserReceipts.read()).toEqual({});
    await browserReceipts.add({ 'LL-000003': '2026-11-27 15:40' });
    await browserReceipts.add({ 'LL-000003': '2026-12-01 09:00' });
    await browserReceipts.add({ 'LL-000009': '2026-12-04 15:30' });
    expect(await browserReceipts.read()).toEqual({
      'LL-000003': '2026-11-27 15:40',
      'LL-000009': '2026-12-04 15:30',
    });
    const more = ['LL-000010', 'LL-000011'].map((reference) => browserReceipts.add({ [reference]: 'today' }));
    await Promise.all(more);
    expect(Object.keys(await browserReceipts.read())).toHaveLength(4);
    await fakeBrowser.storage.local.set({ receipts: { 'LL-000003': 7 } });
    expect(await browserReceipts.read()).toEqual({});
  });
});

describe('a recording', () => {
  it('is new once, also where two messages tell of it at the same time', async () => {
    const recordings = followRecordings();
    const ids = await Promise.all([recordings(7, true, 1), recordings(7, true, 2), recordings(8, true, 3)]);
    expect(ids).toEqual(['7-1', undefined, '8-3']);
  });

  it('is the same when it is seen again soon, and another one later', async () => {
    const recordings = followRecordings();
    await recordings(7, true, 1);
    await recordings(7, false, 2);
    expect(await followRecordings()(7, true, 600_001)).toBeUndefined();
    await recordings(7, false, 600_002);
    expect(await recordings(7, true, 1_200_002)).toBe('7-1200002');
  });

  it('is the same after an update in the lesson, and another one after the browser was started anew', async () => {
    expect(await followRecordings()(7, true, 1)).toBe('7-1');
    fakeBrowser.forgetSession();
    expect(await followRecordings()(7, true, 2)).toBeUndefined();
    await forgetRecordings();
    expect(await followRecordings()(7, true, 3)).toBe('7-3');
  });
});

describe('who records', () => {
  it('is nobody until typed', async () => {
    expect(await readRecorder()).toEqual({ name: '', role: '' });
    await writeRecorder({ name: 'Ms R Shah', role: 'teacher' });
    expect(await readRecorder()).toEqual({ name: 'Ms R Shah', role: 'teacher' });
  });
});

describe('the badge', () => {
  it('counts, and names nobody', async () => {
    await showBadge(7, lessonStatus({ cards: 2, urgent: true, unsaved: 1 }));
    expect(fakeBrowser.badge).toMatchObject({
      text: { tabId: 7, text: '3' },
      title: { tabId: 7, title: 'Lesson Lookout · 2 to look at · 1 not recorded yet' },
    });
    await showBadge(7, lessonStatus());
    expect(fakeBrowser.badge).toMatchObject({ text: { text: '' }, title: { title: 'Lesson Lookout' } });
  });

  it('is nobody’s concern when the tab is gone', async () => {
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
    vi.spyOn(fakeBrowser.action, 'setBadgeText').mockRejectedValue(new Error('No tab with id: 7.'));
    await expect(showBadge(7, lessonStatus({ watching: 'ended' }))).resolves.toBeUndefined();
  });
});

describe('asking the meeting pages', () => {
  it('asks the active tab first, and the next when that has no script of ours', async () => {
    fakeBrowser.openTabs({ active: 1, meetings: [2, 3, 1] });
    fakeBrowser.answers.set(2, { accepted: false });
    fakeBrowser.answers.set(3, { accepted: true });
    expect(await askMeetings('record-now', (answer) => answer.accepted)).toEqual({ accepted: true });
    expect(fakeBrowser.asked).toEqual([1, 2, 3]);
  });

  it('says that nobody answered', async () => {
    fakeBrowser.openTabs({ active: 1, meetings: [] });
    fakeBrowser.answers.set(1, null);
    expect(await askMeetings('status-now', () => true)).toBeUndefined();
  });
});
