// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Meeting, type MeetingProps } from '../../components/meeting/Meeting.tsx';
import { card, props } from './fixtures.ts';

afterEach(cleanup);

const spies = { onAct: vi.fn(), onCapture: vi.fn(), onComplete: vi.fn(), onLook: vi.fn(), onOpenLog: vi.fn() };
const urgent = card({ rule: 'recording-by-others', level: 'urgent', title: 'Recording', steps: ['Ask Sam Okoro.'] });
const draft: MeetingProps['drafts'][number] = {
  id: 'd1',
  state: 'not-recorded',
  refused: false,
  reference: undefined,
  time: '10:32',
  detailed: false,
  filled: { category: 'bullying', what: 'Sam Okoro’s microphone is on.', who: ['p1'], actions: [], referredTo: '' },
  words: 'Sam Okoro’s microphone is on.',
};

function show(discreet: boolean, more: Partial<MeetingProps> = {}) {
  const base = props(spies, more);
  const notes = [{ key: 'n', text: 'Ayla Demir’s camera is off.' }];
  const view = { dock: { ...base.view.dock, notes }, cards: [urgent, card()], discreet };
  return <Meeting {...base} view={view} />;
}

/** Everything of the shadow root that could meet an eye or an ear: text, attributes, values of fields. */
function everything(frame: HTMLElement): string {
  const values = [...frame.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value);
  return `${frame.innerHTML} ${values.join(' ')}`;
}

test('while the teacher shares nothing in the root names anyone, says what it is about, or how many', () => {
  const frame = document.createElement('div');
  const host = document.body.appendChild(document.createElement('div'));
  host.attachShadow({ mode: 'closed' }).append(frame);
  render(show(true, { drafts: [draft] }), { container: frame });
  const inside = within(frame);
  const check = () => {
    expect(everything(frame)).not.toMatch(/Sam|Okoro|Ayla|Demir|microphone|camera|bullying|policy/i);
    expect(frame.textContent).not.toMatch(/\d/);
    expect(inside.queryAllByRole('textbox')).toHaveLength(0);
  };
  check();
  fireEvent.click(inside.getByRole('button', { name: 'Lesson Lookout' }));
  expect(inside.getByText(/look when nobody can see your screen/)).toBeTruthy();
  expect(inside.getByText('Not recorded yet: keep this tab open')).toBeTruthy();
  check();
  expect(document.documentElement.textContent).not.toMatch(/Sam/);
  host.remove();
});

test('one neutral button, and recording behind it', () => {
  render(show(true));
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Lesson Lookout']);
  fireEvent.click(screen.getByRole('button'));
  fireEvent.click(screen.getByRole('button', { name: 'Record an incident' }));
  expect(spies.onCapture).toHaveBeenCalledExactlyOnceWith();
});

test('what was typed is there again when the sharing ends', () => {
  const { rerender } = render(show(false, { drafts: [draft] }));
  fireEvent.input(screen.getByRole('textbox', { name: /The facts/ }), { target: { value: 'He left the room.' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'muted' }));
  rerender(show(true, { drafts: [draft] }));
  expect(screen.queryByRole('textbox', { name: /The facts/ })).toBeNull();
  rerender(show(false, { drafts: [draft] }));
  expect((screen.getByRole('textbox', { name: /The facts/ }) as HTMLTextAreaElement).value).toBe('He left the room.');
  expect((screen.getByRole('checkbox', { name: 'muted' }) as HTMLInputElement).checked).toBe(true);
});

test('whom to tell is behind a press that says to wait until nobody can see', () => {
  render(show(true));
  fireEvent.click(screen.getByRole('button'));
  expect(screen.queryByText(/999/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Urgent: open when nobody can see' }));
  expect(screen.getByText('In immediate danger: ring 999 first.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Ring 01632 960110' })).toBeTruthy();
});

test('on a classroom board nothing is named either, until the teacher says so', () => {
  const look = { side: 'right', collapsed: false, board: true } as const;
  const { container } = render(show(false, { look, drafts: [draft] }));
  fireEvent.click(screen.getByRole('button', { name: 'Lesson Lookout' }));
  expect(everything(container as HTMLElement)).not.toMatch(/Sam|Okoro|Ayla|microphone|bullying/i);
  fireEvent.click(screen.getByRole('button', { name: 'Show names again' }));
  expect(spies.onLook).toHaveBeenCalledExactlyOnceWith({ ...look, board: false });
  cleanup();
  // A share is over when it is over.
  render(show(true, { look }));
  fireEvent.click(screen.getByRole('button', { name: 'Lesson Lookout' }));
  expect(screen.queryByRole('button', { name: 'Show names again' })).toBeNull();
});
