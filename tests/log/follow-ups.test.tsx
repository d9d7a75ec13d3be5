// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draft } from '../incidents/samples.ts';
import { press, setUp, type } from './set-up.tsx';

beforeEach(() => void (location.hash = ''));
afterEach(cleanup);

describe('what is to be done', () => {
  it('stands first with what is due, and is done in one click', async () => {
    const { record, open } = setUp();
    await record(draft({ what: 'one', followUpDue: '2026-11-23' }));
    await record(draft({ what: 'two', followUpDue: '2026-12-04' }));
    open();
    const due = await screen.findByRole('list', { name: 'Due' });
    expect(within(due).getByRole('heading').textContent).toBe('Look again at LL-000001');
    const next = await within(due).findByText(/^The next weekly return is due on/);
    expect(within(due).getAllByRole('listitem').at(-1)).toBe(next);
    expect(screen.getByText('To come (1)')).toBeTruthy();
    press('Done: Look again at LL-000001');
    // The button is gone: whoever pressed it by key goes on at what was said.
    const noted = await screen.findByText('Noted: Look again at LL-000001.');
    expect(document.activeElement).toBe(noted);
    expect(screen.getByText('Nothing is due.')).toBeTruthy();
    expect(screen.getByText('Done (1)')).toBeTruthy();
  });

  it('moves to another day with a reason that stays, and says what is wrong with a day', async () => {
    const { record, open } = setUp();
    await record(draft({ followUpDue: '2026-11-20' }));
    open();
    await screen.findByRole('list', { name: 'Due' });
    press('Later or on hold: Look again at LL-000001');
    type('To which day', '2026-11-23');
    type('Why, in a few words', 'meeting <b>then</b>');
    press('Note it');
    expect(await screen.findByText('Choose a day after today.')).toBeTruthy();
    type('To which day', '2026-11-30');
    press('Note it');
    expect(await screen.findByText('To come (1)')).toBeTruthy();
    expect(screen.getByText(/moved to Monday 30 November 2026: meeting <b>then<\/b>$/)).toBeTruthy();
  });

  it('names nobody of a class list that cannot be read, and offers nothing to press', async () => {
    const { open, ask } = setUp({ classesLocked: true, classes: [] }, { reassurances: ['2026-11-20'] });
    await ask({ type: 'get-due' });
    open();
    const due = await screen.findByRole('list', { name: 'Due' });
    expect(within(due).getByRole('heading').textContent).toBe('A pupil: has reassurance been gained?');
    expect(within(due).getByText('The name is in your class list, which cannot be read now.')).toBeTruthy();
    expect(within(due).queryAllByRole('button')).toEqual([]);
  });

  it('is never shown as nothing when it could not be read', async () => {
    const { open, failures } = setUp();
    failures.set('list-follow-ups', { failed: 'unavailable', why: 'The browser could not open it.' });
    open();
    expect(await screen.findByText('This does not mean that nothing is due.')).toBeTruthy();
    expect(screen.queryByText('Nothing is due.')).toBeNull();
  });

  it('says when the next return is due', async () => {
    const { record, open, ask } = setUp();
    await record(draft({ at: 0 }));
    await ask({ type: 'get-due' });
    open();
    expect(await screen.findByText(/^The next weekly return is due on Friday 27 November 2026, 15:30/)).toBeTruthy();
  });
});
