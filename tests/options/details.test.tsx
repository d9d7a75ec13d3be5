// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { openOptions } from './open.tsx';
// The page loads it when it is needed; here it is there, so that no test waits for it.
import '../../entrypoints/options/editor.ts';

async function group(name: string): Promise<HTMLElement> {
  return screen.findByRole('region', { name });
}

function type(inside: HTMLElement, label: string, value: string): void {
  fireEvent.input(within(inside).getByLabelText(label), { target: { value } });
}

function press(name: string): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

async function said(words: string): Promise<void> {
  const place = (await screen.findByText(words)).closest('[role="status"]');
  await waitFor(() => expect(document.activeElement).toBe(place));
}

afterEach(cleanup);

describe('the details of the school', () => {
  it('are saved part by part, and can be undone', async () => {
    const { state } = openOptions('#details', { policy: 'crofton' });
    const before = state.text;
    const contacts = await group('Whom to tell');
    const dsl = within(contacts).getByRole('group', { name: 'Designated safeguarding lead (DSL)' });
    type(dsl, 'Name', 'Ms R Shah');
    type(dsl, 'Telephone', '01632 960123');
    type(await group('The school'), 'Name', 'Ashby Down');
    press('Save: Whom to tell');
    await said('Saved: Whom to tell.');
    expect(JSON.parse(state.text ?? '')).toEqual({
      school: 1,
      policy: 'crofton',
      contacts: { dsl: { name: 'Ms R Shah', phone: '01632 960123' } },
    });
    // What was typed elsewhere on the page is still there.
    expect(within(await group('The school')).getByLabelText('Name')).toHaveProperty('value', 'Ashby Down');
    press('Undo the last change');
    await said('The last change is taken back.');
    expect(state.text).toBe(before);
    const again = within(await group('Whom to tell')).getByRole('group', { name: /^Designated/ });
    await waitFor(() => expect(within(again).getByLabelText('Name')).toHaveProperty('value', ''));
  });

  it('take days as boxes', async () => {
    const { state } = openOptions('#details');
    const hours = await group('Hours and lengths');
    for (const day of ['Wednesday', 'Monday']) fireEvent.click(within(hours).getByRole('checkbox', { name: day }));
    type(hours, 'From', '09:00');
    type(hours, 'To', '15:00');
    type(hours, 'Key stage 2', '45');
    press('Save: Hours and lengths');
    await said('Saved: Hours and lengths.');
    expect(JSON.parse(state.text ?? '')).toEqual({
      school: 1,
      hours: { days: ['mon', 'wed'], from: '09:00', to: '15:00' },
      limits: { KS2: 45 },
    });
  });

  it('name the one field that is wrong, and lose nothing', async () => {
    const { state } = openOptions('#details');
    const school = await group('The school');
    type(school, 'Name', 'Ashby Down');
    type(school, 'Domains of the school’s accounts', 'ashby.example\nnot a domain');
    press('Save: The school');
    const domains = within(school).getByLabelText('Domains of the school’s accounts');
    expect(within(school).getByText(/^Line 2 must be a domain alone, such as "school\.example"/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(domains));
    expect(state.text).toBeUndefined();
    expect(within(school).getByLabelText('Name')).toHaveProperty('value', 'Ashby Down');
    press('Do not save: The school');
    await waitFor(() => expect(within(school).getByLabelText('Name')).toHaveProperty('value', ''));
  });

  it('leave to IT what IT has set', async () => {
    const sent = { school: 1, name: 'Fernmoor', contacts: { dsl: { name: 'Ms R Shah' } } };
    openOptions('#details', {}, { arrived: sent, holds: sent });
    expect(within(await group('Whom to tell')).getByText('Set by your school’s IT.')).toBeTruthy();
    expect(within(await group('Whom to tell')).queryByRole('textbox')).toBeNull();
    const school = within(await group('The school'));
    expect(school.getByText('The rest is set by your school’s IT.')).toBeTruthy();
    expect(school.queryByLabelText('Name')).toBeNull();
    expect(school.getByLabelText('Stage')).toBeTruthy();
  });

  it('cannot be changed in a file that cannot be used', async () => {
    openOptions('#details', { polcy: 1 });
    expect(await screen.findByText(/^The school file kept here cannot be used/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
