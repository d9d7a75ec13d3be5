import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SAMPLES = new URL('../../../docs/roll-out/', import.meta.url);

/** A sample of docs/roll-out, read. */
export function sample(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(fileURLToPath(new URL(name, SAMPLES)), 'utf8'));
}

/** The settings that every sample sends. */
export const SETTINGS = sample('school.managed.json') as {
  readonly name: string;
  readonly policy: { readonly base: string; readonly rules: Readonly<Record<string, object>> };
};

/** A folder with one policy file in it, to stand in place of the machine's own. */
export interface PolicyFolder {
  readonly folder: string;
  /** Writes the file anew. */
  write(policies: object): void;
  remove(): void;
}

/** @param path where the file lies in the folder */
export function policyFolder(path: string): PolicyFolder {
  const folder = mkdtempSync(join(tmpdir(), 'lookout-policies-'));
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  return {
    folder,
    write: (policies) => writeFileSync(file, JSON.stringify(policies)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
