import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeKeyPair } from '../../utils/seal/age.ts';
import type { KeptKey } from '../../utils/seal/key-store.ts';
import { createLock, type Lock } from '../../utils/seal/lock.ts';

afterEach(() => void vi.restoreAllMocks());

const MINUTE = 60_000;

/** One device; `wake` is the background started anew. */
function newDevice() {
  const device = {
    kept: undefined as KeptKey | undefined,
    now: 0,
    inLesson: false,
    dies: false,
    replaced: 0,
    wakesAt: undefined as number | undefined,
  };
  const memory = new Map<string, unknown>();
  return {
    device,
    memory,
    wake: (): Lock =>
      createLock({
        keys: {
          read: () => Promise.resolve(structuredClone(device.kept)),
          replace: (before, after) => {
            if (device.dies) return Promise.reject(new Error('stopped'));
            if (device.kept?.changed !== before?.changed) return Promise.resolve(false);
            device.kept = structuredClone(after);
            device.replaced += 1;
            return Promise.resolve(true);
          },
        },
        memory: {
          get: (name) => Promise.resolve(memory.get(name)),
          set: (name, value) => Promise.resolve(void memory.set(name, value)),
          clear: () => Promise.resolve(memory.clear()),
        },
        now: () => device.now,
        inLesson: () => Promise.resolve(device.inLesson),
        wakeAt: (at) => Promise.resolve(void (device.wakesAt = at)),
      }),
  };
}

async function withPassphrase() {
  const made = newDevice();
  const lock = made.wake();
  const identity = (await lock.identity())!;
  await lock.underPassphrase('the file');
  return { ...made, identity };
}

describe('the lock', () => {
  it('has a key of the device at first, the same after every start, which nobody can take out', async () => {
    const { wake, device, memory } = newDevice();
    const [first, second] = [wake(), wake()];
    expect(await first.identity()).toBe(await second.identity());
    expect(await wake().recipient()).toMatch(/^age1/);
    expect(device.replaced).toBe(1);
    const { identity } = device.kept!;
    expect(identity.by === 'device' && identity.key.extractable).toBe(false);
    expect(await wake().state()).toEqual({ by: 'device', locked: false, lost: false });
    expect(memory.size).toBe(0);
  });

  it('makes one key when two begin at once', async () => {
    const { wake, device } = newDevice();
    const [one, other] = await Promise.all([wake().identity(), wake().identity()]);
    expect(one).toBe(other);
    expect(device.replaced).toBe(1);
  });

  it('keeps the pair when a passphrase comes, changes and goes, through each of which it stays open', async () => {
    const { wake, device, identity } = await withPassphrase();
    const recipient = device.kept!.recipient;
    expect(JSON.stringify(device.kept)).not.toContain('AGE-SECRET');
    expect(await wake().state()).toMatchObject({ by: 'passphrase', locked: false, file: 'the file' });
    await wake().underPassphrase('another file');
    expect(await wake().state()).toMatchObject({ file: 'another file', locked: false });
    await wake().underDevice();
    expect(await wake().state()).toEqual({ by: 'device', locked: false, lost: false });
    expect(await wake().identity()).toBe(identity);
    expect(device.kept?.recipient).toBe(recipient);
  });

  it.each(['underPassphrase', 'underDevice'] as const)('loses nothing when %s is stopped half-way', async (step) => {
    const { wake, device, identity } = await withPassphrase();
    const before = device.kept;
    device.dies = true;
    await expect(wake()[step]('another file')).rejects.toThrow('stopped');
    device.dies = false;
    expect(device.kept).toBe(before);
    expect(await wake().identity()).toBe(identity);
    expect(await wake()[step]('another file')).toBe(true);
    expect(await wake().identity()).toBe(identity);
  });

  it('changes nothing while it is locked', async () => {
    const { wake } = await withPassphrase();
    await wake().lock();
    expect(await wake().underDevice()).toBe(false);
    expect(await wake().underPassphrase('theirs')).toBe(false);
    expect(await wake().identity()).toBeUndefined();
    expect(await wake().state()).toMatchObject({ locked: true, file: 'the file' });
  });

  it('is locked again when nothing was read for a quarter of an hour', async () => {
    const { wake, device, identity, memory } = await withPassphrase();
    device.now += 14 * MINUTE;
    expect(await wake().identity()).toBe(identity);
    device.now += 14 * MINUTE;
    expect(await wake().state()).toMatchObject({ locked: false, until: 29 * MINUTE });
    device.now += 2 * MINUTE;
    expect(await wake().identity()).toBeUndefined();
    expect(memory.size).toBe(0);
  });

  it('does not stay open for as long as the clock was put back', async () => {
    const { wake, device, identity, memory } = await withPassphrase();
    device.now -= 20_000;
    expect(await wake().identity()).toBe(identity);
    device.now -= 3_653 * 24 * 60 * MINUTE;
    device.inLesson = true;
    expect(await wake().identity()).toBe(identity);
    device.inLesson = false;
    expect(await wake().state()).toMatchObject({ locked: true });
    expect(memory.size).toBe(0);
  });

  it('forgets what is unlocked when its time is over, though nobody asks for it', async () => {
    const { wake, device, memory } = await withPassphrase();
    expect(device.wakesAt).toBe(15 * MINUTE);
    device.now += 10 * MINUTE;
    await wake().identity();
    device.now = 15 * MINUTE;
    await wake().lockIfDue();
    expect(memory.size).toBe(1);
    expect(device.wakesAt).toBe(25 * MINUTE);
    device.now = 25 * MINUTE + 1;
    await wake().lockIfDue();
    expect(memory.size).toBe(0);
  });

  it('asks again later while a lesson is on, and a few minutes after it', async () => {
    const { wake, device, memory } = await withPassphrase();
    device.inLesson = true;
    device.now += 60 * MINUTE;
    await wake().lockIfDue();
    expect(memory.size).toBe(1);
    expect(device.wakesAt).toBeGreaterThan(device.now);
    device.inLesson = false;
    await wake().lessonOver();
    expect(device.wakesAt).toBe(device.now + 5 * MINUTE);
  });

  it('never locks by itself in a lesson, and a few minutes after it', async () => {
    const { wake, device, identity } = await withPassphrase();
    device.inLesson = true;
    device.now += 90 * MINUTE;
    expect(await wake().identity()).toBe(identity);
    device.now += 90 * MINUTE;
    device.inLesson = false;
    await wake().lessonOver();
    device.now += 4 * MINUTE;
    expect(await wake().state()).toMatchObject({ locked: false });
    device.now += 2 * MINUTE;
    expect(await wake().state()).toMatchObject({ locked: true });
  });

  it('opens with its own private half alone', async () => {
    const { wake, identity } = await withPassphrase();
    await wake().lock();
    expect(await wake().unlock((await makeKeyPair()).identity)).toBe(false);
    expect(await wake().unlock('AGE-SECRET-KEY-1')).toBe(false);
    expect(await wake().identity()).toBeUndefined();
    expect(await wake().unlock(identity)).toBe(true);
    expect(await wake().identity()).toBe(identity);
  });

  it('begins anew for a forgotten passphrase, and throws nothing away', async () => {
    const { wake, device } = await withPassphrase();
    const { recipient } = device.kept!;
    await wake().lock();
    await wake().beginAnew();
    expect(await wake().state()).toEqual({ by: 'device', locked: false, lost: true });
    expect(device.kept?.lost).toEqual([{ recipient, identity: { by: 'passphrase', file: 'the file' } }]);
    expect(await wake().recipient()).not.toBe(recipient);
  });
});
