// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenedBooks } from '../../entrypoints/log/sealed/OpenedBooks.tsx';
import { readReturn } from '../../utils/export/read-return.ts';
import { withDatabase } from '../incidents/log-fixture.ts';
import { draft } from '../incidents/samples.ts';
import { school } from '../incidents/school.ts';
import { press, setUp, type } from './set-up.tsx';

beforeEach(() => void (location.hash = ''));
afterEach(cleanup);

const CONCERN = { category: 'concern-about-adult', what: 'what was seen', followUpDue: '2026-11-20' } as const;

async function makeFile(name = 'staff-concerns'): Promise<void> {
  await screen.findByRole('heading', { name: 'The file' });
  type('Your name', 'Ms R Shah');
  press('Make the file and download it');
  await screen.findByText(new RegExp(`^Downloaded: ${name}-`));
}

describe('the file of concerns about staff', () => {
  it('is plain with a warning and a follow-up that shows with that book alone', async () => {
    const { ask, record, open, saved, textSaved } = setUp({
      contacts: { headteacher: { email: 'head@hillside.example' } },
    });
    await record(draft(CONCERN));
    open('staff-file');
    await makeFile();
    expect(saved[0]?.fileName).toBe('staff-concerns-2026-11-23.csv');
    expect((await readReturn(await textSaved())).problems).toEqual([]);
    const mail = screen.getByRole('link', { name: 'Write the mail to the headteacher' }).getAttribute('href') ?? '';
    expect(mail).toMatch(/^mailto:head@hillside\.example\?subject=Confidential%20file%20SC-000002&/);
    const of = async (book: 'incidents' | 'staff-concerns') => {
      const answer = await ask({ type: 'list-follow-ups', book });
      return 'lines' in answer ? answer.lines.map(({ kind }) => kind) : answer;
    };
    expect(await of('incidents')).toEqual([]);
    expect(await of('staff-concerns')).toEqual(['incident', 'plain-copy']);
    expect(await ask({ type: 'get-due' })).toMatchObject({ followUps: 0 });
  });

  it.each([
    ['concern-about-adult', 'staff', 'the headteacher’s', 'age1head'],
    ['concern-about-headteacher', 'chair', 'the chair of governors’', 'age1chair'],
  ] as const)('of a %s is sealed to one key, and nobody is asked whose', async (category, book, whose, key) => {
    const { record, open, saved, textSaved, asked } = setUp({
      keys: { headteacher: 'age1head', chairOfGovernors: 'age1chair', dsl: 'age1dsl' },
    });
    await record(draft({ ...CONCERN, category }));
    open(`${book}-file`);
    await screen.findByText(`The file is sealed to ${whose} key: nobody else can open it.`);
    expect(screen.queryByLabelText('Who is it for')).toBeNull();
    await makeFile(`${book}-concerns`);
    expect(saved[0]?.fileName).toBe(`${book}-concerns-2026-11-23.csv.age`);
    expect(await textSaved()).toContain(key);
    expect(asked.map(({ type }) => type)).not.toContain('plain-copy-saved');
  });

  it('of the headteacher’s own is reached from the concerns about staff, and shows there alone', async () => {
    const { record, open } = setUp();
    await record(draft({ ...CONCERN, category: 'concern-about-headteacher' }));
    open('staff');
    await screen.findByText('No concerns about staff recorded');
    expect(document.body.textContent).not.toMatch(/CC-0|what was seen/);
    const link = screen.getByRole('link', { name: 'Concerns about the headteacher' });
    location.hash = link.getAttribute('href') ?? '';
    expect(await screen.findByRole('link', { name: /^Concern about the headteacher.*CC-000001/ })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Concerns about the headteacher', level: 1 })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Make the file for them' }).getAttribute('href')).toBe('#chair-file');
  });

  it('names the headteacher’s book on paper, and a file as one where it was opened with a key', async () => {
    const { record, ask, open } = setUp();
    await record(draft({ ...CONCERN, category: 'concern-about-headteacher' }));
    await ask({ type: 'make-return', id: 'f', book: 'chair-concerns', recorder: { name: 'Ms R Shah', role: '' } });
    open('CC-000001');
    await screen.findByRole('button', { name: 'Print CC-000001' });
    expect(document.querySelector('.sheet')?.textContent).toMatch(/Concerns about the headteacherCC-000001/);

    const list = await ask({ type: 'list-records', book: 'chair-concerns', limit: 9 });
    const health = await ask({ type: 'check-log', book: 'chair-concerns' });
    if ('failed' in list || 'failed' in health) throw new Error('not read');
    const opened = {
      books: [{ book: 'chair-concerns', records: list.records, health }],
      registers: [],
      cutOff: false,
    } as const;
    render(<OpenedBooks {...{ opened }} save={() => {}} now={Date.now} school={school()} onClose={() => {}} />);
    expect(await screen.findByText(/^CC-000002: file of concerns,/)).toBeTruthy();
  });

  it('says that the browser could not make it, and that it is recorded all the same', async () => {
    const { record, open, saving, ask } = setUp();
    await record(draft(CONCERN));
    saving.works = false;
    open('staff-file');
    await screen.findByRole('heading', { name: 'The file' });
    type('Your name', 'Ms R Shah');
    press('Make the file and download it');
    expect(
      await screen.findByText(/^SC-000002 is recorded, but its file could not be made by this browser/),
    ).toBeTruthy();
    expect(screen.queryByText(/^Downloaded/)).toBeNull();
    const answer = await ask({ type: 'list-follow-ups', book: 'staff-concerns' });
    expect('lines' in answer && answer.lines.map(({ kind }) => kind)).toEqual(['incident']);
  });

  it('is reached from their book, which lists it as made', async () => {
    const { record, ask, open } = setUp();
    await record(draft(CONCERN));
    await ask({ type: 'make-return', id: 'f', book: 'staff-concerns', recorder: { name: 'Ms R Shah', role: '' } });
    open('staff');
    expect((await screen.findByRole('link', { name: 'Make the file for them' })).getAttribute('href')).toBe(
      '#staff-file',
    );
    expect(screen.getByRole('link', { name: /^SC-000002 · File of concerns made/ })).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'Look again at SC-000001' })).toBeTruthy();
  });
});

describe('the weekly return', () => {
  it('says before and after it is made that a record opens no more that may have kept an account apart, and not of what', async () => {
    const { device, record, amend, open } = setUp();
    const wrong = draft({ id: 'wrong', category: 'bullying', what: 'what the adult did' });
    await record(wrong);
    await amend({ ...wrong, id: 'moved', category: 'concern-about-adult' }, 'wrong');
    const concern = await withDatabase<object>(device, (store) => store.get(1), 'staff-concerns');
    await withDatabase(device, (store) => store.put({ ...concern, body: undefined }), 'staff-concerns');
    open('return');
    await screen.findByRole('heading', { name: /^Week 2026-W48/ });
    expect(screen.getByText('1 record cannot be opened')).toBeTruthy();
    expect(screen.getByText(/^It may have kept an account of this file apart/)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/SC-0/);
    type('Your name', 'Ms R Shah');
    press('Make the return and download it');
    const saved = await screen.findByText(/^Downloaded: incidents-2026-W48/);
    expect(saved.closest('[role=status]')?.textContent).toContain('1 record cannot be opened');
  });

  it('says it too where such a record is not there any more, the last of its book', async () => {
    const { device, record, amend, open } = setUp();
    const wrong = draft({ id: 'wrong', category: 'bullying', what: 'what the adult did' });
    await record(wrong);
    await amend({ ...wrong, id: 'moved', category: 'concern-about-adult' }, 'wrong');
    await withDatabase(device, (store) => store.delete(1), 'staff-concerns');
    open('return');
    expect(await screen.findByText('1 record is missing from this device')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/SC-0/);
    type('Your name', 'Ms R Shah');
    press('Make the return and download it');
    const saved = await screen.findByText(/^Downloaded: incidents-2026-W48/);
    expect(saved.closest('[role=status]')?.textContent).toContain('1 record is missing from this device');
  });

  it('says nothing of the kind where all can be opened', async () => {
    const { record, amend, open } = setUp();
    const wrong = draft({ id: 'wrong', category: 'bullying', what: 'what the adult did' });
    await record(wrong);
    await amend({ ...wrong, id: 'moved', category: 'concern-about-adult' }, 'wrong');
    open('return');
    await screen.findByText(/^Its account is kept apart and is not/);
    expect(screen.queryByText(/cannot be opened|missing/)).toBeNull();
  });
});
