// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { request } from '../../utils/messages/client.ts';
import { lockIdentity, makeKeyPair } from '../../utils/seal/age.ts';
import { openOptions } from './open.tsx';
// The page loads it when it is needed; here it is there, so that no test waits for it.
import '../../entrypoints/options/editor.ts';

afterEach(cleanup);

const PASSPHRASE = 'green boots under stairs';
const FILE = { name: 'Ashby Down Junior School', classes: [{ id: '5B', pupils: [] }] };
const LOCKED = 'Your class lists are locked';

it.each(['', 'details', 'lists', 'timetable', 'policy'])(
  '"%s" is not shown while the lists are locked',
  async (hash) => {
    const { state } = openOptions(hash, FILE);
    expect(screen.queryByRole('heading', { name: LOCKED })).toBeNull();
    state.locked = true;
    act(() => state.changed());
    expect(await screen.findByRole('heading', { level: 1, name: LOCKED })).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  },
);

it.each(['privacy', 'coverage'])('"%s" needs no list and is shown', async (hash) => {
  const { state } = openOptions(hash, FILE);
  state.locked = true;
  await act(async () => state.changed());
  expect(screen.queryByRole('heading', { name: LOCKED })).toBeNull();
});

it('keeps what is typed until it is unlocked, and unlocks by the passphrase alone', { timeout: 60_000 }, async () => {
  const { identity } = await makeKeyPair();
  const file = await lockIdentity(identity, PASSPHRASE);
  const answers = { state: (_: boolean) => {} };
  const ask = (async (message: { type: string; identity?: string }) => {
    if (message.type !== 'unlock') return { by: 'passphrase', locked: true, lost: false, file };
    answers.state(message.identity === identity);
    return { unlocked: message.identity === identity };
  }) as unknown as typeof request;
  const { state } = openOptions('details', FILE, undefined, ask);
  answers.state = (right) => void (state.locked = !right);
  const school = within(await screen.findByRole('region', { name: 'The school' }));
  fireEvent.input(school.getByLabelText('Name'), { target: { value: 'Fernmoor Primary School' } });
  state.locked = true;
  act(() => state.changed());
  fireEvent.input(await screen.findByLabelText('Passphrase'), { target: { value: 'another passphrase' } });
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  expect((await screen.findAllByText(/This is not the passphrase/, {}, { timeout: 20_000 })).length).toBeGreaterThan(0);
  fireEvent.input(screen.getByLabelText('Passphrase'), { target: { value: PASSPHRASE } });
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  await screen.findByRole('heading', { level: 1, name: 'School details' }, { timeout: 20_000 });
  expect(school.getByLabelText('Name')).toHaveProperty('value', 'Fernmoor Primary School');
});
