import browser from 'webextension-polyfill';
import type { School } from '../policy/school.ts';
import { defaultSchool, type ParsedSchool, parseSchoolFile, type SchoolFileError } from '../policy/school-file.ts';
import { readManaged } from './managed/managed-store.ts';
import { OTHER_CLASSES } from './other-classes.ts';
import { type ManagedSchool, withManaged } from './managed/with-managed.ts';

/**
 * The school file on this device, under what device management sends. The file's text is kept, not what was read from
 * it: a newer version reads it again by its own rules.
 */

const KEY = 'school';

export interface LoadedSchool {
  readonly school: School;
  readonly source: 'default' | 'file';
  /** The file's, as it is kept; absent while the default holds. */
  readonly text?: string;
  /** A file is kept but cannot be used, so the default holds; the file stays as it is. */
  readonly problem?: SchoolFileError;
  /** Absent while device management sends nothing. */
  readonly managed?: ManagedSchool;
}

/** The school that holds: what is managed over the file's, else the `default` policy. Never rejects: what went wrong is `problem`. */
export async function loadSchool(): Promise<LoadedSchool> {
  const [file, managed] = await Promise.all([loadFile(), readManaged()]);
  return managed === undefined ? file : { ...file, ...withManaged(managed, file) };
}

async function loadFile(): Promise<LoadedSchool> {
  let text: unknown;
  try {
    text = (await browser.storage.local.get(KEY))[KEY];
  } catch (error) {
    return { school: defaultSchool(), source: 'default', problem: deviceProblem('cannot be read', error) };
  }
  if (typeof text !== 'string') return { school: defaultSchool(), source: 'default' };
  const parsed = parseSchoolFile(text);
  if (parsed.ok) return { school: parsed.school, source: 'file', text };
  return { school: defaultSchool(), source: 'default', problem: parsed.error };
}

/** Reads the text and keeps it when all of it is right; on any error what was kept before stays. */
export async function saveSchoolFile(text: string): Promise<ParsedSchool> {
  const parsed = parseSchoolFile(text);
  if (!parsed.ok) return parsed;
  try {
    await browser.storage.local.set({ [KEY]: text });
    return parsed;
  } catch (error) {
    return { ok: false, error: deviceProblem('could not keep the file', error) };
  }
}

/** Forgets the file: the `default` policy holds. Rejects when the device cannot. */
export async function clearSchool(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Calls back after the file, the teacher's own classes or what is managed changed, on whatever page; returns the way to stop. Firefox tells of no managed change. */
export function onSchoolChange(changed: () => void): () => void {
  function listen(changes: Record<string, unknown>, area: string): void {
    if (area === 'managed' || (area === 'local' && (KEY in changes || OTHER_CLASSES in changes))) changed();
  }
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

function deviceProblem(what: string, error: unknown): SchoolFileError {
  return {
    path: "this browser's storage",
    message: `${what} (${error instanceof Error ? error.message : String(error)})`,
  };
}
