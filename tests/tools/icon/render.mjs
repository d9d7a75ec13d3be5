// Draws public/icon/*.png from the two drawings beside this file. By hand, after a change of them:
// node tests/tools/icon/render.mjs
import { chromium } from '@playwright/test';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from '../bootstrap.mjs';
import { command, ROOT } from '../lib/run.mjs';

const SIZES = [16, 32, 48, 128];

await command(async () => {
  const { chromium: executablePath } = await bootstrap(['chromium']);
  const folder = join(ROOT, 'public', 'icon');
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await browser.newPage();
    for (const size of SIZES) {
      const drawing = readFileSync(join(import.meta.dirname, size === 16 ? 'icon-16.svg' : 'icon.svg'), 'utf8');
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`);
      await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
    }
  } finally {
    await browser.close();
  }
  return 0;
});
