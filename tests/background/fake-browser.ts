import type { Own } from '../../utils/messages/sender.ts';

/** The part of the browser's API that the background uses, in memory. */

type MessageListener = (message: unknown, sender: object) => Promise<unknown> | undefined;
type CommandListener = (command: string) => Promise<void>;
type AlarmListener = (alarm: { name: string }) => Promise<void>;
type InstallListener = (details: { reason: string }) => Promise<void>;
type NotificationListener = (id: string) => Promise<void>;
type TabListener = (tabId: number, change: { status?: string }) => Promise<void>;
type StoreListener = (changes: object, area: string) => void;

let kept = new Map<string, unknown>();
let session = new Map<string, unknown>();
let tabs: { active: number; meetings: readonly number[] } = { active: 1, meetings: [] };

function area(store: () => Map<string, unknown>) {
  return {
    get: (key: string | readonly string[] | null) => {
      const names = key === null ? [...store().keys()] : [key].flat().filter((name) => store().has(name));
      return Promise.resolve(Object.fromEntries(names.map((name) => [name, structuredClone(store().get(name))])));
    },
    set: (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) store().set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove: (keys: string | readonly string[]) => {
      for (const key of [keys].flat()) store().delete(key);
      return Promise.resolve();
    },
  };
}

export const fakeBrowser = {
  badge: {} as Record<string, unknown>,
  answers: new Map<number, unknown>(),
  asked: [] as number[],
  opened: [] as string[],
  injected: [] as object[],
  queried: [] as object[],
  notified: [] as { id: string; text: string }[],
  cleared: [] as string[],
  /** By name, epoch ms. */
  alarmsSet: new Map<string, number>(),
  listeners: {
    message: [] as MessageListener[],
    command: [] as CommandListener[],
    removed: [] as TabListener[],
    updated: [] as TabListener[],
    alarm: [] as AlarmListener[],
    notification: [] as NotificationListener[],
    installed: [] as InstallListener[],
    started: [] as (() => Promise<void>)[],
    update: [] as (() => Promise<void>)[],
    stored: [] as StoreListener[],
  },
  reloads: 0,
  own: { id: 'our-id', baseUrl: 'chrome-extension://our-id/' } satisfies Own,

  reset(): void {
    kept = new Map();
    session = new Map();
    tabs = { active: 1, meetings: [] };
    this.badge = {};
    this.answers.clear();
    this.asked.length = 0;
    this.opened.length = 0;
    this.injected.length = 0;
    this.queried.length = 0;
    this.notified.length = 0;
    this.cleared.length = 0;
    this.listeners.message.length = 0;
    this.listeners.command.length = 0;
    this.listeners.removed.length = 0;
    this.listeners.updated.length = 0;
    this.listeners.alarm.length = 0;
    this.listeners.notification.length = 0;
    this.listeners.installed.length = 0;
    this.listeners.started.length = 0;
    this.alarmsSet.clear();
    this.listeners.update.length = 0;
    this.reloads = 0;
    this.listeners.stored.length = 0;
  },
  /** As an update does. */
  forgetSession(): void {
    session = new Map();
  },
  openTabs(given: typeof tabs): void {
    tabs = given;
  },

  storage: {
    local: area(() => kept),
    session: area(() => session),
    managed: { get: () => Promise.resolve({}) },
    onChanged: { addListener: (listener: StoreListener) => fakeBrowser.listeners.stored.push(listener) },
  },
  notifications: {
    create: (id: string, { title, message }: { title: string; message: string }) => {
      fakeBrowser.notified.push({ id, text: `${title}. ${message}` });
      return Promise.resolve(id);
    },
    clear: (id: string) => Promise.resolve(void fakeBrowser.cleared.push(id)),
    onClicked: {
      addListener: (listener: NotificationListener) => void fakeBrowser.listeners.notification.push(listener),
    },
  },
  alarms: {
    create: (name: string, { when }: { when: number }) => Promise.resolve(void fakeBrowser.alarmsSet.set(name, when)),
    onAlarm: { addListener: (listener: AlarmListener) => void fakeBrowser.listeners.alarm.push(listener) },
  },
  action: {
    setBadgeText: (given: object) => Promise.resolve(void (fakeBrowser.badge['text'] = given)),
    setBadgeBackgroundColor: (given: object) => Promise.resolve(void (fakeBrowser.badge['colour'] = given)),
    setTitle: (given: object) => Promise.resolve(void (fakeBrowser.badge['title'] = given)),
  },
  tabs: {
    query: (wanted: { active?: boolean; discarded?: boolean }) => {
      if (wanted.discarded !== undefined) fakeBrowser.queried.push(wanted);
      return Promise.resolve((wanted.active ? [tabs.active] : tabs.meetings).map((id) => ({ id })));
    },
    sendMessage: (tab: number) => {
      fakeBrowser.asked.push(tab);
      if (!fakeBrowser.answers.has(tab)) return Promise.reject(new Error('Receiving end does not exist.'));
      return Promise.resolve(fakeBrowser.answers.get(tab));
    },
    create: ({ url }: { url: string }) => Promise.resolve(void fakeBrowser.opened.push(url)),
    onUpdated: { addListener: (listener: TabListener) => void fakeBrowser.listeners.updated.push(listener) },
    onRemoved: { addListener: (listener: TabListener) => void fakeBrowser.listeners.removed.push(listener) },
  },
  scripting: {
    /** A tab that takes none is an error, as in a browser: nobody may wait for it. */
    executeScript: (what: object) => {
      fakeBrowser.injected.push(what);
      return Promise.reject(new Error('Cannot access contents of the page.'));
    },
  },
  runtime: {
    id: 'our-id',
    getManifest: () => ({
      content_scripts: [
        { matches: ['https://teams.microsoft.com/*'], js: ['content-scripts/teams.js'] },
        { matches: ['https://*.zoom.us/wc/*'], js: ['content-scripts/zoom.js'], all_frames: true },
      ],
    }),
    reload: () => void (fakeBrowser.reloads += 1),
    onUpdateAvailable: {
      addListener: (listener: () => Promise<void>) => void fakeBrowser.listeners.update.push(listener),
    },
    getURL: (path: string) => `chrome-extension://our-id/${path}`,
    onMessage: { addListener: (listener: MessageListener) => void fakeBrowser.listeners.message.push(listener) },
    onStartup: { addListener: (listener: () => Promise<void>) => void fakeBrowser.listeners.started.push(listener) },
    onInstalled: { addListener: (listener: InstallListener) => void fakeBrowser.listeners.installed.push(listener) },
  },
  commands: {
    onCommand: { addListener: (listener: CommandListener) => void fakeBrowser.listeners.command.push(listener) },
  },
};
