// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Meeting, type MeetingProps } from '../../components/meeting/Meeting.tsx';
import type { DockView } from '../../utils/nudges/view.ts';
import { card, props } from './fixtures.ts';

afterEach(cleanup);

function show(dock: Partial<DockView>, more: Partial<MeetingProps> = {}) {
  const spies = { onAct: vi.fn(), onCapture: vi.fn(), onComplete: vi.fn(), onLook: vi.fn(), onOpenLog: vi.fn() };
  const base = props(spies, more);
  render(<Meeting {...base} view={{ ...base.view, dock: { ...base.view.dock, ...dock } }} />);
  return spies;
}

const text = () => screen.getByRole('region', { name: 'Lesson Lookout' }).textContent ?? '';
const buttons = () =>
  screen.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent);

test.each([
  ['starting', 'Starting'],
  ['waiting', 'Waiting for the lesson'],
  ['watching', 'WatchingPractice school'],
  ['asking', 'Is this a lesson?'],
  ['unreadable', 'This meeting page can’t be read'],
  ['ended', 'The meeting has ended'],
] as const)('%s is said in words, and an incident can be recorded', (status, words) => {
  const { onCapture } = show({ status });
  expect(text()).toContain(words);
  fireEvent.click(screen.getByRole('button', { name: 'Record an incident' }));
  expect(onCapture).toHaveBeenCalledExactlyOnceWith();
});

test('without a school file the default policy is named', () => {
  show({ school: '' });
  expect(text()).toContain('WatchingBy the default policy');
});

test('while the class lists are locked one button leads to our own page', () => {
  const { onOpenLog } = show({ locked: true });
  fireEvent.click(screen.getByRole('button', { name: 'Unlock to check names' }));
  expect(onOpenLog).toHaveBeenCalledOnce();
  cleanup();
  show({});
  expect(buttons()).not.toContain('Unlock to check names');
});

test('the question is answered by two buttons', () => {
  const { onAct } = show({ status: 'asking' });
  fireEvent.click(screen.getByRole('button', { name: 'Yes, a lesson' }));
  fireEvent.click(screen.getByRole('button', { name: 'Not a lesson' }));
  expect(onAct.mock.calls).toEqual([[{ did: 'lesson' }], [{ did: 'not-a-lesson' }]]);
});

test('what is not a lesson leaves one small button, and no card', () => {
  const spies = { onAct: vi.fn(), onCapture: vi.fn(), onComplete: vi.fn(), onLook: vi.fn(), onOpenLog: vi.fn() };
  const base = props(spies);
  render(
    <Meeting {...base} view={{ ...base.view, cards: [card()], dock: { ...base.view.dock, status: 'not-a-lesson' } }} />,
  );
  expect(buttons()).toEqual(['Lesson Lookout: Not a lesson']);
  fireEvent.click(screen.getByRole('button'));
  expect(text()).toContain('Nothing is watched or kept.');
});

test('cut off from the extension it says so, shows nothing stale and keeps the words', () => {
  const draft = {
    id: 'd1',
    state: 'not-recorded',
    refused: false,
    reference: undefined,
    time: '10:32',
    detailed: false,
    filled: { category: '', what: 'He left.', who: [], actions: [], referredTo: '' },
    words: 'He left.',
  } as const;
  show({ seen: [{ label: 'Recording', state: 'seen', detail: 'off' }] }, { disconnected: true, drafts: [draft] });
  expect(text()).toContain('Reload this tab');
  expect(text()).not.toContain('What I can see');
  expect(screen.queryByRole('button', { name: 'Record an incident' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Copy the words' })).toBeTruthy();
});

test('what can and cannot be seen is said in words', () => {
  show({
    seen: [
      { label: 'People', state: 'seen', detail: '24 in' },
      { label: 'Chat', state: 'not-seen', detail: 'the chat panel is closed' },
    ],
  });
  expect(screen.getByText(/What I can see/).textContent).toBe('What I can see · 1 not fully seen');
  expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
    'Seen: People 24 in',
    'Not seen: Chat the chat panel is closed',
  ]);
});

test('the newest quiet note is in sight, the others behind it', () => {
  show({
    notes: [
      { key: 'a', text: 'New.' },
      { key: 'b', text: 'Old.' },
      { key: 'c', text: 'Older.' },
    ],
  });
  expect(screen.getByText('New.').closest('details')).toBeNull();
  expect(screen.getByText('Older.').closest('details')?.textContent).toContain('2 earlier notes');
});

test('it moves to the other corner, becomes small, and comes back', () => {
  const { onLook } = show({});
  fireEvent.click(screen.getByRole('button', { name: 'Move to the left' }));
  fireEvent.click(screen.getByRole('button', { name: 'Make small' }));
  cleanup();
  const again = show({}, { look: { side: 'left', collapsed: true, board: false } });
  fireEvent.click(screen.getByRole('button', { name: 'Lesson Lookout: Watching. Show' }));
  expect([...onLook.mock.calls, ...again.onLook.mock.calls]).toEqual([
    [{ side: 'left', collapsed: false, board: false }],
    [{ side: 'right', collapsed: true, board: false }],
    [{ side: 'left', collapsed: false, board: false }],
  ]);
});

test('after the meeting the log is one click away', () => {
  const { onOpenLog } = show({ status: 'ended' });
  fireEvent.click(screen.getByRole('button', { name: 'Open the log' }));
  expect(onOpenLog).toHaveBeenCalledOnce();
});
