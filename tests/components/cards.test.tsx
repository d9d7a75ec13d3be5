// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Meeting, type MeetingProps } from '../../components/meeting/Meeting.tsx';
import type { Card } from '../../utils/nudges/view.ts';
import { card, props, URGENT } from './fixtures.ts';

afterEach(cleanup);

function show(cards: readonly Card[], more: Partial<MeetingProps> = {}) {
  const spies = { onAct: vi.fn(), onCapture: vi.fn(), onComplete: vi.fn(), onLook: vi.fn(), onOpenLog: vi.fn() };
  const all = props(spies, more);
  const ui = (list: readonly Card[]) => <Meeting {...all} view={{ ...all.view, cards: list }} />;
  const { rerender, container } = render(ui(cards));
  return { ...spies, container, again: (list: readonly Card[]) => rerender(ui(list)) };
}

function press(name: string | RegExp): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

test('every answer of a card emits its act', () => {
  const { onAct, onCapture } = show([card()]);
  press('Invited to speak');
  press('Everyone may speak');
  press('Snooze 10 min');
  press('Dismiss');
  expect(onAct.mock.calls).toEqual([
    [{ did: 'invited', who: 'p1', for: 120 }],
    [{ did: 'invited', who: 'everyone', for: 120 }],
    [{ did: 'snooze', rule: 'pupil-microphone-open' }],
    [{ did: 'dismiss', rule: 'pupil-microphone-open' }],
  ]);
  press('Record');
  expect(onCapture).toHaveBeenCalledExactlyOnceWith(card());
});

test('a card says what is shown, the clause with its document, and why', () => {
  show([card()]);
  const one = screen.getByRole('region', { name: /Please check\s*Microphone on/ });
  expect(within(one).getByRole('listitem').textContent).toBe('Sam Okoro’s microphone is on.');
  expect(one.textContent).toContain('Microphones stay off unless asked.');
  expect(one.textContent).toContain('C1, Pupils · Remote Learning Policy');
  expect(within(one).getByText('Why am I seeing this?').closest('details')?.textContent).toContain(
    'I read the microphone signs',
  );
});

test('a card without a clause says that it is not the school’s', () => {
  show([card({ clauses: [] })]);
  expect(screen.getByText('Not from your school’s policy')).toBeTruthy();
});

test('an urgent card says what to do now, in order', () => {
  show([card({ level: 'urgent', steps: ['Ask for it to be stopped.', 'Record what happened.'] })]);
  const steps = within(screen.getByRole('heading', { name: 'What to do now' }).parentElement!).getAllByRole('listitem');
  expect(steps.map((step) => step.textContent)).toEqual(['Ask for it to be stopped.', 'Record what happened.']);
  expect(screen.getByRole('region', { name: /Needs you now/ })).toBeTruthy();
});

test('urgent cards and the first are open, the others one line each', () => {
  const recording = card({ rule: 'recording-by-others', level: 'urgent', title: 'Recording', interruptedAt: 9 });
  const stranger = card({ rule: 'unexpected-participant', level: 'urgent', title: 'Not expected', interruptedAt: 7 });
  const hours = card({ rule: 'outside-hours', title: 'Outside hours', interruptedAt: 2 });
  const { again } = show([recording, stranger, card(), hours]);
  const open = () =>
    [/Recording/, /Not expected/, /Microphone on/, /Outside hours/].map((name) =>
      screen.queryByRole('button', { name })?.getAttribute('aria-expanded'),
    );
  expect(open()).toEqual(['true', 'true', 'false', 'false']);
  again([card(), hours]);
  expect(open()).toEqual([undefined, undefined, 'true', 'false']);
});

test('many lines are folded, and unfolded in the place', () => {
  const lines = Array.from({ length: 15 }, (_, index) => ({
    subject: `p${index}`,
    who: [],
    text: `Pupil ${index}’s microphone is on.`,
    level: 'nudge' as const,
  }));
  show([card({ lines })]);
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  press('and 12 more');
  expect(screen.getAllByRole('listitem')).toHaveLength(15);
});

test('Escape folds the card that has the keyboard, and dismisses nothing', () => {
  const { onAct } = show([card()]);
  const answer = screen.getByRole('button', { name: 'Everyone may speak' });
  answer.focus();
  fireEvent.keyDown(answer, { key: 'Escape' });
  const head = screen.getByRole('button', { name: /Microphone on/ });
  expect(head.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(head);
  expect(onAct).not.toHaveBeenCalled();
});

test('a card that was folded opens again when it interrupts again', () => {
  const { again } = show([card()]);
  press(/Microphone on/);
  again([card()]);
  expect(screen.getByRole('button', { name: /Microphone on/ }).getAttribute('aria-expanded')).toBe('false');
  again([card({ interruptedAt: 2 })]);
  expect(screen.getByRole('button', { name: /Microphone on/ }).getAttribute('aria-expanded')).toBe('true');
});

test('a new card leaves the focus where the teacher has it', () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  const { again } = show([]);
  again([card({ level: 'urgent' })]);
  expect(document.activeElement).toBe(field);
  field.remove();
});

test('the keyboard goes on to what comes first when its card is answered away', () => {
  const { again } = show([card()]);
  screen.getByRole('button', { name: 'Dismiss' }).focus();
  again([]);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Record an incident' }));
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"><b>Sam</b>',
  'Sam, Muted',
  '=HYPERLINK("http://x/")',
  '__proto__',
  '$& $1 \\ [.*',
  'سامي (2)',
  'W'.repeat(64),
];

test.each(HOSTILE)('the name %s is shown letter for letter, in an element of its own', (name) => {
  const text = `${name}’s microphone is on.`;
  const { container } = show([card({ lines: [{ subject: 'p1', who: ['p1'], text, level: 'nudge' }] })], {
    choices: { categories: [], actions: [], people: [{ id: 'p1', name }], referees: [], urgent: URGENT },
  });
  const line = screen.getByRole('listitem');
  expect(line.textContent).toBe(text);
  expect(line.querySelector('bdi')?.textContent).toBe(name);
  expect(container.querySelectorAll('img, b')).toHaveLength(0);
});
