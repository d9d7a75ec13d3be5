import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { buildFolder } from '../../e2e/drivers/builds.ts';

export type Browser = 'chromium' | 'firefox';
export const BROWSERS: readonly Browser[] = ['chromium', 'firefox'];

/** Every file of a built extension by its path in it, with `/`. */
export function readBuild(browser: Browser, build: 'shipped' | 'test'): Map<string, Buffer> {
  const folder = buildFolder(browser, build);
  const paths = globSync('**/*.*', { cwd: folder }).toSorted();
  return new Map(paths.map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path))]));
}

export function scriptsOf(build: ReadonlyMap<string, Buffer>): [path: string, code: string][] {
  return [...build].flatMap(([path, content]) => (path.endsWith('.js') ? [[path, content.toString()]] : []));
}

export function manifestOf(build: ReadonlyMap<string, Buffer>): Record<string, unknown> {
  return JSON.parse(build.get('manifest.json')?.toString() ?? '{}');
}
