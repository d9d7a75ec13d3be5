import { logFault } from '../base/log-fault.ts';
import { makeKeyPair, recipientOf, SealError } from './age.ts';
import { boxKey, newBoxKey, openBox, sealBox } from './box.ts';
import type { KeptKey, KeyStore } from './key-store.ts';

/**
 * The lock: the teacher's key pair, its private half under a passphrase or under a key of the device.
 * Sealing asks for the public half and is always possible; opening asks for the private one. Unlocked by a
 * passphrase, that lies in the browser's memory (`storage.session`) until the teacher locks, the lesson is
 * over, or nobody has read for a while outside a lesson. The passphrase itself never comes here.
 */

/** Outside a lesson: locked when nothing was read for so long, in ms. */
const IDLE = 15 * 60_000;
/** After a lesson there is this long to finish what was captured, or to go on reading, in ms. */
const AFTER_LESSON = 5 * 60_000;
/** The deadline is moved no oftener than this, in ms. */
const STEP = 30_000;
const ABOUT = 'lesson-lookout key 1';

/** The browser's memory: gone when it is closed, and no page of a website can read it. */
export interface Memory {
  get(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
  /** Forgets everything that was set here. */
  clear(): Promise<void>;
}

export interface LockPorts {
  readonly keys: KeyStore;
  readonly memory: Memory;
  /** Epoch ms. */
  now(): number;
  /** A lesson is on: nothing locks by itself. */
  inLesson(): Promise<boolean>;
  /** `lockIfDue` is to be called then, epoch ms; a later call takes the place of this one. */
  wakeAt(at: number): Promise<void>;
}

export interface LockState {
  readonly by: 'device' | 'passphrase';
  readonly locked: boolean;
  /** The private half under the passphrase, for a page to open. */
  readonly file?: string;
  /** Epoch ms at which it will lock; absent: not by itself, as it stands. */
  readonly until?: number;
  /** What was sealed to an earlier key cannot be read here. */
  readonly lost: boolean;
}

export interface Lock {
  state(): Promise<LockState>;
  /** The public half. */
  recipient(): Promise<string>;
  /** The private half, and the time until it locks begins anew; `undefined`: locked. */
  identity(): Promise<string | undefined>;
  /** The same, for what no reader asked for: the time until it locks goes on. */
  peek(): Promise<string | undefined>;
  /** false: it is not the private half of the key here. */
  unlock(identity: string): Promise<boolean>;
  lock(): Promise<void>;
  /** Forgets what is unlocked once its time is over, and asks to be called again while it is not. */
  lockIfDue(): Promise<void>;
  lessonOver(): Promise<void>;
  /** Puts the same pair under a passphrase, from now on; `file` is made by `lockIdentity`. false: it is locked. */
  underPassphrase(file: string): Promise<boolean>;
  /** And under the device's own key again. false: it is locked. */
  underDevice(): Promise<boolean>;
  /** A new pair, for a passphrase that nobody knows any more. What was sealed before stays sealed. */
  beginAnew(): Promise<void>;
}

interface Unlocked {
  readonly identity: string;
  readonly until: number;
}

async function deviceIdentity(identity: string): Promise<KeptKey['identity']> {
  const key = await boxKey(newBoxKey());
  return { by: 'device', key, sealed: await sealBox(key, identity, ABOUT) };
}

async function newKey(lost: KeptKey['lost']): Promise<KeptKey> {
  const { identity, recipient } = await makeKeyPair();
  return { recipient, changed: crypto.randomUUID(), identity: await deviceIdentity(identity), lost };
}

function lostWith({ recipient, identity, lost }: KeptKey): KeptKey['lost'] {
  return [...lost, { recipient, identity }];
}

export function createLock({ keys, memory, now, inLesson, wakeAt }: LockPorts): Lock {
  /** The device's, by its public half: opened once. */
  let opened: { readonly recipient: string; readonly identity: string } | undefined;

  /** The key that holds; made at the first start, and where the one that was cannot be opened by anybody. */
  async function current(): Promise<KeptKey> {
    for (;;) {
      const kept = await keys.read();
      if (kept?.identity.by === 'passphrase' || (kept && (await openByDevice(kept)) !== undefined)) return kept;
      await keys.replace(kept, await newKey(kept ? lostWith(kept) : []));
    }
  }

  async function openByDevice({ recipient, identity }: KeptKey): Promise<string | undefined> {
    if (identity.by !== 'device') return undefined;
    if (opened?.recipient === recipient) return opened.identity;
    try {
      opened = { recipient, identity: await openBox(identity.key, identity.sealed, ABOUT) };
      return opened.identity;
    } catch (error) {
      // A profile that was copied without its keys: the value is there, and nothing opens it.
      logFault('warn', "the device's key does not open")(error);
      return undefined;
    }
  }

  async function unlocked(): Promise<Unlocked | undefined> {
    const open = (await memory.get('unlocked')) as Unlocked | undefined;
    if (open === undefined || isInTime(open) || (await inLesson())) return open;
    await memory.clear();
    return undefined;
  }

  /** One that has more time left than anybody was given is of before the clock was put back, and would never end. */
  function isInTime({ until }: Unlocked): boolean {
    const left = until - now();
    return left >= 0 && left <= IDLE + STEP;
  }

  async function keepUnlocked(open: Unlocked): Promise<void> {
    await memory.set('unlocked', open);
    await wakeAt(open.until);
  }

  async function identityOf(kept: KeptKey): Promise<string | undefined> {
    return kept.identity.by === 'device' ? await openByDevice(kept) : (await unlocked())?.identity;
  }

  async function put(identity: (open: string) => Promise<KeptKey['identity']>): Promise<boolean> {
    for (;;) {
      const kept = await current();
      const open = await identityOf(kept);
      if (open === undefined) return false;
      const after = { ...kept, changed: crypto.randomUUID(), identity: await identity(open) };
      if (!(await keys.replace(kept, after))) continue;
      opened = undefined;
      await keepUnlocked({ identity: open, until: now() + IDLE });
      return true;
    }
  }

  return {
    async state() {
      const { identity, lost } = await current();
      if (identity.by === 'device') return { by: 'device', locked: false, lost: lost.length > 0 };
      const open = await unlocked();
      return {
        by: 'passphrase',
        file: identity.file,
        locked: open === undefined,
        ...(open === undefined || (await inLesson()) ? {} : { until: open.until }),
        lost: lost.length > 0,
      };
    },
    recipient: async () => (await current()).recipient,
    async identity() {
      const kept = await current();
      if (kept.identity.by === 'device') return await openByDevice(kept);
      const open = await unlocked();
      const until = now() + IDLE;
      if (open && until - open.until > STEP) await memory.set('unlocked', { ...open, until });
      return open?.identity;
    },
    peek: async () => await identityOf(await current()),
    async unlock(identity) {
      try {
        if ((await recipientOf(identity)) !== (await current()).recipient) return false;
      } catch (error) {
        if (error instanceof SealError) return false;
        throw error;
      }
      await keepUnlocked({ identity, until: now() + IDLE });
      return true;
    },
    lock: () => memory.clear(),
    async lockIfDue() {
      const open = await unlocked();
      if (open) await wakeAt(Math.max(open.until, now() + STEP));
    },
    async lessonOver() {
      const open = (await memory.get('unlocked')) as Unlocked | undefined;
      if (open) await keepUnlocked({ ...open, until: now() + AFTER_LESSON });
    },
    underPassphrase: (file) => put(() => Promise.resolve({ by: 'passphrase', file })),
    underDevice: () => put(deviceIdentity),
    async beginAnew() {
      const kept = await keys.read();
      if (kept?.identity.by !== 'passphrase') return;
      await keys.replace(kept, await newKey(lostWith(kept)));
      await memory.clear();
    },
  };
}
