import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Policy files lie in folders of the whole machine. A browser under test has such a folder for itself, in a mount
 * namespace of its own: nothing is written to the machine, and tests beside it see nothing of it.
 */

const SCRIPT = 'set -eu; mount --bind "$1" "$2"; shift 2; exec "$@"';

/** Why a browser cannot be given a folder of its own here, or `undefined`. */
export function whyNoOwnFolder(folder: string): string | undefined {
  if (process.platform !== 'linux') return 'mount namespaces are a thing of Linux';
  if (!existsSync(folder)) return `there is no ${folder}`;
  try {
    execFileSync('unshare', [...unshare(), 'true'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'this account may not make a mount namespace';
  }
}

/**
 * The words of a command line that run `program` with `mine` in place of `folder`.
 *
 * @param mine a folder of the test's
 */
export function withFolder(mine: string, folder: string, program: string): readonly [string, ...string[]] {
  return ['unshare', ...unshare(), 'sh', '-c', SCRIPT, 'sh', mine, folder, program];
}

/** The same as one executable file, for drivers that take no words before the program. */
export function writeLauncher(into: string, words: readonly string[]): string {
  const file = join(into, 'launch.sh');
  writeFileSync(file, `#!/bin/sh\nexec ${words.map((word) => `'${word}'`).join(' ')} "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}

/** Whoever is not root becomes it in a namespace of users, for the mount alone. */
function unshare(): readonly string[] {
  return process.getuid?.() === 0 ? ['--mount'] : ['--map-root-user', '--mount'];
}
