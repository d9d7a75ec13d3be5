import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../guards/source.ts';

test('npm ci would take the lock file as it is, on every platform', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lookout-lock-'));
  try {
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(ROOT, file), join(folder, file));
    const flags = ['--dry-run', '--ignore-scripts', '--offline', '--no-audit', '--no-fund'];
    // It ends with an error, and so throws, when the two files do not agree.
    expect(() => execFileSync('npm', ['ci', ...flags], { cwd: folder, stdio: 'pipe' })).not.toThrow();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
