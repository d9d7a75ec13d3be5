import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Source by path from the root, with `/`: what ships. A guard takes it as a value, so that a test can add a bad file. */
export type Source = ReadonlyMap<string, string>;

export function readSource(): Source {
  const paths = globSync('{entrypoints,components,utils}/**/*.{ts,tsx}', { cwd: ROOT });
  return new Map(paths.toSorted().map((path) => [path.split(sep).join('/'), readFileSync(join(ROOT, path), 'utf8')]));
}

/** The same source with one more file, or another text for one. */
export function withFile(source: Source, path: string, code: string): Source {
  return new Map([...source, [path, code]]);
}

/** Where an import leads: a path from the root, or a package's name (`preact` for `preact/hooks`). */
export function target(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(dirname(from), specifier);
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
