import { describe, expect, it } from 'vitest';
import type { KeptRegister } from '../../utils/attendance/register.ts';
import { makeKeyPair } from '../../utils/seal/age.ts';
import { everything, loseKey, newDevice, wakeAll } from './log-fixture.ts';
import { LESSON_TIME } from './samples.ts';

const DAY = 86_400_000;

function kept(id: string, from = LESSON_TIME, name = 'Sam Secret'): KeptRegister {
  const spans = [[from, from + 60_000]] as const;
  return {
    id,
    title: 'Maths 5B',
    platform: 'teams',
    register: { from, to: from + 60_000, unseen: [], partly: [], people: [{ name, kind: 'pupil', spans }] },
  };
}

describe('registers at rest', () => {
  it('are the last that was sent under an id, in the order of the lessons, by their days', async () => {
    const { registers } = wakeAll(newDevice());
    await registers.put(kept('second', LESSON_TIME + DAY));
    await registers.put(kept('first', LESSON_TIME, 'Alex'));
    await registers.put(kept('first'));
    const both = [kept('first'), kept('second', LESSON_TIME + DAY)];
    expect(await registers.read({ from: '2026-11-23', to: '2026-11-24' })).toEqual({ registers: both, lost: 0 });
    expect((await registers.read({ from: '2026-11-24', to: '2026-11-30' })).registers).toEqual([both[1]]);
    expect((await registers.read({ from: '2026-11-16', to: '2026-11-22' })).registers).toEqual([]);
  });

  it('leave nothing readable but a random number and the day', async () => {
    const device = newDevice();
    await wakeAll(device).registers.put(kept('a1'));
    const whole = await everything(device);
    const bytes = expect.any(Uint8Array);
    const [key] = whole['data-keys'] as { id: string }[];
    expect(whole['registers']).toEqual([
      { id: 'a1', date: '2026-11-23', body: { key: key!.id, iv: bytes, box: bytes } },
    ]);
    const text = JSON.stringify(whole, (_name, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    for (const words of ['Secret', 'Maths', 'pupil"', 'spans']) expect(text).not.toContain(words);
  });

  it('keep what was told of them while their lesson goes on, sealed as they are', async () => {
    const device = newDevice();
    const { registers } = wakeAll(device);
    await registers.put(kept('a1'));
    await Promise.all([
      registers.tell('a1', 'Alex Secret', 'ill'),
      registers.tell('a1', 'Sam Secret', 'no access'),
      registers.tell('none', 'Alex Secret', 'ill'),
    ]);
    await registers.tell('a1', 'Sam Secret');
    const later = { ...kept('a1'), title: 'Later' };
    await registers.put(later);
    expect((await registers.read()).registers).toEqual([{ ...later, told: { 'Alex Secret': 'ill' } }]);
    const text = JSON.stringify(await everything(device), (_name, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    expect(text).not.toMatch(/Secret|ill"/);
    const other = wakeAll(newDevice()).registers;
    await other.restore((await registers.read()).registers);
    expect((await other.read()).registers).toEqual([{ ...later, told: { 'Alex Secret': 'ill' } }]);
  });

  it('are kept while locked, and read once it is unlocked', async () => {
    const device = newDevice();
    const { lock, registers } = wakeAll(device);
    const identity = (await lock.identity())!;
    await lock.underPassphrase('the key’s file');
    await lock.lock();
    await registers.put(kept('a1'));
    await expect(registers.read()).rejects.toMatchObject({ code: 'locked' });
    await lock.unlock(identity);
    expect((await registers.read()).registers).toEqual([kept('a1')]);
  });

  it('are counted as lost where their key is, and where one was put in another’s place', async () => {
    const device = newDevice();
    const { registers, database } = wakeAll(device);
    await registers.put(kept('a1'));
    await registers.put(kept('a2'));
    await database.use(async (db) => {
      const [one, other] = await db.getAll('registers');
      await db.put('registers', { ...one!, body: other!.body });
    });
    expect(await registers.read()).toEqual({ registers: [kept('a2')], lost: 1 });
    await loseKey(device);
    const later = wakeAll(device);
    await later.lock.beginAnew();
    expect(await later.registers.read()).toEqual({ registers: [], lost: 2 });
  });

  it('go when their time is over, and where it was no lesson', async () => {
    const { registers } = wakeAll(newDevice());
    await registers.put(kept('old'));
    await registers.put(kept('meeting', LESSON_TIME + 2 * DAY));
    await registers.remove('meeting');
    await registers.put(kept('new', LESSON_TIME + DAY));
    await registers.forget('2026-11-24');
    expect((await registers.read()).registers.map(({ id }) => id)).toEqual(['new']);
  });

  it('come back from a backup where they are not here', async () => {
    const { registers } = wakeAll(newDevice());
    await registers.put(kept('a1'));
    expect(await registers.restore([kept('a1', LESSON_TIME, 'Another'), kept('a2')])).toBe(1);
    expect((await registers.read()).registers).toEqual([kept('a1'), kept('a2')]);
  });

  it('open with the school’s recovery key, where it gave one', async () => {
    const device = newDevice();
    const recovery = await makeKeyPair();
    device.readers.incidents = [recovery.recipient];
    await wakeAll(device).registers.put(kept('a1'));
    const [key] = (await everything(device))['data-keys'] as { recipients: string[] }[];
    expect(key?.recipients).toContain(recovery.recipient);
  });
});
