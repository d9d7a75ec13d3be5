// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { RULE_WORDS } from '../../utils/policy/rule-words.ts';
import { RULES } from '../../utils/policy/rules/index.ts';
import { openOptions } from './open.tsx';
// The page loads it when it is needed; here it is there, so that no test waits for it.
import '../../entrypoints/options/editor.ts';

function part(name: string): HTMLElement {
  return screen.getByRole('region', { name });
}

function lines(name: string): (string | null)[] {
  return within(part(name))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
}

const POLICY = 'In your school’s policy';

afterEach(cleanup);

describe('the page of a rule', () => {
  it.each(RULES.map(({ id }) => id))('is there for %s, in plain words', async (id) => {
    openOptions(`#rule/${id}`);
    const { title, why } = RULE_WORDS[id];
    await screen.findByRole('region', { name: POLICY });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
    expect(within(part('What it looks at, and what it cannot see')).getByText(why)).toBeTruthy();
    expect(lines('When it speaks').length).toBeGreaterThan(0);
    for (const name of ['What you can do', 'In a school file']) expect(part(name).textContent).not.toBe('');
    expect(await screen.findByRole('form', { name: 'What your school may change' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/undefined|NaN|\[object|\d+ s\b/);
  });

  it('tells level, clause, times, answers and options as the policy has them', async () => {
    openOptions('#rule/pupil-microphone-open', { policy: 'trust-primary' });
    await screen.findByRole('region', { name: POLICY });
    expect(part(POLICY).textContent).toContain('As a nudge');
    expect(lines(POLICY)).toEqual([expect.stringMatching(/^R3, section 3.*: .*\.$/)]);
    expect(lines('When it speaks')).toEqual([
      'When it has held for 20 seconds without a break. Time in which it cannot be seen does not count.',
      'Never in the first minute after the first pupil comes in.',
      'Without a class list, only when the meeting is known to be a lesson.',
    ]);
    expect(lines('What you can do')).toEqual([
      'Invited to speak',
      'Everyone may speak',
      'Record',
      'Snooze 10 min',
      'Dismiss',
    ]);
    const options = within(part('In a school file')).getAllByRole('definition');
    expect(options.map(({ textContent }) => textContent)).toEqual(['now 2 minutes', 'now 30 seconds']);
  });

  it('follows what the school changed, and gives its own words and reference', async () => {
    const own = { level: 'urgent', grace: 150, settle: 0, sentence: 'Mute, please <b>', clauses: ['Handbook 4'] };
    openOptions('#rule/pupil-microphone-open', {
      policy: { base: 'crofton', rules: { 'pupil-microphone-open': { ...own, contribution: 5 } } },
    });
    await waitFor(() => expect(part(POLICY).textContent).toContain('Urgent'));
    expect(within(part(POLICY)).getByText('Mute, please <b>')).toBeTruthy();
    expect(lines(POLICY)).toEqual(['Handbook 4']);
    expect(lines('When it speaks')[0]).toMatch(/^When it has held for 2 minutes 30 seconds /);
    expect(part('In a school file').textContent).toContain('now 5 seconds');
  });

  it('says that it is off where the policy does not ask for it', async () => {
    openOptions('#rule/pupil-camera-on', { policy: 'crofton' });
    expect(await screen.findByText(/^Off: the policy that holds here does not ask for it/)).toBeTruthy();
  });

  it('says that a note asks for nothing', async () => {
    openOptions('#rule/own-screen-shared', { policy: 'woodlands' });
    expect(await screen.findByText(/^Nothing: it is one quiet line\./)).toBeTruthy();
  });

  it('says what permission does under this policy', async () => {
    openOptions('#rule/recording-by-others', { policy: 'westgate' });
    expect(await screen.findByText('If you allow it, the card goes.')).toBeTruthy();
    cleanup();
    openOptions('#rule/recording-by-others', { policy: 'woodlands' });
    expect(await screen.findByText(/^If you allow it, it stays as a quiet note/)).toBeTruthy();
  });

  it('says so where the rule comes from no text', async () => {
    openOptions('#rule/excluded-pupil', { policy: 'crofton' });
    expect(await screen.findByText(/^Not from your school’s policy/)).toBeTruthy();
  });

  it.each(['no-such-rule', '', '<img src=x>', 'constructor'])('is none for "%s", and says so', async (id) => {
    openOptions(`#rule/${id}`);
    expect(await screen.findByText('There is no rule of this name')).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('the list of rules', () => {
  it('leads to every rule of this version, on or off', async () => {
    openOptions('#policy', { policy: 'crofton' });
    await screen.findByRole('heading', { name: 'What you are told about' });
    const targets = within(part('What you are told about'))
      .getAllByRole('link', { hidden: true })
      .map((link) => link.getAttribute('href'));
    expect(targets.toSorted()).toEqual(RULES.map(({ id }) => `#rule/${id}`).toSorted());
  });
});
