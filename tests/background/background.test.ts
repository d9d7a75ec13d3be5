import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import background from '../../entrypoints/background/index.ts';
import { makeKeyPair } from '../../utils/seal/age.ts';
import { promised } from '../incidents/log-fixture.ts';
import { draft } from '../incidents/samples.ts';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeBrowser.reset();
  background.main();
});

afterEach(() => void vi.restoreAllMocks());

const MEETING = { id: 'our-id', url: 'https://teams.microsoft.com/v2/', frameId: 0, tab: { id: 7 } };

function ask(message: unknown, sender: object = MEETING): Promise<unknown> | undefined {
  return fakeBrowser.listeners.message[0]?.(message, sender);
}

describe('the background', () => {
  it('stores a capture of a meeting page, and gives the same number after it was started anew', async () => {
    const one = draft();
    const request = { type: 'record-incident', draft: one };
    const answer = await ask(request);
    expect(answer).toEqual({ recorded: one.id, reference: 'LL-000001' });
    fakeBrowser.listeners.message.length = 0;
    background.main();
    expect(await ask(request)).toEqual(answer);
  });

  it('looks through the log for what is due once it is unlocked', async () => {
    // As one that a backup brought back: no page wrote it here.
    await ask({ type: 'record-incident', draft: draft({ followUpDue: '2020-01-01' }) });
    fakeBrowser.listeners.stored.forEach((listener) =>
      listener({ 'seal:unlocked': { newValue: { until: 1 } } }, 'session'),
    );
    await vi.waitFor(() =>
      expect(fakeBrowser.badge['title']).toMatchObject({ title: expect.stringContaining('1 follow-up due') }),
    );
  });

  it('gives the school and stores captures while what lies beside the log cannot be read, and calls no log whole', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const name of ['get', 'set'] as const)
      vi.spyOn(fakeBrowser.storage.local, name).mockImplementation(() => Promise.reject(new Error('IO error')));
    expect(await ask({ type: 'get-school' })).toMatchObject({ school: { policy: { base: 'default' } } });
    const one = draft();
    expect(await ask({ type: 'record-incident', draft: one })).toMatchObject({ recorded: one.id });
    const page = { id: 'our-id', url: 'chrome-extension://our-id/log.html' };
    expect(await ask({ type: 'list-records', book: 'incidents', limit: 10 }, page)).toHaveProperty('records');
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await ask({ type: 'check-log', book: 'incidents' }, page)).toMatchObject({ failed: 'fault' });
  });

  it('begins a new journal of the browser’s store, once a session', async () => {
    const done = async () => (await fakeBrowser.storage.session.get('done:new journal'))['done:new journal'];
    await vi.waitFor(async () => expect(await done()).toBe(true));
    fakeBrowser.reset();
    const remove = vi.spyOn(indexedDB, 'deleteDatabase');
    background.main();
    await vi.waitFor(async () => expect(await done()).toBe(true));
    background.main();
    await ask({ type: 'record-incident', draft: draft() });
    expect(remove.mock.calls).toEqual([['lesson-lookout-new-journal']]);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('lesson-lookout-new-journal');
  });

  it('reads the school and who records once for a capture, and seals it to whom that school names', async () => {
    const { recipient } = await makeKeyPair();
    await fakeBrowser.storage.local.set({ school: JSON.stringify({ school: 1, keys: { recovery: recipient } }) });
    const started = async () => (await fakeBrowser.storage.session.get('done:sealed'))['done:sealed'];
    await vi.waitFor(async () => expect(await started()).toBe(true));
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    await ask({ type: 'record-incident', draft: draft() });
    const read = get.mock.calls.map(([key]) => key);
    expect(read.filter((key) => key === 'school' || key === 'recorder').toSorted()).toEqual(['recorder', 'school']);
    const db = await promised(indexedDB.open('lesson-lookout-log'));
    const keys = await promised<{ recipients: string[] }[]>(
      db.transaction('data-keys').objectStore('data-keys').getAll(),
    );
    db.close();
    expect(keys.filter(({ recipients }) => recipients.includes(recipient))).toHaveLength(1);
  });

  it('answers with the default school until a file is there, and with the mark for notes', async () => {
    expect(await ask({ type: 'get-school' })).toMatchObject({
      school: { policy: { base: 'default' } },
      mark: expect.stringMatching(/^lookout note \d+ [0-9a-f-]{36} $/),
    });
  });

  it('answers without the lessons of others’ classes, and with every class list', async () => {
    const at = { starts: '2026-11-23T10:00', ends: '2026-11-23T11:00' };
    const school = JSON.stringify({
      school: 1,
      classes: [{ id: '5B', pupils: [{ name: 'Sam Taylor' }] }, { id: '4H' }],
      sessions: ['5B', '4H'].map((id) => ({ title: 'Maths', class: id, ...at })),
    });
    await fakeBrowser.storage.local.set({ school, 'other-classes': ['5B'] });
    const answer = await ask({ type: 'get-school' });
    expect(answer).toMatchObject({ school: { sessions: [{ class: '4H' }], classes: [{ id: '5B' }, { id: '4H' }] } });
  });

  it('seals the pupils of a file that lies open, gives them to the lesson, and writes none over while locked', async () => {
    const page = { id: 'our-id', url: 'chrome-extension://our-id/options.html' };
    const text = JSON.stringify({ school: 1, classes: [{ id: '5B', pupils: [{ name: 'Leo Farthing' }] }] });
    fakeBrowser.reset();
    await fakeBrowser.storage.local.set({ school: text });
    background.main();
    await vi.waitFor(async () =>
      expect(JSON.stringify(await fakeBrowser.storage.local.get('school'))).not.toContain('Farthing'),
    );
    expect(await ask({ type: 'get-school' })).toMatchObject({ school: { classes: [{ pupils: [{}] }] } });
    expect(await ask({ type: 'read-school-file' }, page)).toEqual({ text });
    expect(await ask({ type: 'read-school-file' })).toMatchObject({ failed: 'not-understood' });
    expect(await ask({ type: 'keep-key', file: 'a file' }, page)).toMatchObject({ locked: false });
    await ask({ type: 'lock' }, page);
    expect(await ask({ type: 'get-school' })).toMatchObject({
      school: { classesLocked: true, classes: [{ pupils: [] }] },
    });
    expect(await ask({ type: 'keep-school-file', text }, page)).toMatchObject({ kept: false });
    expect(await ask({ type: 'backup-rest' }, page)).toMatchObject({ failed: 'locked' });
  });

  it('tells every meeting page when the lists are locked and unlocked, not when their time moves', async () => {
    fakeBrowser.openTabs({ active: 3, meetings: [7] });
    const stored = (oldValue?: object, newValue?: object) =>
      fakeBrowser.listeners.stored.forEach((listener) =>
        listener({ 'seal:unlocked': { oldValue, newValue } }, 'session'),
      );
    stored({ until: 1 }, { until: 2 });
    expect(fakeBrowser.asked).toEqual([]);
    stored(undefined, { until: 1 });
    await vi.waitFor(() => expect(fakeBrowser.asked).toEqual([3, 7]));
    stored({ until: 1 });
    await vi.waitFor(() => expect(fakeBrowser.asked).toHaveLength(4));
  });

  it('counts on the badge at once what is written up while the log is locked, but a concern about staff', async () => {
    const page = { id: 'our-id', url: 'chrome-extension://our-id/log.html' };
    await ask({ type: 'record-incident', draft: draft() });
    await ask({ type: 'keep-key', file: 'a file' }, page);
    await ask({ type: 'lock' }, page);
    const due = { followUpDue: '2020-01-01' };
    await ask({ type: 'record-incident', draft: draft({ ...due, category: 'concern-about-adult' }) }, page);
    await ask({ type: 'record-incident', draft: draft({ ...due, status: 'closed' }) }, page);
    const { reference } = (await ask({ type: 'record-incident', draft: draft(due) }, page)) as { reference: string };
    const list = () => ask({ type: 'list-follow-ups', book: 'incidents' }, page);
    await vi.waitFor(async () => expect(await list()).toMatchObject({ lines: [{ about: reference, state: 'due' }] }));
    await vi.waitFor(() =>
      expect(fakeBrowser.badge['title']).toMatchObject({ title: expect.stringContaining('1 follow-up due') }),
    );
  });

  it('says nothing to strangers', () => {
    expect(ask({ type: 'get-school' }, { ...MEETING, url: 'https://elsewhere.example/' })).toBeUndefined();
  });

  it('lets the key record in the meeting, and opens the form where there is none', async () => {
    const [command] = fakeBrowser.listeners.command;
    fakeBrowser.answers.set(1, { accepted: true });
    await command?.('record-incident');
    expect(fakeBrowser.opened).toEqual([]);
    fakeBrowser.answers.set(1, { accepted: false });
    await command?.('record-incident');
    expect(fakeBrowser.opened).toEqual(['chrome-extension://our-id/log.html#new']);
    await command?.('something-else');
    expect(fakeBrowser.opened).toHaveLength(1);
  });

  it('tells every meeting page that the school changed, and of nothing else that is stored', async () => {
    fakeBrowser.openTabs({ active: 3, meetings: [7, 8] });
    fakeBrowser.answers.set(7, { heard: true });
    const stored = (changes: object, area: string) =>
      fakeBrowser.listeners.stored.forEach((listener) => listener(changes, area));
    stored({ recorder: {} }, 'local');
    expect(fakeBrowser.asked).toEqual([]);
    stored({ school: {} }, 'local');
    await vi.waitFor(() => expect(fakeBrowser.asked).toEqual([3, 7, 8]));
    stored({ 'other-classes': {} }, 'local');
    await vi.waitFor(() => expect(fakeBrowser.asked).toEqual([3, 7, 8, 3, 7, 8]));
    stored({ name: {} }, 'managed');
    await vi.waitFor(() => expect(fakeBrowser.asked).toHaveLength(9));
  });

  it('opens the welcome page once, when it is installed', async () => {
    const [installed] = fakeBrowser.listeners.installed;
    await installed?.({ reason: 'update' });
    expect(fakeBrowser.opened).toEqual([]);
    await installed?.({ reason: 'install' });
    expect(fakeBrowser.opened).toEqual(['chrome-extension://our-id/welcome.html']);
  });

  it('puts the meeting scripts into the pages that are open, each into its own, after an update', async () => {
    fakeBrowser.openTabs({ active: 1, meetings: [4, 5] });
    await fakeBrowser.listeners.installed[0]?.({ reason: 'update' });
    const [teams, zoom] = fakeBrowser.runtime.getManifest().content_scripts;
    expect(fakeBrowser.injected).toEqual(
      [
        [teams, { tabId: 4, allFrames: false }],
        [teams, { tabId: 5, allFrames: false }],
        [zoom, { tabId: 4, allFrames: true }],
        [zoom, { tabId: 5, allFrames: true }],
      ].map(([script, target]) => ({ target, files: (script as typeof teams)?.js })),
    );
    expect(fakeBrowser.queried).toEqual([teams, zoom].map((script) => ({ url: script?.matches, discarded: false })));
  });

  it('puts the script that watches into the frame that found a meeting, and says when it could not', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await ask({ type: 'watch-here' })).toMatchObject({ failed: 'fault' });
    expect(fakeBrowser.injected).toEqual([
      {
        target: { tabId: 7, frameIds: [0] },
        files: ['content-scripts/teams-watch.js'],
        injectImmediately: true,
      },
    ]);
  });

  it('opens the log when asked', async () => {
    expect(await ask({ type: 'open-log' })).toEqual({ opened: true });
    expect(fakeBrowser.opened).toEqual(['chrome-extension://our-id/log.html']);
  });
});
