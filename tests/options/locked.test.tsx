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

const NAMED = { ...FILE, classes: [{ id: '5B', pupils: [{ name: 'Leo Farthing' }] }] };

async function turn(state: ReturnType<typeof openOptions>['state'], locked: boolean): Promise<void> {
  state.locked = locked;
  await act(async () => state.changed());
}

async function choose(label: string, text: string, name: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText(label), { target: { files: [new File([text], name)] } });
}

it('takes a list that is looked at from the page, and says to choose it again', async () => {
  const { state } = openOptions('lists', NAMED);
  await choose('Class list (CSV)', 'Name\nSam Taylor\n', '5B.csv');
  await screen.findByRole('heading', { name: /^Not kept yet: 5B.csv/ });
  await turn(state, true);
  expect(document.body.innerHTML).not.toMatch(/Sam Taylor|Leo Farthing/);
  await turn(state, false);
  expect(document.body.innerHTML).not.toMatch(/Sam Taylor/);
  expect(screen.getByText('The list was not kept before your class lists were locked: choose it again.')).toBeTruthy();
});

it('lets go of a file that waits for an answer, for it may have the lists of the one before', async () => {
  const { state } = openOptions('', NAMED);
  await choose('School file', JSON.stringify({ school: 1, name: 'Fernmoor Primary School' }), 'new.school.json');
  await screen.findByRole('heading', { name: 'Not in use yet: new.school.json' });
  await turn(state, true);
  await turn(state, false);
  expect(screen.queryByRole('heading', { name: 'Not in use yet: new.school.json' })).toBeNull();
});

it('forgets the last change, which has the lists in it', async () => {
  const { state } = openOptions('details', NAMED);
  const school = within(await screen.findByRole('region', { name: 'The school' }));
  fireEvent.input(school.getByLabelText('Name'), { target: { value: 'Fernmoor Primary School' } });
  fireEvent.click(school.getByRole('button', { name: 'Save: The school' }));
  await screen.findByRole('button', { name: 'Undo the last change' });
  await turn(state, true);
  await turn(state, false);
  expect(screen.queryByRole('button', { name: 'Undo the last change' })).toBeNull();
});
