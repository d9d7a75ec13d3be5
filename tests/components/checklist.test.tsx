// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Meeting, type MeetingProps } from '../../components/meeting/Meeting.tsx';
import type { ChecklistView } from '../../utils/nudges/view.ts';
import { props } from './fixtures.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const ITEM = {
  source: 'section 3 (R7)',
  answers: [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ],
};
const LIST: ChecklistView = {
  stage: 'before',
  title: 'Before the lesson',
  items: [
    { id: 'waiting-room', text: 'Is the lobby on?', answer: 'yes', ...ITEM },
    { id: 'other-adult', text: 'Will another adult be with you?', answer: undefined, ...ITEM },
  ],
  readOut: undefined,
};

function show(list: Partial<ChecklistView> = {}, more: Partial<MeetingProps> = {}, unkept = false) {
  const spies = { onAct: vi.fn(), onCapture: vi.fn(), onComplete: vi.fn(), onLook: vi.fn(), onOpenLog: vi.fn() };
  render(<Meeting {...props(spies, { checklist: { list: { ...LIST, ...list }, unkept }, ...more })} />);
  return spies;
}

test('is one closed line that says how far it is', () => {
  show();
  const line = screen.getByText(/Before the lesson: 1 of 2/);
  expect(line.closest('details')?.open).toBe(false);
});

test('is answered with one click, and a given answer shows', () => {
  const { onAct } = show();
  const lobby = within(screen.getByRole('group', { name: 'Is the lobby on?' }));
  expect(lobby.getByRole('button', { name: 'Yes' }).getAttribute('aria-pressed')).toBe('true');
  expect(lobby.getByRole('button', { name: 'No' }).getAttribute('aria-pressed')).toBe('false');
  const adult = within(screen.getByRole('group', { name: 'Will another adult be with you?' }));
  fireEvent.click(adult.getByRole('button', { name: 'Yes' }));
  expect(onAct.mock.calls).toEqual([[{ did: 'checklist', item: 'other-adult', answer: 'yes' }]]);
});

test('says when answers are not kept yet', () => {
  show({}, {}, true);
  expect(screen.getByText('Your answers are not kept yet. Trying again.')).toBeTruthy();
});

test('the text to read out is copied with one click', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  show({ stage: 'start', title: 'At the start', readOut: 'Please be kind.' });
  expect(screen.getByText('At the start: read out what you expect')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Copy the words' }));
  expect(await screen.findByText('Copied.')).toBeTruthy();
  expect(writeText).toHaveBeenCalledExactlyOnceWith('Please be kind.');
});

test('goes when the teacher hides it, and nobody is told of it', () => {
  show();
  expect(screen.getByText(/Before the lesson/).closest('[aria-live], [role="status"]')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Hide this list' }));
  expect(screen.queryByText(/Before the lesson/)).toBeNull();
});

test.each([
  ['sharing', { view: { ...props({} as never).view, discreet: true } }],
  ['cut off', { disconnected: true }],
  ['folded away', { look: { side: 'right', collapsed: true, board: false } }],
] as const)('is not there while %s', (_, more) => {
  show({}, more);
  expect(screen.queryByText(/Before the lesson/)).toBeNull();
});
