// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Options } from '../../entrypoints/options/Options.tsx';
import { RULE_IDS } from '../../utils/policy/rule-ids.ts';
import { memory } from './stored.ts';

const FILE = JSON.stringify({
  school: 1,
  name: 'Ashby Down Junior School',
  policy: 'crofton',
  classes: [{ id: '4H', pupils: [{ name: 'Leo Farthing' }] }],
});

const SENT = {
  school: 1,
  name: 'Fernmoor Primary School',
  policy: { base: 'woodlands', rules: { 'one-to-one': { level: 'urgent' } } },
  domains: ['fernmoor.example'],
  sessions: [{ class: '4H', starts: '2026-11-23T10:00', ends: '2026-11-23T11:00' }],
  limits: { KS2: 45 },
  hours: { days: ['mon', 'tue'], from: '08:45', to: '15:30' },
};

function open(managed: ReturnType<typeof memory>['state']['managed'], file?: string): ReturnType<typeof memory> {
  const store = memory(file);
  store.state.managed = managed;
  const { state: _, ...props } = store;
  render(<Options built={new Set(RULE_IDS)} {...props} />);
  return store;
}

function setByIt(): HTMLElement {
  return screen.getByRole('region', { name: 'Set by your school’s IT' });
}

afterEach(cleanup);

describe('what IT has set', () => {
  it('is shown field by field, and where it stands in place of the file', async () => {
    open({ arrived: SENT, holds: SENT }, FILE);
    expect(await screen.findByRole('heading', { name: 'Fernmoor Primary School' })).toBeTruthy();
    const facts = within(setByIt());
    expect(facts.getAllByRole('term').map((term) => term.textContent)).toEqual([
      'School',
      'Domains',
      'Policy',
      'Timetable',
      'Hours',
      'Longest lessons, in minutes',
    ]);
    expect(facts.getAllByRole('definition').map((value) => value.textContent)).toEqual([
      'Fernmoor Primary SchoolIn place of what your own file says.',
      'fernmoor.example',
      'Woodlands; 1 rule set by your schoolIn place of what your own file says.',
      '1 entry',
      'Monday, Tuesday, 08:45 to 15:30',
      'KS2 45',
    ]);
    expect(facts.getByText(/"base": "woodlands"/)).toBeTruthy();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toContain('4H: 1 pupil');
  });

  it('is not shown while nothing is sent', async () => {
    open(undefined, FILE);
    await screen.findByRole('heading', { name: 'Ashby Down Junior School' });
    expect(screen.queryByRole('heading', { name: 'Set by your school’s IT' })).toBeNull();
  });

  it('names the one thing that is wrong, and what holds in its place', async () => {
    const problem = { path: 'policy.base', message: 'is not known here; did you mean "woodlands"?' };
    open({ arrived: { ...SENT, policy: { base: 'woodland' } }, problem, holds: SENT }, FILE);
    const notice = (await screen.findByText('What your school’s IT sent cannot be used')).closest('.notice');
    expect(notice?.textContent).toContain('policy.base is not known here; did you mean "woodlands"?');
    expect(notice?.textContent).toContain('What IT sent before it still holds.');
    expect(within(setByIt()).getByText(/"base": "woodland"/)).toBeTruthy();
  });

  it('leaves the file in use when it is wrong from the start', async () => {
    open({ arrived: { school: 2 }, problem: { path: 'school', message: 'must be 1' }, holds: undefined }, FILE);
    expect(await screen.findByRole('heading', { name: 'Ashby Down Junior School' })).toBeTruthy();
    expect(screen.getByText(/Everything is as it would be without it/)).toBeTruthy();
    expect(within(setByIt()).getByText('Nothing.')).toBeTruthy();
  });

  it('is drawn anew when it changes', async () => {
    const { state } = open({ arrived: SENT, holds: SENT });
    await screen.findByRole('heading', { name: 'Fernmoor Primary School' });
    const next = { ...SENT, name: 'Fernmoor Academy' };
    state.managed = { arrived: next, holds: next };
    act(() => state.changed());
    expect(await screen.findByRole('heading', { name: 'Fernmoor Academy' })).toBeTruthy();
  });
});
