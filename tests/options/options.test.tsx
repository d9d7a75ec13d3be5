// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Options } from '../../entrypoints/options/Options.tsx';
import { RULE_IDS } from '../../utils/policy/rule-ids.ts';
import { memory } from './stored.ts';

const FILE = JSON.stringify({
  school: 1,
  name: 'Ashby Down Junior School',
  policy: 'crofton',
  staff: [{ name: 'Miss K Dunmore' }],
  classes: [{ id: '4H', pupils: [{ name: 'Leo Farthing' }, { name: 'Maya Sorrel' }] }],
});

const SESSION = { class: '5B', starts: '2026-11-23T10:00', ends: '2026-11-23T11:00' };

/** The points of the list below a heading. */
function listed(heading: HTMLElement): (string | null)[] {
  return within(heading.parentElement ?? heading)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
}

function open(store: ReturnType<typeof memory>): void {
  const { state: _, ...props } = store;
  render(<Options built={new Set(RULE_IDS)} {...props} />);
}

async function choose(text: string | Uint8Array<ArrayBuffer>, name = 'ours.school.json'): Promise<void> {
  const input = await screen.findByLabelText('School file');
  fireEvent.change(input, { target: { files: [new File([text], name)] } });
}

afterEach(cleanup);

describe('the options page', () => {
  it('says which policy holds while there is no file', async () => {
    open(memory());
    expect(await screen.findByRole('heading', { name: 'No file yet: the default policy holds' })).toBeTruthy();
    expect(screen.getByText(/stays on this device/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Go back to the default policy' })).toBeNull();
  });

  it('takes one file and shows what was understood', async () => {
    const store = memory();
    open(store);
    await choose(FILE);
    expect(await screen.findByRole('heading', { name: 'Ashby Down Junior School' })).toBeTruthy();
    expect(within(screen.getByRole('status')).getByText('The file is in use: Ashby Down Junior School.')).toBeTruthy();
    expect(screen.getByText('Crofton: Live Online Sessions Policy, January 2021')).toBeTruthy();
    expect(screen.getByText('1 person')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toContain('4H: 2 pupils');
    expect(store.state.text).toBe(FILE);
  });

  it('shows one error with its place and the mend, and applies nothing', async () => {
    const store = memory(FILE);
    open(store);
    await choose(FILE.replace('"crofton"', '"croften"'), 'new.school.json');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('new.school.json');
    expect(alert.textContent).toContain('policy is not known here; did you mean "crofton"?');
    expect(alert.textContent).toContain('Ashby Down Junior School holds, as before.');
    expect(screen.getByLabelText('School file').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('heading', { name: 'Ashby Down Junior School' })).toBeTruthy();
    expect(store.state.text).toBe(FILE);
  });

  it('takes the mended file of the same name, and the error goes', async () => {
    open(memory());
    await choose('{');
    await screen.findByRole('alert');
    await choose(FILE);
    await screen.findByRole('heading', { name: 'Ashby Down Junior School' });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('goes back to the default policy', async () => {
    const store = memory('{ "school": 1, "policy": "crofton" }');
    open(store);
    fireEvent.click(await screen.findByRole('button', { name: 'Go back to the default policy' }));
    await screen.findByRole('heading', { name: 'No file yet: the default policy holds' });
    expect(screen.getByText('The default policy holds. The file is forgotten.')).toBeTruthy();
    expect(store.state.text).toBeUndefined();
  });

  it('says so when the file cannot be forgotten', async () => {
    const store = memory(FILE);
    store.state.stuck = true;
    open(store);
    fireEvent.click(await screen.findByRole('button', { name: 'Go back to the default policy' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Go back without these' }));
    await screen.findByText(/could not be forgotten/);
    expect(screen.getByRole('heading', { name: 'Ashby Down Junior School' })).toBeTruthy();
  });

  it('asks before lists go with the way back, and goes back with them', async () => {
    const store = memory(FILE);
    open(store);
    const back = await screen.findByRole('button', { name: 'Go back to the default policy' });
    fireEvent.click(back);
    const heading = await screen.findByRole('heading', { name: 'Back to the default policy' });
    expect(document.activeElement).toBe(heading);
    expect(listed(heading)).toEqual(['1 class list', '1 member of staff']);
    fireEvent.click(screen.getByRole('button', { name: 'Do not go back' }));
    expect(await screen.findByText('Nothing has changed.')).toBeTruthy();
    expect(store.state.text).toBe(FILE);
    fireEvent.click(back);
    fireEvent.click(await screen.findByRole('button', { name: 'Go back and keep these' }));
    await screen.findByText('The default policy holds. What you chose to keep stays.');
    const { classes, staff } = JSON.parse(FILE) as object & Record<'classes' | 'staff', unknown>;
    expect(JSON.parse(store.state.text ?? '')).toEqual({ school: 1, classes, staff });
  });

  it('asks before a file without lists takes the place of one with lists', async () => {
    const before = { ...JSON.parse(FILE), closed: ['2026-11-27'] };
    const file = { school: 1, name: 'Fernmoor', sessions: [SESSION] };
    const store = memory(JSON.stringify(before));
    open(store);
    await choose(JSON.stringify(file), 'new.school.json');
    const heading = await screen.findByRole('heading', { name: 'Not in use yet: new.school.json' });
    expect(listed(heading)).toEqual(['1 class list', '1 member of staff', '1 closed day or holiday']);
    expect(store.state.text).toBe(JSON.stringify(before));
    fireEvent.click(screen.getByRole('button', { name: 'Use the file and keep these' }));
    await screen.findByText('The file is in use: Fernmoor.');
    const { classes, staff, closed } = before;
    const both = { ...file, classes: [...classes, { id: '5B', pupils: [] }], staff, closed };
    expect(JSON.parse(store.state.text ?? '')).toEqual(both);

    await choose(JSON.stringify(file));
    fireEvent.click(await screen.findByRole('button', { name: 'Use the file without these' }));
    await screen.findByText('The file is in use: Fernmoor.');
    expect(store.state.text).toBe(JSON.stringify(file));
  });

  it('asks before lists go for a file that only names the classes, and keeps what either says of them', async () => {
    const before = { ...JSON.parse(FILE), classes: [{ id: '4H', stage: 'KS1', pupils: [{ name: 'Leo Farthing' }] }] };
    const { staff } = before;
    const file = { school: 1, name: 'Fernmoor', staff, classes: [{ id: '4H', stage: 'KS2' }, { id: '5B' }] };
    const store = memory(JSON.stringify(before));
    open(store);
    await choose(JSON.stringify(file), 'new.school.json');
    const heading = await screen.findByRole('heading', { name: 'Not in use yet: new.school.json' });
    expect(listed(heading)).toEqual(['1 class list']);
    fireEvent.click(screen.getByRole('button', { name: 'Use the file and keep these' }));
    await screen.findByText('The file is in use: Fernmoor.');
    const classes = [{ id: '4H', stage: 'KS2', pupils: [{ name: 'Leo Farthing' }] }, { id: '5B' }];
    expect(JSON.parse(store.state.text ?? '')).toEqual({ ...file, classes });
  });

  it('says where a file is not UTF-8, and keeps one that has the sign for what cannot be read', async () => {
    const store = memory();
    open(store);
    await choose(Uint8Array.from(`{ "school": 1,\n"name": "Zo\u00EB" }`, (letter) => letter.charCodeAt(0)));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('line 2 is not UTF-8 text; save the file as UTF-8');
    await choose('{ "school": 1, "name": "Zo\uFFFD" }');
    await screen.findByText('The file is in use: Zo\uFFFD.');
  });

  it('says that a kept file can no longer be used, and lets go of it', async () => {
    const store = memory('{ "school": 1, "polcy": "crofton" }');
    open(store);
    expect(await screen.findByText('The file kept here cannot be used, so the default policy holds')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Go back to the default policy' }));
    await waitFor(() => expect(screen.queryByText(/cannot be used/)).toBeNull());
  });

  it('follows a change made on another page', async () => {
    const store = memory();
    open(store);
    await screen.findByRole('heading', { name: 'No file yet: the default policy holds' });
    store.state.text = FILE;
    store.state.changed();
    expect(await screen.findByRole('heading', { name: 'Ashby Down Junior School' })).toBeTruthy();
  });

  it('refuses a file that is too large to be one, unread', async () => {
    const store = memory();
    open(store);
    const file = new File(['{}'], 'holiday.mp4');
    Object.defineProperty(file, 'size', { value: 11 * 1024 * 1024 });
    fireEvent.change(await screen.findByLabelText('School file'), { target: { files: [file] } });
    expect((await screen.findByRole('alert')).textContent).toContain('is larger than 10 MB');
  });

  it('draws a hostile name as text', async () => {
    open(memory());
    await choose(JSON.stringify({ school: 1, name: '<img src=x onerror=alert(1)>' }));
    await screen.findByRole('heading', { name: '<img src=x onerror=alert(1)>' });
    expect(document.querySelector('img')).toBeNull();
  });
});
