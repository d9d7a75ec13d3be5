// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { request } from '../../utils/messages/client.ts';
import { createLockHandlers } from '../../entrypoints/background/lock-handlers.ts';
import { noSchoolText } from '../background/no-school-text.ts';
import { newDevice, wakeAll } from '../incidents/log-fixture.ts';
import { openOptions } from './open.tsx';

afterEach(cleanup);

const PASSPHRASE = 'green boots under stairs';

/** On top of the real lock. The passphrase is really stretched: a few tests, some seconds each. */
function open(file?: object, { log, lock, stretches } = wakeAll(newDevice())) {
  const handlers = createLockHandlers({ log, lock, stretches, schoolText: noSchoolText }) as unknown as Record<
    string,
    (message: object) => Promise<object>
  >;
  const ask = async (message: { type: string }) => {
    try {
      return await handlers[message.type]!(message);
    } catch (error) {
      return { failed: (error as { code: string }).code, why: (error as Error).message };
    }
  };
  openOptions('privacy', file, undefined, ask as typeof request);
  return { lock };
}

/** Into the first of that name: the backup has a passphrase of its own further down. */
function type(label: string, value: string): void {
  fireEvent.input(screen.getAllByLabelText(label)[0]!, { target: { value } });
}

function press(name: string): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

describe('privacy', () => {
  it('says plainly what a key of the device is worth, and who else can read', async () => {
    open();
    expect(await screen.findByText(/^Anyone who can use this browser profile, or copy its files/)).toBeTruthy();
    expect(screen.getByText(/^Nobody else can open incidents/)).toBeTruthy();
    expect(screen.getByText(/^Nobody can recover a passphrase/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lock now' })).toBeNull();
  });

  it('sets no passphrase that is short or typed otherwise the second time', async () => {
    const { lock } = open();
    await screen.findByRole('heading', { name: 'Set a passphrase' });
    type('A new passphrase', 'short');
    type('The same passphrase again', 'shorter');
    press('Set the passphrase');
    expect(screen.getByText(/^Use at least 16 characters/)).toBeTruthy();
    expect(screen.getByText('This is not the same as above.')).toBeTruthy();
    expect((await lock.state()).by).toBe('device');
  });

  it('sets a passphrase, locks, unlocks with it, and takes it away', { timeout: 60_000 }, async () => {
    const { lock } = open();
    await screen.findByRole('heading', { name: 'Set a passphrase' });
    const before = await lock.identity();
    type('A new passphrase', PASSPHRASE);
    type('The same passphrase again', PASSPHRASE);
    press('Set the passphrase');
    await screen.findByText(/^The passphrase is set/, undefined, { timeout: 20_000 });
    expect(await lock.identity()).toBe(before);

    press('Lock now');
    await screen.findByText('Locked.');
    expect(await lock.identity()).toBeUndefined();
    type('Passphrase', PASSPHRASE);
    press('Unlock');
    await screen.findByText('Unlocked.', undefined, { timeout: 20_000 });
    expect(await lock.identity()).toBe(before);

    type('Passphrase as it is', 'not this one at all');
    press('Remove the passphrase');
    await screen.findByText('This is not the passphrase. Nothing was changed.', undefined, { timeout: 20_000 });
    type('Passphrase as it is', PASSPHRASE);
    press('Remove the passphrase');
    await screen.findByText(/^There is no passphrase any more/, undefined, { timeout: 20_000 });
    expect(await lock.state()).toMatchObject({ by: 'device', locked: false });
    expect(await lock.identity()).toBe(before);
  });

  it('begins anew for a forgotten passphrase after a second press, and says what cannot be read', async () => {
    const made = wakeAll(newDevice());
    const { lock } = made;
    await lock.underPassphrase('a file that nothing opens');
    await lock.lock();
    open(undefined, made);
    await screen.findByText('The log is locked');
    press('Begin with a new key…');
    expect((await lock.state()).lost).toBe(false);
    press('Yes, begin with a new key');
    expect(await screen.findByText(/^Records from before cannot be read here/)).toBeTruthy();
    expect(await lock.state()).toMatchObject({ by: 'device', lost: true });
  });
});
