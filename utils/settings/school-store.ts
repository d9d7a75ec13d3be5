import browser from 'webextension-polyfill';
import { rememberLast } from '../base/remember-last.ts';
import type { School } from '../policy/school.ts';
import {
  defaultSchool,
  type ParsedSchool,
  parseSchoolData,
  parseSchoolFile,
  type SchoolFileError,
} from '../policy/school-file.ts';
import type { KeptText, SchoolText } from '../policy/school-text.ts';
import { readManaged } from './managed/managed-store.ts';
import { OTHER_CLASSES } from './other-classes.ts';
import { type ManagedSchool, withManaged } from './managed/with-managed.ts';

/**
 * The school file on this device, under what device management sends. The file's text is kept, not what was read from
 * it: a newer version reads it again by its own rules.
 */

/** Its place in `storage.local`. */
export const KEY = 'school';
const LOST: SchoolFileError = {
  path: 'classes',
  message: 'lie sealed under a key that is gone from this device; choose the school file again',
};

export interface LoadedSchool {
  readonly school: School;
  readonly source: 'default' | 'file';
  /** The file's, as it is kept; absent while the default holds. */
  readonly text?: string;
  /** The text is without the pupils of its classes, which can be unlocked. */
  readonly locked?: true;
  /** A file is kept but cannot be used, so the default holds, or its classes are lost; the file stays as it is. */
  readonly problem?: SchoolFileError;
  /** Absent while device management sends nothing. */
  readonly managed?: ManagedSchool;
}

export interface SchoolStore {
  /** The school that holds: what is managed over the file's, else the `default` policy. Never rejects: what went wrong is `problem`. */
  load(): Promise<LoadedSchool>;
  /** Reads the text and keeps it when all of it is right; on any error what was kept before stays. */
  save(text: string): Promise<ParsedSchool>;
}

export function schoolStore(file: SchoolText): SchoolStore {
  /** Each capture asks for the school. */
  const parse = rememberLast((text) => parseSchoolFile(text, (data) => parseSchoolData(data, 'kept')));

  async function loadFile(): Promise<LoadedSchool> {
    let kept: KeptText;
    try {
      kept = await file.read();
    } catch (error) {
      return { school: defaultSchool(), source: 'default', problem: deviceProblem('cannot be read', error) };
    }
    const { text, shut } = kept;
    if (text === undefined) return { school: defaultSchool(), source: 'default' };
    const parsed = parse(text);
    if (!parsed.ok) return { school: defaultSchool(), source: 'default', problem: parsed.error };
    const loaded: LoadedSchool = { school: parsed.school, source: 'file', text };
    if (shut === undefined) return loaded;
    return shut === 'locked' ? { ...loaded, locked: true } : { ...loaded, problem: LOST };
  }

  return {
    async load() {
      const [own, managed] = await Promise.all([loadFile(), readManaged()]);
      const loaded = managed === undefined ? own : { ...own, ...withManaged(managed, own) };
      const isShut = own.locked || own.problem === LOST;
      return isShut ? { ...loaded, school: { ...loaded.school, classesLocked: true } } : loaded;
    },
    async save(text) {
      const parsed = parseSchoolFile(text);
      if (!parsed.ok) return parsed;
      try {
        const done = await file.keep(text);
        return done.kept ? parsed : { ok: false, error: done.error };
      } catch (error) {
        return { ok: false, error: deviceProblem('could not keep the file', error) };
      }
    },
  };
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
