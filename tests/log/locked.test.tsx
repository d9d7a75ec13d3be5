// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { draft } from '../incidents/samples.ts';
import { setUp } from './set-up.tsx';

// The stretching of a passphrase takes seconds and is tested with the seal.
vi.mock('../../utils/seal/age.ts', async (original) => ({
  ...(await original<object>()),
  unlockIdentity: (file: Uint8Array, passphrase: string) => {
    const [right, identity] = new TextDecoder().decode(file).split('\n');
    if (passphrase !== right) return Promise.reject(new Error('another passphrase'));
    return Promise.resolve({ identity, recipient: '' });
  },
}));

beforeEach(() => void (location.hash = ''));
afterEach(cleanup);

const PASSPHRASE = 'four words of mine';

async function locked() {
  const page = setUp();
  await page.record(draft({ what: 'said at ten' }));
  await page.lock.underPassphrase(`${PASSPHRASE}\n${await page.lock.identity()}`);
  await page.lock.lock();
  return page;
}

function unlockWith(passphrase: string): void {
  fireEvent.input(screen.getByLabelText('Passphrase'), { target: { value: passphrase } });
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
}

it('shows the way to unlock in place of the log, and never an empty one', async () => {
  (await locked()).open();
  expect(await screen.findByRole('heading', { name: 'The log is locked' })).toBeTruthy();
  expect(screen.queryByText('Nothing recorded yet')).toBeNull();
  expect(screen.queryByText(/said at ten/)).toBeNull();
  expect(await screen.findByText(/^1 record is locked: I checked that none is missing/)).toBeTruthy();
  unlockWith('something else');
  expect((await screen.findAllByText('This is not the passphrase. Nothing was changed.')).length).toBeGreaterThan(0);
  unlockWith(PASSPHRASE);
  expect(await screen.findByText(/said at ten/)).toBeTruthy();
  await waitFor(() => expect(screen.queryByText(/^1 record is locked/)).toBeNull());
  expect(screen.queryByRole('heading', { name: 'The log is locked' })).toBeNull();
});

it('says how much is known to be due while it is locked, and that it is not all', async () => {
  const page = setUp();
  await page.record(draft({ followUpDue: '2026-11-20' }));
  await page.record(draft({ category: 'concern-about-adult', followUpDue: '2026-11-20' }));
  await page.ask({ type: 'get-due' });
  await page.lock.underPassphrase(`${PASSPHRASE}\n${await page.lock.identity()}`);
  await page.lock.lock();
  page.open();
  expect(
    await screen.findByText('Due: 1 follow-up. Some follow-ups can be seen only once the log is unlocked.'),
  ).toBeTruthy();
});

it('records while it is locked, and says the number', async () => {
  (await locked()).open('new');
  fireEvent.input(await screen.findByLabelText('What happened?'), { target: { value: 'written while locked' } });
  fireEvent.click(screen.getByRole('button', { name: 'Record it' }));
  expect(await screen.findByText('Recorded as LL-000002. You can read it once the log is unlocked.')).toBeTruthy();
  unlockWith(PASSPHRASE);
  expect((await screen.findAllByText(/written while locked/)).length).toBeGreaterThan(0);
});

it('takes away what it shows when the log is locked elsewhere', async () => {
  const page = setUp();
  await page.record(draft({ what: 'said at ten' }));
  await page.lock.underPassphrase(`${PASSPHRASE}\n${await page.lock.identity()}`);
  page.open();
  expect(await screen.findByText(/said at ten/)).toBeTruthy();
  await page.lock.lock();
  page.turned();
  await waitFor(() => expect(screen.queryByText(/said at ten/)).toBeNull());
  expect(await screen.findByRole('heading', { name: 'The log is locked' })).toBeTruthy();
});

it('leaves a form as it was written so far when the log locks meanwhile', async () => {
  const page = setUp();
  await page.record(draft());
  await page.lock.underPassphrase(`${PASSPHRASE}\n${await page.lock.identity()}`);
  page.open('new');
  fireEvent.input(await screen.findByLabelText('What happened?'), { target: { value: 'a long account' } });
  const typed = screen.getByDisplayValue('a long account');
  await page.lock.lock();
  page.turned();
  expect(await screen.findByText(/^1 record is locked/)).toBeTruthy();
  expect(screen.getByDisplayValue('a long account')).toBe(typed);
  fireEvent.click(screen.getByRole('button', { name: 'Record it' }));
  expect(await screen.findByText('Recorded as LL-000002. You can read it once the log is unlocked.')).toBeTruthy();
});

it('has what was typed into a correction again once it is unlocked', async () => {
  const page = setUp();
  await page.record(draft({ what: 'said at ten' }));
  await page.lock.underPassphrase(`${PASSPHRASE}\n${await page.lock.identity()}`);
  page.open('LL-000001');
  fireEvent.input(await screen.findByLabelText('What happened?'), { target: { value: 'a long account' } });
  await page.lock.lock();
  page.turned();
  await screen.findByRole('heading', { name: 'The log is locked' });
  expect(document.body.innerHTML).not.toContain('a long account');
  fireEvent.input(screen.getByLabelText('Passphrase'), { target: { value: PASSPHRASE } });
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(await screen.findByDisplayValue('a long account')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Add this to the log' }));
  await screen.findByText(/^Stored/);
});

it('offers no name of a class list in a form that stays, even where the school cannot be read anew', async () => {
  const page = setUp();
  await page.lock.underPassphrase(`${PASSPHRASE}\n${await page.lock.identity()}`);
  page.open('new');
  await screen.findByLabelText('What happened?');
  expect(document.body.innerHTML).toContain('Alex Jones');
  page.failures.set('get-school', { failed: 'no-answer', why: 'Nobody answers here.' });
  await page.lock.lock();
  page.turned();
  await waitFor(() => expect(document.body.innerHTML).not.toContain('Alex Jones'));
  expect(screen.getByLabelText('What happened?')).toBeTruthy();
});
