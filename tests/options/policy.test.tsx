// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openOptions } from './open.tsx';
// The page loads it when it is needed; here it is there, so that no test waits for it.
import '../../entrypoints/options/editor.ts';

interface Kept {
  readonly policy?: { readonly base: string; readonly rules?: Record<string, unknown> } | string;
}

function rulesOf(text: string | undefined): unknown {
  const { policy } = JSON.parse(text ?? '{}') as Kept;
  return typeof policy === 'object' ? policy.rules : policy;
}

function press(name: string | RegExp): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

async function form(): Promise<HTMLElement> {
  return screen.findByRole('form', { name: 'What your school may change' });
}

function type(label: string | RegExp, value: string): void {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

function choose(name: RegExp): void {
  fireEvent.click(screen.getByRole('radio', { name }));
}

function preview(): string {
  return screen.getByRole('region', { name: 'How it will look in the lesson' }).textContent ?? '';
}

async function said(words: string | RegExp): Promise<void> {
  const notice = await screen.findByText(words);
  const place = notice.closest('[role="status"]');
  await waitFor(() => expect(document.activeElement).toBe(place));
}

afterEach(cleanup);

describe('the form of a rule', () => {
  it('changes level, times, paragraph and words; only what differs is written; and it can be undone', async () => {
    const { state } = openOptions('#rule/one-to-one', { name: 'Ashby Down', policy: 'crofton' });
    const before = state.text;
    await form();
    choose(/^Urgent/);
    fireEvent.change(screen.getByLabelText('How long it waits before it speaks: seconds or minutes'), {
      target: { value: 'minutes' },
    });
    type('How long it waits before it speaks', '2');
    type('Your school’s own paragraph', '4.2');
    type('Your school’s own words', 'Never alone with one pupil.');
    expect(screen.getByText(/^0 seconds: at once\. Changed\. In Crofton: 15 seconds\.$/)).toBeTruthy();
    expect(preview()).toContain('Needs you now');
    expect(preview()).toMatch(/Never alone with one pupil\. · C8, .* · 4\.2 · Live Online Sessions Policy/);

    press('Save this rule');
    await said(/^Saved: /);
    const rules = {
      'one-to-one': {
        level: 'urgent',
        grace: 120,
        clauses: ['C8', '4.2'],
        sentence: 'Never alone with one pupil.',
      },
    };
    expect(rulesOf(state.text)).toEqual(rules);
    expect(screen.getByRole('radio', { name: /^Urgent/ })).toHaveProperty('checked', true);
    expect(screen.getByLabelText('Your school’s own paragraph')).toHaveProperty('value', '4.2');

    press('Undo the last change');
    await said('The last change is taken back.');
    expect(state.text).toBe(before);
    expect(await screen.findByRole('radio', { name: /^As a nudge/, checked: true })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo the last change' })).toBeNull();
  });

  it('begins a file where there is none, and undo forgets it', async () => {
    const { state } = openOptions('#rule/chat-on');
    await form();
    choose(/^As a note/);
    press('Save this rule');
    await said(/^Saved: /);
    expect(rulesOf(state.text)).toEqual({ 'chat-on': { level: 'note' } });
    press('Undo the last change');
    await said('The last change is taken back.');
    expect(state.text).toBeUndefined();
  });

  it('says in one sentence which paragraph is then not watched for', async () => {
    openOptions('#rule/one-to-one', { policy: 'meadows' });
    await form();
    choose(/^Off/);
    expect(await screen.findByText(/^Off: this rule then no longer watches for M5, .*\.$/)).toBeTruthy();
    expect(preview()).toContain('Nothing is shown: the rule is off.');
    cleanup();
    openOptions('#rule/excluded-pupil', { policy: 'crofton' });
    await form();
    choose(/^Off/);
    expect(await screen.findByText(/^Off: this safety default of the product is then not watched for\.$/)).toBeTruthy();
  });

  it('calls wrong what is wrong, at its field, and loses nothing', async () => {
    const { state } = openOptions('#rule/second-adult-missing', { policy: 'woodlands' });
    const before = state.text;
    await form();
    type('How many staff should be in', '21');
    type('How long it waits before it speaks', '');
    type('Your school’s own words', 'Two of us.');
    expect(screen.queryByText('Give a whole number from 1 to 20.')).toBeNull();
    press('Save this rule');
    const staff = screen.getByLabelText('How many staff should be in');
    expect(staff.getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(staff));
    expect(screen.getByText('Give a time from 0 seconds to 4 hours.')).toBeTruthy();
    expect(state.text).toBe(before);

    type('How many staff should be in', '3');
    expect(screen.queryByText('Give a whole number from 1 to 20.')).toBeNull();
    type('How long it waits before it speaks', '1.5');
    press('Save this rule');
    await said(/^Saved: /);
    expect(rulesOf(state.text)).toEqual({
      'second-adult-missing': { staff: 3, grace: 90, sentence: 'Two of us.' },
    });
  });

  it.each<[string, string, () => void, object]>([
    [
      'platform-not-allowed',
      'crofton',
      () => fireEvent.click(screen.getByRole('checkbox', { name: 'Teams' })),
      { platforms: ['teams', 'zoom'] },
    ],
    [
      'expectations-not-read',
      'default',
      () => fireEvent.change(screen.getByLabelText('How often they are read out'), { target: { value: 'week' } }),
      { every: 'week' },
    ],
    ['pupil-sharing-screen', 'crofton', () => choose(/^Yes$/), { pupils: true }],
    [
      'lesson-too-long',
      'default',
      () => type('How long before the end a quiet line says so', '10'),
      { warnBefore: 600 },
    ],
    ['one-to-one', 'crofton', () => fireEvent.click(screen.getByRole('checkbox', { name: /^C8, / })), { clauses: [] }],
  ])('has a control for the option of %s', async (id, policy, change, expected) => {
    const { state } = openOptions(`#rule/${id}`, { policy });
    await form();
    change();
    press('Save this rule');
    await said(/^Saved: /);
    expect(rulesOf(state.text)).toEqual({ [id]: expected });
  });

  it('puts back what the school changed, and lets go of what was typed', async () => {
    const own = { level: 'urgent', sentence: 'Ours.' };
    const { state } = openOptions('#rule/one-to-one', { policy: { base: 'crofton', rules: { 'one-to-one': own } } });
    await form();
    type('Your school’s own words', 'Something else');
    press('Do not save');
    await said('Nothing was saved. The rule is as before.');
    expect(screen.getByLabelText('Your school’s own words')).toHaveProperty('value', 'Ours.');
    press('Save this rule');
    await said('Nothing was changed.');
    press('Put back as in Crofton');
    await said(/^Put back as in Crofton: /);
    expect(rulesOf(state.text)).toBeUndefined();
  });

  it('keeps nothing over a change that was made meanwhile', async () => {
    const { state } = openOptions('#rule/one-to-one', { policy: 'crofton' });
    await form();
    choose(/^Urgent/);
    state.text = '{ "school": 1, "policy": "crofton", "name": "Another" }';
    press('Save this rule');
    await said(/^The school file was changed meanwhile/);
    expect(state.text).toContain('Another');
    expect(screen.getByRole('radio', { name: /^Urgent/ })).toHaveProperty('checked', true);
  });

  it('keeps what was typed when the rule is changed in another tab, and says so', async () => {
    const { state } = openOptions('#rule/one-to-one', { policy: 'crofton' });
    await form();
    type('Your school’s own words', 'Mine.');
    state.text = JSON.stringify({ school: 1, policy: { base: 'crofton', rules: { 'one-to-one': 'off' } } });
    state.changed();
    await screen.findByText('This was changed in another tab meanwhile');
    expect(screen.getByLabelText('Your school’s own words')).toHaveProperty('value', 'Mine.');
  });

  it('draws hostile words as text', async () => {
    const sentence = '<img src=x onerror=alert(1)> \u202Egnp.exe';
    openOptions('#rule/one-to-one', {
      policy: { base: 'crofton', rules: { 'one-to-one': { sentence, clauses: ['=cmd()'] } } },
    });
    await form();
    expect(preview()).toContain(sentence);
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('leaving with something not saved', () => {
  async function leave(): Promise<HTMLElement> {
    await form();
    choose(/^Urgent/);
    location.hash = '#policy';
    return screen.findByRole('dialog', { name: 'Your changes here are not saved' });
  }

  it('asks, and stays with all that was typed', async () => {
    openOptions('#rule/one-to-one', { policy: 'crofton' });
    const dialog = await leave();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Stay here' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(location.hash).toBe('#rule/one-to-one');
    expect(screen.getByRole('radio', { name: /^Urgent/ })).toHaveProperty('checked', true);
  });

  it('leaves when told so, and nothing is kept', async () => {
    const { state } = openOptions('#rule/one-to-one', { policy: 'crofton' });
    const before = state.text;
    fireEvent.click(within(await leave()).getByRole('button', { name: 'Leave without saving' }));
    expect(await screen.findByRole('heading', { name: 'Your policy', level: 1 })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(state.text).toBe(before);
  });

  it('lets the browser ask before the tab is closed, and only then', async () => {
    openOptions('#rule/one-to-one', { policy: 'crofton' });
    const held = () => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    await form();
    expect(held()).toBe(false);
    choose(/^Urgent/);
    await waitFor(() => expect(held()).toBe(true));
    press('Save this rule');
    await said(/^Saved: /);
    await waitFor(() => expect(held()).toBe(false));
  });
});

describe('the policy', () => {
  const MANAGED = { school: 1, policy: { base: 'meadows', rules: { 'one-to-one': { level: 'off' } } } };
  const POLICY = { base: 'crofton', rules: { 'one-to-one': 'off', 'pupil-microphone-open': { grace: 90 } } };

  function listed(): (string | null)[] {
    return within(screen.getByRole('region', { name: 'What you are told about' }))
      .getAllByRole('link')
      .map(({ textContent }) => textContent);
  }

  it('marks what the school changed, and puts it back one by one or all together', async () => {
    const { state } = openOptions('#policy', { policy: POLICY });
    expect(await screen.findByText(/How long it waits: 1 minute 30 seconds \(in Crofton: 45 seconds\)/)).toBeTruthy();
    press('Put back: You are alone with one pupil.');
    await said(/^Put back as in Crofton: /);
    expect(rulesOf(state.text)).toEqual({ 'pupil-microphone-open': { grace: 90 } });
    press('Undo the last change');
    await said('The last change is taken back.');
    press('Put all rules back');
    await said('All rules are as in Crofton again.');
    expect(rulesOf(state.text)).toBeUndefined();
    expect(screen.queryByText('Changed')).toBeNull();
  });

  it('is searched and filtered', async () => {
    openOptions('#policy', { policy: POLICY });
    fireEvent.change(await screen.findByLabelText('Show'), { target: { value: 'changed' } });
    expect(listed()).toEqual([
      'A pupil’s microphone is on without a hand up or an invitation.',
      'You are alone with one pupil.',
    ]);
    type('Search', 'C8');
    expect(listed()).toEqual(['You are alone with one pupil.']);
    expect(screen.getByText('1 rule is shown.')).toBeTruthy();
  });

  it('starts from another text: what that would change is shown first', async () => {
    const { state } = openOptions('#policy', { policy: POLICY });
    fireEvent.change(await screen.findByLabelText('Start from'), { target: { value: 'trust-primary' } });
    expect(screen.getByText(/^\d+ rules come on$/)).toBeTruthy();
    expect(screen.getByText(/^\d+ rules go off$/)).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Keep what your school changed (2 rules)' }));
    press('Start from this policy');
    await said('Your policy starts from Trust primary now.');
    expect(JSON.parse(state.text ?? '')).toEqual({ school: 1, policy: { base: 'trust-primary' } });
    press('Undo the last change');
    await said('The last change is taken back.');
    expect(rulesOf(state.text)).toEqual(POLICY.rules);
  });

  it('is only shown where the school’s IT sends it', async () => {
    const managed = { arrived: MANAGED, holds: MANAGED };
    openOptions('#policy', { policy: POLICY }, managed);
    expect(await screen.findByText('Set by your school')).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'A pupil’s camera is on.' })).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    cleanup();
    openOptions('#rule/one-to-one', {}, managed);
    expect(await screen.findByText('Set by your school')).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('is changed here where IT sends other things', async () => {
    const sent = { school: 1, domains: ['fernmoor.example'] };
    openOptions('#rule/one-to-one', {}, { arrived: sent, holds: sent });
    expect(await form()).toBeTruthy();
  });

  it('cannot be changed in a file that cannot be used', async () => {
    openOptions('#policy', { polcy: 1 });
    expect(await screen.findByText(/^The school file kept here cannot be used/)).toBeTruthy();
    expect(screen.queryByLabelText('Start from')).toBeNull();
  });
});

describe('the coverage', () => {
  it('says at the paragraph which rule the school switched off', async () => {
    openOptions('#coverage', { policy: { base: 'crofton', rules: { 'one-to-one': 'off' } } });
    expect(await screen.findByText(/^Your school switched off 1 rule of its policy/)).toBeTruthy();
    const row = screen.getByRole('heading', { name: /^C8, / }).closest('li');
    expect(row?.textContent).toContain('Switched off by your schoolYou are alone with one pupil.');
    expect(screen.getAllByText('Switched off by your school')).toHaveLength(1);
  });
});

describe('the review', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2027-08-15T09:00:00Z') });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(['#', '#policy'])('is said on the page %s when it is near', async (hash) => {
    openOptions(hash, { review: { due: '2027-09-01', version: '3' } });
    expect(
      await screen.findByText('The review of your school’s policy, version 3, is due on 1 September 2027, in 17 days.'),
    ).toBeTruthy();
  });
});
