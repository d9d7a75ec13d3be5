import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../guards/source.ts';

/** A copy of the repository as it stands, uncommitted files too, that a test may change; it shares `node_modules`. */
export function copyOfRepository(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'lookout-copy-'));
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const files = execFileSync('git', list, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  for (const file of files) {
    // Deleted and not yet committed files are listed too.
    if (file === '' || !existsSync(join(ROOT, file))) continue;
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  cpSync(join(ROOT, '.wxt'), join(folder, '.wxt'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** One that takes longer, in ms, has failed: a test cannot end what it waits for by itself. */
const LIMIT = 110_000;

/** Runs a script of the copy's own tools; what it prints on both streams, and its exit code. */
export function runIn(folder: string, args: readonly string[]): { code: number; output: string } {
  try {
    const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe', timeout: LIMIT } as const;
    return { code: 0, output: execFileSync(process.execPath, args, options) };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number | null; stdout: string; stderr: string };
    return { code: status ?? 1, output: `${stdout}${stderr}` };
  }
}
