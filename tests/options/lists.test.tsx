// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';
import { openOptions } from './open.tsx';

const FILE = {
  name: 'Ashby Down Junior School',
  classes: [
    { id: '5B', pupils: [{ name: 'Leo Farthing', video: false }, { name: 'Cai Rhys' }] },
    { id: '4H', pupils: [{ name: 'Ada Quill' }] },
  ],
  staff: [{ name: 'Miss K Dunmore' }],
};

async function choose(label: string, text: string | Uint8Array<ArrayBuffer>, name = 'list.csv'): Promise<void> {
  fireEvent.change(await screen.findByLabelText(label), { target: { files: [new File([text], name)] } });
}

/** Long enough to read a file, or to draw what was kept. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const preview = () => screen.findByRole('region', { name: /^Not kept yet/ });
const items = async () =>
  within(await preview())
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the page of class lists and staff', () => {
  it('says what is kept, and who can read it without a passphrase', async () => {
    openOptions('lists', FILE);
    expect(await screen.findByRole('heading', { level: 1, name: 'Class lists and staff' })).toBeTruthy();
    expect(await screen.findByText('2 classes; 1 member of staff.')).toBeTruthy();
    expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('5B: 2 pupils, 1 without consent to video');
    expect(screen.getByText(/sealed in this browser’s own storage/).textContent).toContain('Without a passphrase');
  });

  it('leads back to the welcome page', () => {
    openOptions('lists', FILE);
    expect(screen.getByRole('link', { name: 'Set up step by step' }).getAttribute('href')).toBe('welcome.html');
  });

  it('shows what would change, keeps nothing before “Keep this list”, and then all of it', async () => {
    const { state } = openOptions('lists', FILE);
    const before = state.text;
    await choose('Class list (CSV)', 'Name,Class,Meals\n"Farthing, Leo",5B,\nSam Taylor,5B,\n');
    expect((await preview()).textContent).toContain('2 rows read, 2 pupils understood, nothing to look at.');
    expect((await preview()).textContent).toContain('5B: 1 new, 0 changed, 1 gone, 1 as before');
    expect(await items()).toEqual(expect.arrayContaining(['Cai Rhys', 'Sam Taylor', 'Name: taken as name']));
    expect(within(await preview()).getByRole('rowheader', { name: 'Sam Taylor' })).toBeTruthy();
    expect(screen.getByText(/Not used:/).textContent).toContain('Meals');
    expect(state.text).toBe(before);
    await press('Keep this list');
    expect(await screen.findByText('The list is kept.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: /^Not kept yet/ })).toBeNull();
    expect(JSON.parse(state.text ?? '')).toEqual({
      school: 1,
      ...FILE,
      classes: [
        { id: '5B', pupils: [{ name: 'Leo Farthing', video: false }, { name: 'Sam Taylor' }] },
        FILE.classes[1],
      ],
    });
    expect(document.activeElement).toBe(screen.getByText('The list is kept.').closest('[role="status"]'));
  });

  it('keeps nothing of a list that is dropped', async () => {
    const { state } = openOptions('lists', FILE);
    const before = state.text;
    await choose('Staff list (CSV)', 'Name,Role\nMr T Hale,TA\n');
    expect((await preview()).textContent).toContain('Staff: 1 new, 0 changed, 1 gone, 0 as before');
    await press('Do not keep it');
    expect(await screen.findByText('The list was not kept. Nothing has changed.')).toBeTruthy();
    expect(state.text).toBe(before);
  });

  it('takes several files at once, one after the other, the class from the name of the file', async () => {
    const { state } = openOptions('lists', FILE);
    const files = [
      new File(['Name\nIda Moss\n'], '6A.csv'),
      new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], 'photo.csv'),
      new File(['Name\nTed Lowe\n'], 'class 6B.csv'),
    ];
    fireEvent.change(await screen.findByLabelText('Class list (CSV)'), { target: { files } });
    expect((await preview()).textContent).toContain('6A.csv (1 of 2)');
    expect(screen.getByRole('alert').textContent).toContain('photo.csv');
    await press('Keep this list');
    expect(await screen.findByText('The list is kept. 1 more to look at.')).toBeTruthy();
    expect((await preview()).textContent).toContain('class 6B.csv (2 of 2)');
    await press('Keep this list');
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Not kept yet/ })).toBeNull());
    const { classes } = JSON.parse(state.text ?? '') as typeof FILE;
    expect(classes.map(({ id, pupils }) => [id, pupils.length])).toEqual([
      ['5B', 2],
      ['4H', 1],
      ['6A', 1],
      ['6B', 1],
    ]);
  });

  it('puts problems first, with row, name and mend', async () => {
    openOptions('lists', FILE);
    await choose('Class list (CSV)', 'Name,Class,Video consent\nSam Taylor,5B,ask mum\n');
    expect((await items())[0]).toBe(
      'Row 2, Sam Taylor: the consent to video says “ask mum”, which is taken as no. Write Yes or No.',
    );
  });

  it('asks for the class and the school where neither is known, and starts a school file', async () => {
    const { state } = openOptions('lists');
    await choose('Class list (CSV)', 'Forename;Surname\nSam;Taylor\n');
    await press('Keep this list');
    expect(await screen.findByText('Say which class this list is for.')).toBeTruthy();
    expect(state.text).toBeUndefined();
    fireEvent.input(screen.getByLabelText('Class'), { target: { value: '5B' } });
    fireEvent.input(screen.getByLabelText('Name of your school'), { target: { value: 'Ashby Down' } });
    await waitFor(() => expect(screen.queryByText('Say which class this list is for.')).toBeNull());
    await press('Keep this list');
    await screen.findByText('The list is kept.');
    expect(parseSchoolFile(state.text ?? '')).toMatchObject({
      ok: true,
      school: { name: 'Ashby Down', classes: [{ id: '5B', pupils: [{ name: 'Sam Taylor' }] }] },
    });
  });

  it.each([
    ['PK\u0003\u0004', 'This is an Excel workbook or a zip file, not a CSV file'],
    ['Points,Form\n3,5B\n', 'No column with names was found'],
  ])('refuses what is no list, with the mend: %j', async (text, title) => {
    const { state } = openOptions('lists', FILE);
    const before = state.text;
    await choose('Class list (CSV)', text, 'wrong.csv');
    expect((await screen.findByRole('alert')).textContent).toContain(title);
    expect(screen.getByRole('alert').textContent).toContain('wrong.csv was not used.');
    expect(screen.queryByRole('button', { name: 'Keep this list' })).toBeNull();
    expect(state.text).toBe(before);
  });

  it('says once that a consent is blank, and what follows', async () => {
    openOptions('lists', FILE);
    await choose('Class list (CSV)', 'Name,Class,Video consent\nSam Taylor,6A,\nJo Reed,6A,\n');
    const { textContent } = await preview();
    expect(textContent).toContain(
      'The consent to video is blank for 2 pupils: taken as no, unless it was set here before.',
    );
    expect(textContent).toContain('6A: a new class of 2 pupils');
  });

  it('keeps a list once, however often the button is pressed', async () => {
    const { state } = openOptions('lists', FILE);
    const kept: (string | undefined)[] = [state.text];
    Object.defineProperty(state, 'text', {
      get: () => kept.at(-1),
      set(text: string) {
        kept.push(text);
      },
    });
    await choose('Class list (CSV)', 'Name,Class\nSam Taylor,6A\n');
    const button = await screen.findByRole('button', { name: 'Keep this list' });
    fireEvent.click(button);
    fireEvent.click(button);
    await screen.findByText('The list is kept.');
    expect(kept.length).toBe(2);
  });

  it('takes a list that is chosen while another is being kept after that one', async () => {
    const store = openOptions('lists', FILE);
    const busy = Promise.withResolvers<void>();
    store.state.busy = busy.promise;
    await choose('Class list (CSV)', 'Name,Class\nSam Taylor,5B\n');
    await press('Keep this list');
    await choose('Staff list (CSV)', 'Name,Role\nMr T Hale,TA\n', 'staff.csv');
    await turns();
    busy.resolve();
    await turns();
    expect(await screen.findByRole('region', { name: 'Not kept yet: staff.csv' })).toBeTruthy();
    await press('Keep this list');
    await waitFor(() => expect(store.state.text).toContain('Hale'));
    expect(store.state.text).toContain('Sam Taylor');
  });

  it('does not overwrite a school file that was changed meanwhile', async () => {
    const { state } = openOptions('lists', FILE);
    await choose('Class list (CSV)', 'Name,Class\nSam Taylor,6A\n');
    await preview();
    state.text = JSON.stringify({ school: 1, name: 'Fernmoor' });
    await press('Keep this list');
    expect(await screen.findByText(/was changed meanwhile/)).toBeTruthy();
    expect(JSON.parse(state.text).name).toBe('Fernmoor');
    await press('Keep this list');
    await screen.findByText('The list is kept.');
    expect(JSON.parse(state.text)).toMatchObject({ name: 'Fernmoor', classes: [{ id: '6A' }] });
  });

  it('removes a class after asking', async () => {
    const { state } = openOptions('lists', FILE);
    await press('Remove this class: 5B');
    await press('No');
    await press('Remove this class: 5B');
    await press('Yes, remove 5B');
    await screen.findByText('The list of 5B is removed.');
    expect(JSON.parse(state.text ?? '').classes).toEqual([FILE.classes[1]]);
  });

  it('saves a school file that brings the same school back', async () => {
    const { state } = openOptions('lists', FILE);
    const saved: Blob[] = [];
    const names: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob);
      return 'blob:saved';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await press('Save the school file');
    expect(names).toEqual(['Ashby-Down-Junior-School.school.json']);
    const text = (await saved[0]?.text()) ?? '';
    expect(parseSchoolFile(text)).toEqual(parseSchoolFile(state.text ?? ''));
    expect(parseSchoolFile(text)).toMatchObject({ ok: true, school: { name: FILE.name } });
  });

  it('draws hostile names as text, however long', async () => {
    openOptions('lists', FILE);
    await choose('Class list (CSV)', `Name,Class\n<img src=x onerror=alert(1)>,5B\n${'A'.repeat(10_000)},5B\n`);
    expect(within(await preview()).getAllByText('<img src=x onerror=alert(1)>').length).toBeGreaterThan(0);
    expect(document.querySelector('img')).toBeNull();
    expect(document.body.textContent?.length).toBeLessThan(5000);
  });

  it('takes no list while the kept school file cannot be used', async () => {
    openOptions('lists', { polcy: 'crofton' });
    expect(await screen.findByText(/cannot be used, so it cannot be changed here/)).toBeTruthy();
    expect(screen.queryByLabelText('Class list (CSV)')).toBeNull();
  });
});
