import browser from 'webextension-polyfill';
import { logFault } from '../../base/log-fault.ts';
import { rememberLast } from '../../base/remember-last.ts';
import type { SchoolFileError } from '../../policy/school-file.ts';
import { parseManaged } from './parse-managed.ts';

/**
 * What the school's device management sends (`storage.managed`). The last that was right is kept, so that a wrong one
 * takes nothing away.
 */

const LAST_GOOD = 'managed-good';
/** Each capture asks for the school. */
const parse = rememberLast((json) => parseManaged(JSON.parse(json)));

type Settings = Readonly<Record<string, unknown>>;

export interface Managed {
  /** What the browser handed over. What did not fit its schema is not in it. */
  readonly arrived: Settings;
  /** What is wrong with it: nothing of it holds. */
  readonly problem?: SchoolFileError;
  /** What holds: what arrived, what came last before it, or nothing. */
  readonly holds: Settings | undefined;
}

/** `undefined` while device management sends nothing: what came before is then forgotten. Never rejects. */
export async function readManaged(): Promise<Managed | undefined> {
  const keeping = kept();
  let arrived: Settings;
  try {
    arrived = await browser.storage.managed.get();
  } catch (error) {
    if (!isNothing(error)) return { arrived: {}, problem: unreadable(error), holds: stillGood(await keeping) };
    arrived = {};
  }
  const before = await keeping;
  if (Object.keys(arrived).length === 0) {
    if (before !== undefined) await keep(undefined);
    return undefined;
  }
  const json = JSON.stringify(arrived);
  const parsed = parse(json);
  if (!parsed.ok) return { arrived, problem: parsed.error, holds: stillGood(before) };
  if (json !== JSON.stringify(before)) await keep(arrived);
  return { arrived, holds: arrived };
}

/** Firefox rejects where nothing is managed; Chromium gives an empty object. */
function isNothing(error: unknown): boolean {
  return error instanceof Error && /not found/i.test(error.message);
}

function unreadable(error: unknown): SchoolFileError {
  return {
    path: 'managed storage',
    message: `cannot be read (${error instanceof Error ? error.message : String(error)})`,
  };
}

async function kept(): Promise<unknown> {
  try {
    return (await browser.storage.local.get(LAST_GOOD))[LAST_GOOD];
  } catch {
    return undefined;
  }
}

/** What was kept by another version may be wrong for this one. */
function stillGood(before: unknown): Settings | undefined {
  return parseManaged(before).ok ? (before as Settings) : undefined;
}

/** A device that cannot keep it has what arrived all the same. */
async function keep(settings: Settings | undefined): Promise<void> {
  try {
    if (settings === undefined) await browser.storage.local.remove(LAST_GOOD);
    else await browser.storage.local.set({ [LAST_GOOD]: settings });
  } catch (error) {
    logFault('info', 'managed settings not kept')(error);
  }
}
