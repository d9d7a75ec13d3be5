import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import type { Page } from '@playwright/test';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

let bundle: Promise<string> | undefined;

/** The gallery's script: the real components in an open root, as one file. */
export async function bundleOf(entry: string, testBuild: boolean): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: here,
    plugins: [preact()],
    define: { __TEST_BUILD__: String(testBuild), 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'gallery' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk =
    output !== undefined && 'output' in output ? output.output.find((one) => one.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was built from ${entry}.`);
  return chunk.code;
}

/** Opens the dark meeting page with the gallery in it, and tiles enough to fill it. */
export async function openGallery(page: Page): Promise<void> {
  bundle ??= bundleOf(`${here}stage.tsx`, true);
  const [html, script] = await Promise.all([readFile(`${here}page.html`, 'utf8'), bundle]);
  await page.route('https://gallery.example/**', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('https://gallery.example/');
  await page.evaluate(() => {
    for (let index = 0; index < 48; index++) {
      const tile = document.createElement('div');
      tile.textContent = String.fromCharCode(65 + (index % 26));
      document.querySelector('main')?.append(tile);
    }
  });
  await page.addScriptTag({ content: script });
}
