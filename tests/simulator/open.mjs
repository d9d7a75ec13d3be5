import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startSimulator } from './server.mjs';

/**
 * `npm run simulator`: the simulator in a browser, for playing by hand.
 *
 *     npm run simulator -- [LESSON.lesson.ndjson …] [--platform zoom] [--query "locale=fr-FR"] [--port 8443]
 */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const EXTENSION = join(ROOT, '.output', 'chrome-mv3');
const LESSONS = [join(ROOT, 'tests', 'lessons'), join(ROOT, 'tests', 'simulator', 'lessons')];
const SUFFIX = '.lesson.ndjson';

/** Where each platform's page opens. */
const DOORS = new Map([
  ['teams', { host: 'teams.microsoft.com', path: '/v2/' }],
  ['zoom', { host: 'app.zoom.us', path: '/wc/85512345678/start' }],
]);

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    platform: { type: 'string', default: 'teams' },
    query: { type: 'string', default: '' },
    port: { type: 'string', default: '0' },
  },
});

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function main() {
  const door = DOORS.get(options.platform);
  if (door === undefined)
    throw new Error(`--platform ${options.platform}: must be one of ${[...DOORS.keys()].join(', ')}`);
  const simulator = await startSimulator({ port: Number(options.port) });
  for (const file of [...LESSONS.flatMap(lessonsIn), ...files.map((file) => resolve(file))]) {
    simulator.registerLesson(basename(file, SUFFIX), readFileSync(file, 'utf8'));
  }
  const query = new URLSearchParams(options.query);
  const [first] = files;
  if (first !== undefined) query.set('lesson', basename(first, SUFFIX));
  const url = simulator.url(door.host, `${door.path}${query.size > 0 ? `?${query}` : ''}`);

  const flags = [
    `--host-resolver-rules=MAP * 127.0.0.1:${simulator.port}, EXCLUDE localhost`,
    '--ignore-certificate-errors',
    '--disable-quic',
  ];
  const browser = findBrowser();
  if (browser === undefined || !hasDisplay()) {
    const why =
      browser === undefined ? 'No Chromium was found (Debian: apt-get install chromium).' : 'There is no display.';
    console.log(
      `${why} The simulator is running; open it with\n\n  chromium ${flags.map((flag) => `'${flag}'`).join(' ')} '${url}'\n\nCtrl+C ends it.`,
    );
    return;
  }
  const profile = mkdtempSync(join(tmpdir(), 'simulator-profile-'));
  const extension = existsSync(EXTENSION)
    ? [`--disable-extensions-except=${EXTENSION}`, `--load-extension=${EXTENSION}`]
    : [];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    browser,
    [
      ...flags,
      ...extension,
      ...sandbox,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      url,
    ],
    { stdio: 'ignore' },
  );
  console.log(
    `${url}\n${extension.length > 0 ? 'With the built extension.' : 'Without the extension: it is not built yet (npm run build).'} Close the browser to end.`,
  );
  await new Promise((ended) => child.once('exit', ended));
  rmSync(profile, { recursive: true, force: true });
  await simulator.close();
}

/** @param {string} folder @returns {string[]} */
function lessonsIn(folder) {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(SUFFIX))
        .map((name) => join(folder, name))
    : [];
}

/** @returns {boolean} */
function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** @returns {string | undefined} the first Chromium-like browser there is; CHROMIUM names another */
function findBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const applications = [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return [process.env.CHROMIUM ?? '', ...onPath, ...applications].find((file) => file !== '' && existsSync(file));
}
