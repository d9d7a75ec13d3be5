// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DraftView } from '../../components/meeting/draft-view.ts';
import { Meeting } from '../../components/meeting/Meeting.tsx';
import { props, URGENT } from './fixtures.ts';

const writeText = vi.fn<(text: string) => Promise<void>>();
beforeEach(() => {
  writeText.mockReset().mockResolvedValue();
  vi.stubGlobal('navigator', { clipboard: { writeText } });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const spies = { onAct: vi.fn(), onCapture: vi.fn(), onComplete: vi.fn(), onLook: vi.fn(), onOpenLog: vi.fn() };

function draft(more: Partial<DraftView> = {}): DraftView {
  return {
    id: 'd1',
    state: 'recorded',
    refused: false,
    reference: 'LL-000012',
    time: '10:32',
    detailed: false,
    filled: {
      category: 'something-else',
      what: 'Sam Okoro’s microphone is on.',
      who: ['p1'],
      actions: [],
      referredTo: '',
    },
    words: '23 November 2026, 10:32',
    ...more,
  };
}

const ui = (...drafts: readonly DraftView[]) => <Meeting {...props(spies)} drafts={drafts} />;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const heading = () => screen.getAllByRole('heading', { level: 2 })[0]?.textContent;
/** What is said when it changes is the heading whole: a live region within it would take its name. */
const said = () =>
  screen.getAllByRole('status').map((one) => within(one).queryByRole('heading', { level: 2 })?.textContent);

test.each([
  [{ state: 'saving', reference: undefined }, 'Saving…'],
  [{}, 'Recorded at 10:32, LL-000012'],
  [{ state: 'not-recorded', reference: undefined }, 'Not recorded yet: keep this tab open'],
  [{ state: 'not-recorded', detailed: true }, 'LL-000012 is recorded, your details are not yet: keep this tab open'],
  [{ detailed: true }, 'Recorded at 10:32, LL-000012, with your details'],
  [
    { state: 'not-recorded', refused: true, reference: undefined },
    'This could not be recorded. Copy the words and keep them.',
  ],
] as const)('%j is said as it is', (more, words) => {
  render(ui(draft(more)));
  expect(heading()).toBe(words);
  expect(said()).toContain(words);
});

test('the form sends what the teacher chose and wrote', () => {
  render(ui(draft()));
  fireEvent.click(screen.getByRole('radio', { name: 'Bullying' }));
  expect(screen.getByText('What was said or done, and to whom?')).toBeTruthy();
  fireEvent.input(screen.getByRole('textbox', { name: 'The facts, in your own words' }), {
    target: { value: 'Said it twice.' },
  });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Sam Okoro' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Ayla Demir' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'muted' }));
  fireEvent.input(screen.getByRole('textbox', { name: 'Anything else you did' }), { target: { value: 'rang home' } });
  fireEvent.click(screen.getByRole('radio', { name: 'DSL: Mrs D Okoro' }));
  press('Save details');
  expect(spies.onComplete).toHaveBeenCalledExactlyOnceWith('d1', {
    category: 'bullying',
    what: 'Said it twice.',
    who: ['p2'],
    actions: ['muted', 'rang home'],
    referredTo: 'DSL',
  });
});

test('a long list is searched by any part of a word; what is chosen stays', () => {
  render(ui(draft()));
  const shown = () =>
    screen
      .getAllByRole('radio')
      .filter((one) => one.closest('[hidden]') === null && (one as HTMLInputElement).name === 'category')
      .map((one) => (one as HTMLInputElement).value);
  fireEvent.input(screen.getByRole('searchbox', { name: 'Find a kind' }), { target: { value: 'BULL' } });
  expect(shown()).toEqual(['something-else', 'bullying']);
});

test('somebody who leaves while the teacher writes stays ticked', () => {
  const { rerender } = render(ui(draft()));
  const all = props(spies, { drafts: [draft()] });
  rerender(<Meeting {...all} choices={{ ...all.choices, people: all.choices.people.slice(1) }} />);
  expect((screen.getByRole('checkbox', { name: 'Sam Okoro' }) as HTMLInputElement).checked).toBe(true);
});

test('Enter in a one-line field sends nothing', () => {
  render(ui(draft()));
  const field = screen.getByRole('textbox', { name: 'Anything else you did' });
  expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(false);
  expect(fireEvent.keyDown(screen.getByRole('textbox', { name: /The facts/ }), { key: 'Enter' })).toBe(true);
});

test('what is recorded can be put away; what is not stays', () => {
  const { rerender } = render(ui(draft()));
  press('Later');
  expect(screen.queryByText(/Recorded at/)).toBeNull();
  rerender(ui(draft({ id: 'd2', state: 'not-recorded', reference: undefined })));
  expect(screen.queryByRole('button', { name: 'Later' })).toBeNull();
});

test('what was typed outlives the change from saving to recorded', () => {
  const { rerender } = render(ui(draft({ state: 'saving', reference: undefined })));
  fireEvent.input(screen.getByRole('textbox', { name: /The facts/ }), { target: { value: 'He left.' } });
  rerender(ui(draft()));
  expect((screen.getByRole('textbox', { name: /The facts/ }) as HTMLTextAreaElement).value).toBe('He left.');
});

test('what is not recorded can be copied, with what stands in the form', async () => {
  render(ui(draft({ state: 'not-recorded', reference: undefined })));
  fireEvent.input(screen.getByRole('textbox', { name: /The facts/ }), { target: { value: 'He left.' } });
  press('Copy the words');
  await waitFor(() => expect(screen.getByText('Copied.')).toBeTruthy());
  expect(writeText).toHaveBeenCalledExactlyOnceWith('23 November 2026, 10:32\nSomething else\nHe left.\nSam Okoro');
});

test.each([
  [{ state: 'not-recorded', reference: undefined }, 'Not known to be recorded. Copy the words, then look in the log.'],
  [{ state: 'not-recorded', detailed: true }, 'LL-000012 is recorded, your details may not be. Copy the words.'],
  [{}, 'Recorded at 10:32, LL-000012'],
] as const)(
  'cut off from the extension, %j promises no further attempt, and the words can be taken along',
  async (more, words) => {
    const { rerender } = render(ui(draft(more)));
    rerender(<Meeting {...props(spies)} drafts={[draft(more)]} disconnected />);
    expect(heading()).toBe(words);
    expect(screen.queryByText(/tried again/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Save details' })).toBeNull();
    press('Copy the words');
    await waitFor(() => expect(screen.getByText('Copied.')).toBeTruthy());
  },
);

test('where the page forbids the clipboard the words are shown, selected', async () => {
  writeText.mockRejectedValue(new Error('not allowed'));
  render(ui(draft({ state: 'not-recorded', refused: true, reference: undefined })));
  press('Copy the words');
  const area = (await screen.findByRole('textbox', { name: 'The words to copy' })) as HTMLTextAreaElement;
  expect(area.value).toContain('Sam Okoro’s microphone is on.');
  expect(area.selectionEnd - area.selectionStart).toBe(area.value.length);
});

test('an urgent kind says at once whom to tell, below the choice, and goes on after the details are saved', () => {
  const all = props(spies);
  const categories = all.choices.categories.map((one) => (one.id === 'disclosure' ? { ...one, urgent: URGENT } : one));
  const choices = { ...all.choices, categories };
  const { rerender } = render(<Meeting {...all} choices={choices} drafts={[draft()]} />);
  expect(screen.queryByText('In immediate danger: ring 999 first.')).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: 'Disclosure' }));
  expect(screen.getByText('In immediate danger: ring 999 first.')).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Ring 01632 960110' });
  // A tab of its own: the meeting page is never led away.
  expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['tel:01632960110', '_blank']);
  rerender(<Meeting {...all} choices={choices} drafts={[draft({ detailed: true })]} />);
  expect(screen.getByText('In immediate danger: ring 999 first.')).toBeTruthy();
  rerender(<Meeting {...all} view={{ ...all.view, discreet: true }} choices={choices} drafts={[draft()]} />);
  expect(screen.queryByText('In immediate danger: ring 999 first.')).toBeNull();
});
