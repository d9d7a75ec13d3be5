// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { press, setUp, type } from './set-up.tsx';

vi.mock('../../utils/backup/sealed-lines.ts', () => {
  throw new Error('the extension was updated under the page');
});

afterEach(cleanup);

it('says so when the part that opens or saves sealed records cannot be loaded, and holds no passphrase', async () => {
  setUp().open('sealed');
  await screen.findByRole('heading', { name: 'Save them as they lie' });
  type('Passphrase', 'four words of mine');
  press('Open');
  expect((await screen.findByRole('alert')).textContent).toContain('It could not be read.');
  expect(screen.getByLabelText('Passphrase')).toHaveProperty('value', '');
  expect(screen.getByRole('button', { name: 'Open' })).toHaveProperty('disabled', false);

  press('Save the sealed log');
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
  expect(screen.getByRole('button', { name: 'Save the sealed log' })).toHaveProperty('disabled', false);
});
