// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Health } from '../../entrypoints/log/Health.tsx';
import { makeKeyPair } from '../../utils/seal/age.ts';
import { loseKey } from '../incidents/log-fixture.ts';
import { draft } from '../incidents/samples.ts';
import { keptRegister } from '../attendance/kept-register.ts';
import { press, setUp, type } from './set-up.tsx';

/** What opens is loaded when it is first asked for. */
const FIRST = { timeout: 10_000 };

beforeEach(() => void (location.hash = ''));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function choose(label: string, name: string, content: Blob | string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { files: [new File([content], name)] } });
}

/** A locked log of a school that gave a recovery key, and its page. */
async function lockedPage() {
  const recovery = await makeKeyPair();
  const page = setUp({ keys: { recovery: recovery.recipient } });
  await page.record(draft({ what: 'Sam sang', category: 'bullying' }));
  await page.record(draft({ what: 'the account', category: 'disclosure' }));
  await page.record(draft({ what: 'What I heard', category: 'concern-about-adult' }));
  page.device.readers.incidents = [recovery.recipient];
  await page.registers.put(keptRegister());
  await page.lock.underPassphrase('the file');
  await page.lock.lock();
  // As `age-keygen` writes it.
  return { ...page, key: `# created: 2026-11-20\n# public key: ${recovery.recipient}\n${recovery.identity}\n` };
}

it('opens the incidents of a locked log with the recovery key, and nothing else, and keeps no key', async () => {
  const { open, key, saved, textSaved, asked, device } = await lockedPage();
  open();
  fireEvent.click(await screen.findByRole('link', { name: /open or save sealed records/i }));
  await screen.findByRole('heading', { name: 'Sealed records' });
  press('Open');
  expect((await screen.findByRole('alert')).textContent).toContain('Choose the key file, or type a passphrase');
  choose('The key file', 'recovery.txt', key);
  press('Open');
  await screen.findByRole('heading', { name: 'Opened: Incident log, 2 records' }, FIRST);
  expect(screen.getByText('Sam sang')).toBeTruthy();
  expect(document.body.textContent).not.toContain('What I heard');
  expect(screen.queryByRole('heading', { name: /Concerns/ })).toBeNull();
  press('Save them as a CSV file');
  expect(saved[0]?.fileName).toBe('incidents-opened-2026-11-23.csv');
  expect(await textSaved()).toContain('the account');
  expect(await textSaved()).not.toContain('What I heard');

  const kept = JSON.stringify([asked, [...device.memory.kept]]);
  expect(kept).not.toContain('AGE-SECRET-KEY');
  expect(document.body.innerHTML).not.toContain('AGE-SECRET-KEY');
  expect(screen.getByRole('heading', { name: 'Opened: attendance, 1 lesson' })).toBeTruthy();
  press('Save it as a CSV file');
  expect(saved[1]?.fileName).toBe('attendance-opened-2026-11-23.csv');
  expect(await textSaved(1)).toContain('Art,Teams,Sam Taylor,,pupil');
  press('Close what was opened');
  expect(screen.queryByText('Sam sang')).toBeNull();
  expect(screen.queryByText(/^Art/)).toBeNull();
});

it('shows nothing any more of what a key opened when the log is locked elsewhere', async () => {
  const { open, key, turned } = await lockedPage();
  open('sealed');
  await screen.findByRole('heading', { name: 'Open them with a key' });
  choose('The key file', 'recovery.txt', key);
  press('Open');
  await screen.findByText('Sam sang', {}, FIRST);
  turned();
  await waitFor(() => expect(screen.queryByText('Sam sang')).toBeNull());
});

it('saves the sealed log, which another device opens, and says what is wrong with any other file', async () => {
  const first = await lockedPage();
  first.open('sealed');
  await screen.findByRole('heading', { name: 'Save them as they lie' });
  press('Save the sealed log');
  await screen.findByText('Downloaded: lesson-lookout-sealed-log-2026-11-23.jsonl', {}, FIRST);
  const text = await first.textSaved();
  const file = new Blob([text]);
  for (const words of ['Sam sang', 'the account', 'What I heard']) expect(text).not.toContain(words);
  cleanup();

  setUp().open('sealed');
  await screen.findByRole('heading', { name: 'Open them with a key' });
  choose('The key file', 'key.txt', 'Date,Time');
  choose('A sealed log from another device', 'log.jsonl', file);
  press('Open');
  expect((await screen.findByRole('alert')).textContent).toContain('This is not a key file');
  choose('The key file', 'key.txt', first.key);
  choose('A sealed log from another device', 'log.jsonl', 'Date,Time\r\n');
  press('Open');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('This is no sealed log'));
  choose('A sealed log from another device', 'log.jsonl', file);
  press('Open');
  await screen.findByText('Sam sang');
});

it('tries a typed passphrase on the keys that the log had, and says when there was none', async () => {
  setUp().open('sealed');
  await screen.findByRole('heading', { name: 'Open them with a key' });
  type('Passphrase', 'four words of mine');
  press('Open');
  expect((await screen.findByRole('alert')).textContent).toContain('No key under a passphrase was found here');
});

it('says that a log whose key is gone is not lost, and where to go', async () => {
  const { record, device } = setUp();
  await record(draft({ what: 'Sam sang' }));
  await loseKey(device);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  // Another background: this one has opened the key already.
  setUp({}, {}, device).open();
  expect(await screen.findByText('1 record is sealed to another key')).toBeTruthy();
  expect(screen.queryByText(/not as it was written/)).toBeNull();
  expect(screen.getByRole('link', { name: 'open or save sealed records' })).toBeTruthy();
});

it('below what a key opened, speaks of another key and leads nowhere: the form stands on the same page', () => {
  render(<Health health={{ records: 3, missing: 0, broken: 0, ofOthers: 2 }} opened />);
  expect(screen.getByRole('status').textContent).toContain('This key does not open them.');
  expect(screen.queryByRole('link')).toBeNull();
});
