import browser from 'webextension-polyfill';
import { logFault } from '../../utils/base/log-fault.ts';
import { serialQueue } from '../../utils/base/serial-queue.ts';
import type { Keeping, KeptText, SchoolText } from '../../utils/policy/school-text.ts';
import { openSealed, SealError, sealArmored } from '../../utils/seal/age.ts';
import type { Lock } from '../../utils/seal/lock.ts';
import { KEY } from '../../utils/settings/school-store.ts';

/**
 * The school file as it lies in `storage.local`, for the background alone: its text without the pupils of its classes
 * in the open, and the whole of it in an age file of its own, sealed to the teacher. One value, so that no change of
 * it can stop half-way. It can be written while it is locked, where nothing is lost by that.
 */

export interface KeptSchool extends SchoolText {
  /** Seals a file that was put there in the open, by a version before this one. */
  sealOpen(): Promise<void>;
}

interface Sealed {
  readonly open: string;
  readonly recipient: string;
  /** The whole text, as an armored age file. */
  readonly whole: string;
}

const LOCKED: Keeping = {
  kept: false,
  error: {
    path: 'classes',
    message: 'are locked on this device; unlock them first, so that no pupil is lost',
  },
};

export function keptSchool(lock: Pick<Lock, 'recipient' | 'peek'>): KeptSchool {
  /** What was opened last, while it is unlocked: a page's first messages all ask for it at the same time. */
  let opened: { readonly whole: string; readonly text: Promise<string> } | undefined;
  const inTurn = serialQueue();

  async function stored(): Promise<string | Sealed | undefined> {
    const value = (await browser.storage.local.get(KEY))[KEY];
    return typeof value === 'string' || isSealed(value) ? value : undefined;
  }

  async function open({ whole, recipient }: Sealed): Promise<string | NonNullable<KeptText['shut']>> {
    const [identity, ours] = await Promise.all([lock.peek(), lock.recipient()]);
    if (identity === undefined || opened?.whole !== whole) opened = undefined;
    if (recipient !== ours) return 'lost';
    if (identity === undefined) return 'locked';
    if (opened === undefined) {
      opened = { whole, text: openSealed(new TextEncoder().encode(whole), identity) };
      opened.text.catch(() => (opened = undefined));
    }
    return await opened.text;
  }

  async function read(): Promise<KeptText> {
    const value = await stored();
    if (value === undefined) return {};
    if (typeof value === 'string') return { text: value };
    try {
      const text = await open(value);
      return text === 'locked' || text === 'lost' ? { text: value.open, shut: text } : { text };
    } catch (error) {
      logFault('warn', 'class lists do not open')(error);
      return { text: value.open, shut: error instanceof SealError ? 'lost' : 'locked' };
    }
  }

  async function put(text: string): Promise<void> {
    const bare = withoutPupils(text);
    if (bare === undefined) return await browser.storage.local.set({ [KEY]: text });
    const recipient = await lock.recipient();
    const whole = await sealArmored(text, recipient);
    await browser.storage.local.set({ [KEY]: { open: bare, recipient, whole } satisfies Sealed });
  }

  return {
    read,
    keep: (text) =>
      inTurn(async () => {
        if ((await read()).shut === 'locked') return LOCKED;
        await put(text);
        return { kept: true };
      }),
    sealOpen: () =>
      inTurn(async () => {
        const value = await stored();
        if (typeof value === 'string' && withoutPupils(value) !== undefined) await put(value);
      }),
  };
}

function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && 'open' in value && 'whole' in value && 'recipient' in value;
}

/** A file's text with every class empty; `undefined`: no pupil is in it, or it cannot be read. */
function withoutPupils(text: string): string | undefined {
  let school: { readonly classes?: unknown };
  try {
    school = JSON.parse(text.replace(/^\uFEFF/, '')) as typeof school;
  } catch {
    return undefined;
  }
  const classes: unknown[] = Array.isArray(school?.classes) ? school.classes : [];
  const isEmpty = (one: unknown) =>
    !(one instanceof Object) || !('pupils' in one) || (Array.isArray(one.pupils) && one.pupils.length === 0);
  if (classes.every(isEmpty)) return undefined;
  const empty = classes.map((one) => (one instanceof Object ? { ...one, pupils: [] } : one));
  return JSON.stringify({ ...school, classes: empty }, undefined, 2);
}
