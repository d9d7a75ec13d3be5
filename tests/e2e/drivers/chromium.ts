import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { type Build, buildFolder } from './builds.ts';
import { withFolder, writeLauncher } from './system-folder.ts';

export interface ChromiumOptions {
  readonly build: Build;
  /** The port of a running simulator; every host but localhost leads there. */
  readonly simulatorPort: number;
  readonly headless?: boolean;
  /** `null`: whatever the window has. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  readonly colorScheme?: 'light' | 'dark';
  /** IANA zone of the laptop; the school's own zone may differ. */
  readonly zone?: string;
  /** A folder of policy files that this browser takes for the machine's own (`system-folder.ts`). */
  readonly policies?: string;
  /** With the back/forward cache, which the driver turns off otherwise. */
  readonly backForwardCache?: boolean;
  /** A folder of the caller's that outlives this browser; absent: one of its own. */
  readonly profile?: string;
  /** Of the JavaScript engine, e.g. `--max-old-space-size=96`. */
  readonly engine?: string;
}

/** Where Debian's Chromium has its own files, `policies/managed` among them. */
export const CHROMIUM_FOLDER = '/etc/chromium';

/** Chromium with the built extension, a profile of its own, and no way to any host but the simulator. */
export interface Chromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The background's handle; it stays valid when the worker is stopped and started again. */
  readonly worker: Worker;
  /** Opens a page of the extension, e.g. `log.html`, in a new tab. */
  extensionPage(path: string): Promise<Page>;
  /** Stops the background as the browser does when it idles: its globals are gone, the next event starts it. */
  stopWorker(): Promise<void>;
  /** As an update does it: pages of the extension close, its scripts in other pages are cut off. */
  reloadExtension(): Promise<void>;
  close(): Promise<void>;
}

/** Starts Chromium. The caller closes it, whatever happens. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const extension = buildFolder('chromium', options.build);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'lookout-chromium-'));
  const isNew = readdirSync(profile).length === 0;
  const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath:
      options.policies === undefined
        ? program
        : writeLauncher(profile, withFolder(options.policies, CHROMIUM_FOLDER, program)),
    headless: options.headless ?? true,
    // Root has no sandbox to give away; for anybody else the browser's own default holds.
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    locale: 'en-GB',
    timezoneId: options.zone ?? 'Europe/London',
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    ...(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme }),
    ...(options.backForwardCache === true ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${options.simulatorPort}, EXCLUDE localhost`,
      '--disable-quic',
      ...(options.engine === undefined ? [] : [`--js-flags=${options.engine}`]),
    ],
  });
  const close = async () => {
    await context.close();
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
  };
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
    const extensionId = new URL(worker.url()).host;
    if (isNew) await closeWelcome(context);
    return {
      context,
      extensionId,
      worker,
      extensionPage: async (path) => {
        const page = await context.newPage();
        await page.goto(`chrome-extension://${extensionId}/${path}`);
        return page;
      },
      stopWorker: () => stopWorker(context, extensionId),
      reloadExtension: () => reloadExtension(context, worker),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A new installation opens its first page; the tests begin when it has. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const welcome = context.pages().find((page) => page.url().endsWith('/welcome.html'));
    if (welcome) return await welcome.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The installation opened no welcome page.');
}

async function stopWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error('This context has no browser to ask for its targets.');
  const session = await browser.newBrowserCDPSession();
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    const prefix = `chrome-extension://${extensionId}/`;
    const workers = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(prefix));
    if (workers.length === 0) return;
    for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
  } finally {
    await session.detach();
  }
}

async function reloadExtension(context: BrowserContext, worker: Worker): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  // Without developer mode Chromium does not start an unpacked extension again.
  await page.evaluate(() =>
    (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.updateProfileConfiguration({
      inDeveloperMode: true,
    }),
  );
  await page.close();
  const started = context.waitForEvent('serviceworker');
  await worker.evaluate(() => (globalThis as unknown as Background).chrome.runtime.reload());
  await started;
}

interface ExtensionsPage {
  chrome: { developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> } };
}

interface Background {
  chrome: { runtime: { reload(): void } };
}
