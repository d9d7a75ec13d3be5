import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bidi, openBidi } from './bidi.ts';
import { type Build, buildFolder } from './builds.ts';
import { createTab, type FirefoxTab } from './firefox-tab.ts';
import { withFolder } from './system-folder.ts';

export interface FirefoxOptions {
  readonly build: Build;
  /** The port of the simulator's CONNECT proxy: the only way out of this browser. */
  readonly proxyPort: number;
  /** Where downloads land under their own names. */
  readonly downloads?: string;
  readonly dark?: boolean;
  /** A profile that never remembers history: every window is a private one. The extension opens no welcome page there. */
  readonly noHistory?: boolean;
  /** A folder that this browser takes for its own `distribution`, where policies.json lies (`system-folder.ts`). */
  readonly policies?: string;
}

export const FIREFOX_FOLDER = '/usr/lib/firefox-esr/distribution';

/**
 * A real, stock Firefox over WebDriver BiDi, with the built extension and a profile of its own. There
 * is no virtual time here.
 */
export interface Firefox {
  openTab(url: string): Promise<FirefoxTab>;
  /** Opens a page of the extension, e.g. `log.html`, in a tab. */
  extensionPage(path: string): Promise<FirefoxTab>;
  /** Stops the background as the browser does when it idles. */
  stopBackground(): Promise<void>;
  /** `running`, `suspending`, `stopped`; `undefined`: it was never started. */
  backgroundState(): Promise<string | undefined>;
  /** Stops the extension and starts it anew, as an update does it. */
  reloadExtension(): Promise<void>;
  /** Paths of the extension's pages in the sidebar. */
  sidebars(): Promise<readonly string[]>;
  /** Fires one of the manifest's commands as its key would. */
  runCommand(name: string): Promise<void>;
  close(): Promise<void>;
}

const GECKO_ID = 'lesson-lookout@lesson-lookout.example';
/** Firefox gives each installation a random address; this one is ours in every profile. */
const ADDRESS = '11111111-2222-4333-8444-555555555555';
const START_MS = 30_000;
/** The second lets a release build take `services.settings.server` from the preferences. */
const ENVIRONMENT = { MOZ_CRASHREPORTER_DISABLE: '1', MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' };

/** Starts Firefox. The caller closes it, whatever happens; should the test run die, Firefox dies with it. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const extension = buildFolder('firefox', options.build);
  const profile = mkdtempSync(join(tmpdir(), 'lookout-firefox-'));
  writeFileSync(join(profile, 'user.js'), userPreferences(options));
  const program = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';
  const [command, ...before] =
    options.policies === undefined ? [program] : withFolder(options.policies, FIREFOX_FOLDER, program);
  const child = spawn(
    command,
    [
      ...before,
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
      '--headless',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...ENVIRONMENT } },
  );
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const close = async (bidi?: Bidi) => {
    const gone = new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(0)));
    const limit = setTimeout(kill, 5_000);
    await bidi?.send('browser.close').catch(() => kill());
    if (bidi === undefined) kill();
    await gone;
    clearTimeout(limit);
    process.off('exit', kill);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  let bidi: Bidi | undefined;
  try {
    bidi = await openBidi(await addressOf(child));
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
    if (options.noHistory !== true) await closeWelcome(bidi);
    return drive(bidi, close);
  } catch (error) {
    await close(bidi);
    throw error;
  }
}

/** A new installation opens its first page; the tests begin when it has. */
async function closeWelcome(bidi: Bidi): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { contexts } = await bidi.send('browsingContext.getTree', {});
    const welcome = (contexts as { context: string; url: string }[]).find(({ url }) => url.endsWith('/welcome.html'));
    if (welcome) return void (await bidi.send('browsingContext.close', { context: welcome.context }));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The installation opened no welcome page.');
}

function drive(bidi: Bidi, close: (bidi: Bidi) => Promise<void>): Firefox {
  const openTab = async (url: string) => {
    const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
    const tab = createTab(bidi, String(context));
    await tab.goto(url);
    return tab;
  };
  /** Runs in the browser's own window, which has Firefox's internals. */
  const privileged = async <Value = string>(expression: string) => {
    const { contexts } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const window = (contexts as { context: string; url: string }[]).find(({ url }) => url.endsWith('browser.xhtml'));
    if (window === undefined) throw new Error('Firefox shows no window.');
    return createTab(bidi, window.context).evaluate<Value>(expression);
  };
  const background = `WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension`;
  return {
    openTab,
    extensionPage: (path) => openTab(`moz-extension://${ADDRESS}/${path}`),
    stopBackground: async () => {
      await privileged(`${background}.terminateBackground({ ignoreDevToolsAttached: true }).then(() => 'stopped')`);
    },
    backgroundState: () => privileged<string | undefined>(`${background}.backgroundState`),
    sidebars: () =>
      privileged(
        `[...${background}.views].filter((one) => one.viewType === 'sidebar').map((one) => one.uri?.pathQueryRef ?? '')`,
      ),
    reloadExtension: async () => {
      await privileged(`AddonManager.getAddonByID(${JSON.stringify(GECKO_ID)}).then((addon) => addon.reload())`);
    },
    runCommand: async (name) => {
      await privileged(`${background}.shortcuts.onCommand(${JSON.stringify(name)}), 'fired'`);
    },
    close: () => close(bidi),
  };
}

/** The address that Firefox prints when it is ready to be driven. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = () => reject(new Error(`Firefox did not start: ${printed.slice(-500)}`));
    const limit = setTimeout(fail, START_MS);
    child.once('error', reject);
    child.once('exit', fail);
    child.stderr?.setEncoding('utf8').on('data', (chunk) => {
      printed += chunk;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(printed)?.[1];
      if (address === undefined) return;
      clearTimeout(limit);
      child.off('exit', fail);
      resolve(address);
    });
  });
}

function userPreferences({ proxyPort, downloads, dark, noHistory = false }: FirefoxOptions): string {
  const preferences: Record<string, string | number | boolean> = {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: ADDRESS }),
    'intl.accept_languages': 'en-GB',
    'browser.privatebrowsing.autostart': noHistory,
    'layout.css.prefers-color-scheme.content-override': dark === true ? 0 : 1,
    // What Firefox asks of its own hosts, so that the proxy's list holds only what pages and extension ask.
    'services.settings.server': 'data:,#',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.server': '',
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.newtabpage.enabled': false,
    'browser.startup.page': 0,
    'browser.search.update': false,
    'browser.region.update.enabled': false,
    'extensions.update.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'app.normandy.enabled': false,
    'app.update.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'dom.push.connection.enabled': false,
    ...(downloads === undefined ? {} : { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  return `${lines.join('\n')}\n`;
}
