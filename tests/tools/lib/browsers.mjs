import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Refusal, run, say } from './run.mjs';

/**
 * Where each browser is looked for, best first; a bare name is looked for in PATH. Branded Chrome is
 * left out on purpose: it refuses unpacked extensions from the command line.
 */
const PLACES = {
  chromium: [
    'chromium',
    'chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
    join(process.env.LOCALAPPDATA ?? '', 'Chromium/Application/chrome.exe'),
    join(process.env.PROGRAMFILES ?? '', 'Chromium/Application/chrome.exe'),
  ],
  firefox: [
    'firefox-esr',
    'firefox',
    'firefox-developer-edition',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe'),
  ],
};

const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr', openssl: 'openssl' };
const REMEDIES = {
  chromium: 'Please install Chromium 148 or later (not branded Chrome), or set CHROMIUM to its path',
  firefox: 'Please install Firefox 140 or later, or set FIREFOX to its path',
  openssl: "Please install openssl (it makes the practice site's certificate)",
};

/**
 * Finds the browsers asked for and what their practice site needs; on Debian, as root, installs what is missing.
 * @param {('chromium' | 'firefox')[]} names
 * @returns {Promise<{ chromium?: string, firefox?: string }>} absolute paths
 */
export async function ensureBrowsers(names) {
  if (names.length === 0) return {};
  const wanted = [...names, 'openssl'];
  const missing = wanted.filter((name) => find(name) === undefined);
  if (missing.length > 0 && isDebianRoot()) await installWithApt(missing.map((name) => DEBIAN_PACKAGES[name]));
  const still = wanted.filter((name) => find(name) === undefined);
  if (still.length > 0) throw new Refusal(`${still.map((name) => REMEDIES[name]).join('. ')}.`);
  return Object.fromEntries(names.map((name) => [name, find(name)]));
}

function find(name) {
  const asked = process.env[name.toUpperCase()];
  if (asked !== undefined && asked !== '') {
    if (!existsSync(asked)) throw new Refusal(`${name.toUpperCase()} is set to ${asked}, and nothing is there.`);
    return asked;
  }
  for (const place of PLACES[name] ?? [name]) {
    const path = /[\\/]/.test(place) ? place : inPath(place);
    if (path !== undefined && existsSync(path)) return path;
  }
  return undefined;
}

function inPath(program) {
  const endings = process.platform === 'win32' ? ['.exe', ''] : [''];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  return folders
    .flatMap((folder) => endings.map((ending) => join(folder, program + ending)))
    .find((path) => existsSync(path));
}

function isDebianRoot() {
  const release = '/etc/os-release';
  return process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

async function installWithApt(packages) {
  say(`Installing ${packages.join(' ')} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  await run('apt-get', [...patient, 'update'], env);
  const code = await run('apt-get', [...patient, 'install', '-y', '--no-install-recommends', ...packages], env);
  if (code !== 0) throw new Refusal(`apt-get could not install ${packages.join(' ')}; its own message stands above.`);
}
