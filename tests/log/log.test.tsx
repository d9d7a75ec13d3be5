// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReturn } from '../../utils/export/read-return.ts';
import { promised, stored, withDatabase } from '../incidents/log-fixture.ts';
import { draft, LESSON_TIME } from '../incidents/samples.ts';
import { choose, press, setUp, type } from './set-up.tsx';

beforeEach(() => void (location.hash = ''));
afterEach(cleanup);

async function incidents(): Promise<HTMLElement[]> {
  return await screen.findAllByRole('article');
}

describe('the log page', () => {
  it('says that nothing is recorded, and how to', async () => {
    setUp().open();
    expect(await screen.findByRole('heading', { name: 'Nothing recorded yet' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says when the policy’s review is near, on the list and not where an incident is recorded', async () => {
    const near = { review: { due: '2026-12-10', version: '3' } };
    const line = 'The review of your school’s policy, version 3, is due on 10 December 2026, in 17 days.';
    setUp(near).open();
    expect(await screen.findByText(line)).toBeTruthy();
    cleanup();
    setUp(near).open('new');
    await screen.findByLabelText('What happened?');
    expect(screen.queryByText(line)).toBeNull();
  });

  it('never shows a log that is gone as one in which nothing happened', async () => {
    const { device, record, open } = setUp();
    await record(draft());
    await record(draft());
    await withDatabase(device, (store) => store.clear());
    open();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('2 records missing');
    expect(alert.textContent).toContain('LL-000001 and LL-000002');
    expect(screen.queryByRole('heading', { name: 'Nothing recorded yet' })).toBeNull();
  });

  it('says what could not be read, that this is not "nothing", and tries again', async () => {
    const { failures, record, open } = setUp();
    await record(draft({ what: 'facts' }));
    failures.set('list-records', { failed: 'blocked', why: 'Another page holds the log.' });
    open();
    expect((await screen.findByRole('alert')).textContent).toContain('Another page holds the log.');
    expect(screen.queryByRole('heading', { name: 'Nothing recorded yet' })).toBeNull();
    failures.clear();
    press('Try again');
    expect(await incidents()).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('finds an incident by any words of what it shows, and never by an account that is kept apart', async () => {
    const { record, open } = setUp();
    await record(draft({ what: 'threw a rubber', pupils: [{ name: 'Sam Taylor' }], category: 'disruption' }));
    await record(draft({ what: 'a quiet word', lesson: 'French' }));
    await record(draft({ category: 'disclosure', what: 'rubber', pupils: [{ name: 'Sam Taylor' }] }));
    open();
    expect(await incidents()).toHaveLength(3);
    type('Find', ' taylor RUBBER');
    expect((await incidents()).map((one) => one.textContent)).toEqual([expect.stringContaining('LL-000001')]);
    type('Find', 'LL-000002');
    expect((await incidents()).map((one) => one.textContent)).toEqual([expect.stringContaining('French')]);
    type('Find', 'zzz');
    expect(screen.getByText('Nothing here fits that.')).toBeTruthy();
    expect(screen.queryAllByRole('article')).toEqual([]);
  });

  it('shows what cannot be read in one line for each row of numbers, and hides it from no search', async () => {
    const { device, record, open } = setUp();
    for (let index = 0; index < 4; index += 1) await record(draft());
    for (const seq of [1, 2, 4]) {
      const one = await withDatabase<{ body: object }>(device, (store) => store.get(seq));
      await withDatabase(device, (store) => store.put({ ...one, body: { ...one.body, key: 'gone' } }));
    }
    open();
    expect(await screen.findByText(/^These 2 records cannot be read/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'LL-000001 to LL-000002' })).toBeTruthy();
    type('Find', 'zzz');
    expect(screen.getByRole('heading', { name: 'LL-000004' })).toBeTruthy();
    expect(screen.getByText('Nothing that can be read fits that.')).toBeTruthy();
    type('Find', 'll-000003');
    expect(screen.getByText('1 found.')).toBeTruthy();
    type('Find', ' ');
    expect(screen.queryByText(/found/)).toBeNull();
  });

  it('lists incidents newest first, each as it now stands, and the returns between them', async () => {
    const { record, amend, ask, open } = setUp();
    const one = draft({ what: 'first', category: 'bullying', pupils: [{ name: 'Sam Taylor' }] });
    await record(one);
    await record(draft());
    await amend({ ...one, id: 'b', what: 'better', status: 'closed' }, one.id);
    await ask({ type: 'make-return', id: 'r', recorder: { name: 'Ms R Shah', role: '' } });
    open();
    const [newest, oldest] = await incidents();
    expect(within(newest!).getByRole('heading').textContent).toContain('Something else');
    expect(newest!.textContent).toContain('To complete');
    const text = oldest!.textContent ?? '';
    for (const part of [
      'LL-000001 · Monday 23 November 2026, 10:05 · Teams, Maths 5B',
      'concern',
      'closed',
      'better',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('Pupils: Sam Taylor');
    expect(text).toContain('Amended once');
    expect(text).not.toContain('first');
    expect(screen.getByText('LL-000004 · Weekly return made on Monday 23 November 2026, 11:05')).toBeTruthy();
  });

  it('shows only the chosen week', async () => {
    const { record, open } = setUp();
    await record(draft({ what: 'this week' }));
    await record(draft({ what: 'the week before', at: LESSON_TIME - 7 * 86_400_000 }));
    open();
    expect(await incidents()).toHaveLength(2);
    expect(
      within(screen.getByLabelText('Week'))
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual(['All weeks', '23 to 29 November 2026', '16 to 22 November 2026']);
    choose('Week', '2026-11-16');
    expect(screen.getByRole('article').textContent).toContain('the week before');
  });

  it('names a damaged record and shows the others', async () => {
    const { device, record, open } = setUp();
    await record(draft({ what: 'whole' }));
    await record(draft({ what: 'lost' }));
    const [, second] = await stored(device);
    await withDatabase(device, (store) => store.put({ ...second, body: undefined }));
    open();
    expect(await incidents()).toHaveLength(1);
    expect(screen.getByRole('heading', { name: 'LL-000002' })).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('The first is LL-000002'));
  });

  it('shows hostile words as words', async () => {
    const { record, open } = setUp();
    const words = '<img src=x onerror=alert(1)> \u202Egnirts =1+1';
    await record(draft({ what: words, lesson: '</style><script>', pupils: [{ name: '"onmouseover="x' }] }));
    open();
    const [one] = await incidents();
    expect(one!.textContent).toContain('<img src=x onerror=alert(1)> \uFFFDgnirts =1+1');
    expect(one!.textContent).toContain('</style><script>');
    expect(document.querySelector('img, script')).toBeNull();
  });

  it('keeps the account of a disclosure out of the list', async () => {
    const { record, open } = setUp();
    await record(draft({ category: 'disclosure', what: 'the child’s own words', pupils: [{ name: 'Sam Taylor' }] }));
    open();
    const [one] = await incidents();
    expect(one!.textContent).not.toMatch(/own words|Sam/);
  });

  it('shows concerns about staff only when asked for them', async () => {
    const { record, open } = setUp();
    await record(draft({ what: 'other' }));
    await record(draft({ category: 'concern-about-adult', what: 'the account' }));
    open();
    expect(await incidents()).toHaveLength(1);
    expect(document.body.textContent).not.toMatch(/SC-0|Concern about an adult/);
    location.hash = 'staff';
    fireEvent(window, new Event('hashchange'));
    await waitFor(() => expect(screen.getByRole('article').textContent).toContain('SC-000001'));
    // Whoever followed the link goes on there, and the browser's tab says where that is.
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Concerns about staff' }));
    expect(document.title).toBe('Concerns about staff · Lesson Lookout');
  });
});

describe('one incident', () => {
  it('is completed by a record of its own; the first stays as it was', async () => {
    const { device, record, open } = setUp();
    await record(draft({ recording: 'on' }));
    const [before] = await stored(device);
    open('LL-000001');
    await screen.findByRole('heading', { name: /LL-000001: Something else/ });
    choose('What kind of incident is it?', 'disruption');
    // The browser writes nothing of it down.
    expect(screen.getByLabelText('What happened?').getAttribute('autocomplete')).toBe('off');
    type('What happened?', 'A pupil sang while others read.');
    fireEvent.click(screen.getByLabelText('muted'));
    type('Anything else you did', 'rang home');
    type('Add a pupil', 'sam taylor');
    press('Add');
    choose('Referred to', 'senior leader');
    type('Referred at', '2026-11-23T11:00');
    press('Add this to the log');
    const said = await screen.findByText('Stored. LL-000001 is shown as it now stands.');
    expect(document.activeElement).toBe(said.closest('[role="status"]'));
    const [first, second] = await stored(device);
    expect(first).toEqual(before);
    const fields = Object.fromEntries(
      Object.entries(second!.body.fields).map(([name, field]) => [name, 'value' in field ? field.value : '']),
    );
    expect(fields).toMatchObject({
      amends: 'LL-000001',
      category: 'Disruption of the lesson',
      what: 'A pupil sang while others read.',
      action: 'muted; rang home',
      pupils: 'Sam Taylor',
      pupilIds: 'P-1042',
      referredTo: 'senior leader',
      referredAt: '2026-11-23 11:00',
      status: 'referred',
      recording: 'yes',
      pupilsPresent: '24',
      time: '10:05',
    });
    expect(screen.getByText('What was written when (2)')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'LL-000002, amends LL-000001' })).toBeTruthy();
  });

  it('keeps the words when they could not be stored, and stores them once on the second try', async () => {
    const { device, failures, record, open, asked } = setUp();
    await record(draft());
    open('LL-000001');
    await screen.findByRole('heading', { name: /LL-000001/ });
    type('What happened?', 'the words');
    failures.set('amend-incident', { failed: 'full', why: 'The disk is full.' });
    press('Add this to the log');
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full. It is not recorded.');
    expect(screen.getByLabelText<HTMLTextAreaElement>('What happened?').value).toBe('the words');
    failures.clear();
    press('Add this to the log');
    await screen.findByText(/Stored\./);
    const ids = asked.filter((one) => one.type === 'amend-incident').map((one) => one.amendment.id);
    expect(new Set(ids).size).toBe(1);
    expect(await stored(device)).toHaveLength(2);
  });

  it('asks for what is missing, and stores nothing before', async () => {
    const { device, record, open } = setUp();
    await record(draft());
    open('LL-000001');
    await screen.findByRole('heading', { name: /LL-000001/ });
    type('Time', '');
    press('Add this to the log');
    expect(screen.getByText('Write what happened, in a sentence or two.')).toBeTruthy();
    expect(screen.getByText('Give the time at which it happened, such as 10:05.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('What happened?')));
    expect(await stored(device)).toHaveLength(1);
  });

  it('shows a protected pupil by id', async () => {
    const { device, record, open } = setUp();
    await record(draft());
    open('LL-000001');
    await screen.findByRole('heading', { name: /LL-000001/ });
    type('Add a pupil', 'Robin Hart');
    press('Add');
    expect(screen.getByRole('list', { name: 'Pupils whom it concerns' }).textContent).toContain('P-7');
    expect(document.body.textContent).not.toContain('Robin Hart');
    type('What happened?', 'x');
    press('Add this to the log');
    await screen.findByText(/Stored\./);
    expect((await stored(device))[1]?.body.fields.pupils).toMatchObject({ value: 'P-7' });
  });

  it('goes to the other book when it turns out to be about a member of staff', async () => {
    const { device, record, open } = setUp();
    await record(draft());
    open('LL-000001');
    await screen.findByRole('heading', { name: /LL-000001/ });
    choose('What kind of incident is it?', 'concern-about-adult');
    expect(screen.getByText(/kept apart/)).toBeTruthy();
    type('What happened?', 'the account');
    press('Add this to the log');
    await waitFor(() => expect(location.hash).toBe('#SC-000001'));
    expect(JSON.stringify(await stored(device))).not.toContain('the account');
  });
});

describe('writing up afterwards', () => {
  it('stores a new incident once, however often it is sent', async () => {
    const { device, open } = setUp();
    open('new');
    await screen.findByLabelText('What happened?');
    choose('What kind of incident is it?', 'cyber-bullying');
    type('What happened?', 'Told by a parent.');
    type('Lesson or place', 'Playground');
    type('Date', '2026-11-20');
    type('Time', '15:10');
    choose('How do you know?', 'told');
    press('Record it');
    press(/Record it|Storing/);
    await waitFor(() => expect(location.hash).toBe('#LL-000001'));
    fireEvent(window, new Event('hashchange'));
    expect(await screen.findByText('Recorded as LL-000001.')).toBeTruthy();
    const records = await stored(device);
    expect(records).toHaveLength(1);
    expect(records[0]?.body.fields).toMatchObject({
      date: { value: '2026-11-20' },
      time: { value: '15:10' },
      where: { value: 'Playground' },
      noticed: { value: 'told' },
      recording: { value: 'not known' },
    });
  });

  it('says whom to ring about a disclosure, with the school’s contacts', async () => {
    const { open } = setUp({ contacts: { dsl: { name: 'Mrs D Okoro', phone: '01632 960110' } } });
    open('new');
    await screen.findByLabelText('What happened?');
    choose('What kind of incident is it?', 'disclosure');
    const notice = screen.getByText('This does not wait for the weekly return').parentElement!;
    expect(notice.textContent).toMatch(/In immediate danger: ring 999 first/);
    expect(notice.textContent).toContain('DSL: Mrs D OkoroRing 01632 960110');
    expect(notice.textContent).toContain('Deputy DSL (your school has not given a number or an address)');
  });
});

describe('what lies with a capture', () => {
  const context = {
    present: ['Ms R Shah', 'Sammy', 'A pupil'],
    lately: [
      [LESSON_TIME - 60_000, 'Sammy', 'mic', 'on'],
      [LESSON_TIME - 30_000, '', 'sight of chat', 'none'],
    ],
  } as const;

  it('is shown with it, also once it was amended', async () => {
    const { record, amend, open, device } = setUp();
    const one = draft(context);
    await record(one);
    await amend({ ...one, id: 'b', what: 'better' }, one.id);
    expect(JSON.stringify((await stored(device))[1])).not.toContain('Sammy');
    open('LL-000001');
    const [onPage, onPaper] = await screen.findAllByText('Who was there, and the five minutes before');
    // The paper has the page's own words.
    for (const shown of [onPage!.parentElement!, onPaper!.closest<HTMLElement>('.sheet')!]) {
      expect(shown.textContent).toContain('Ms R ShahSammyA pupil');
      expect([...shown.querySelectorAll('.lately > li')].map((line) => line.textContent)).toEqual([
        '10:04:30 Sammy: microphone on',
        '10:05:00 The chat: out of sight',
      ]);
    }
  });

  it('is said on the paper to be missing where nothing of it is stored', async () => {
    const { record, open } = setUp();
    await record(draft({}));
    open('LL-000001');
    await screen.findByRole('heading', { name: /LL-000001/ });
    expect(document.querySelector('.sheet')?.textContent).toContain('Nothing of the meeting is stored');
  });

  it('offers those first who were there', async () => {
    const { record, open } = setUp();
    await record(draft({ ...context, present: ['alex jones'] }));
    open('LL-000001');
    await screen.findByRole('heading', { name: /LL-000001/ });
    const offered = [...document.querySelectorAll('datalist option')].map((one) => one.getAttribute('value'));
    expect(offered).toEqual(['Alex Jones', 'Sam Taylor', 'P-7']);
  });
});

describe('the kind of an incident', () => {
  it('is found by any word, and what was used last comes first', async () => {
    const { record, open } = setUp();
    await record(draft({ category: 'bullying' }));
    open('new');
    const kind = (await screen.findByLabelText('What kind of incident is it?')) as HTMLSelectElement;
    expect(kind.options[0]?.textContent).toBe('Bullying');
    type('Find a kind', 'camera');
    expect([...kind.options].map((one) => one.value)).toEqual(['adult-on-camera', 'something-else']);
    choose('What kind of incident is it?', 'adult-on-camera');
    type('Find a kind', 'zzz');
    expect([...kind.options].map((one) => one.value)).toEqual(['adult-on-camera']);
    expect(screen.getByText('No kind has that word. What was chosen stays.')).toBeTruthy();
  });
});

describe('this week’s return', () => {
  it('previews what will be sent, is signed, recorded first, then downloaded', async () => {
    const { device, record, saved, textSaved, open } = setUp();
    await record(draft({ what: '=1+1', category: 'disruption' }));
    await record(draft({ category: 'disclosure', what: 'the account' }));
    await record(draft({ category: 'concern-about-adult', what: 'about an adult' }));
    open('return');
    const table = await screen.findByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    expect(within(table).getByRole('rowheader', { name: 'LL-000002' })).toBeTruthy();
    expect(table.textContent).toContain('=1+1');
    expect(document.body.textContent).not.toMatch(/the account|about an adult/);

    press('Make the return and download it');
    expect(screen.getByText('Type your name: the return is signed by it.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Your name')));
    expect(saved).toEqual([]);
    type('Your name', 'Ms R Shah');
    type('Your role', 'class teacher');
    press('Make the return and download it');
    const said = await screen.findByText('Downloaded: incidents-2026-W48.csv');
    await waitFor(() => expect(document.activeElement).toBe(said.closest('[role="status"]')));
    expect(saved).toHaveLength(1);
    const read = await readReturn(await textSaved());
    expect(read.problems).toEqual([]);
    expect(read.records.map((one) => one.reference)).toEqual(['LL-000001', 'LL-000002', 'LL-000003']);
    expect((await stored(device)).at(-1)?.kind).toBe('return');

    await screen.findByText('Nothing was recorded since then. There is nothing more to send this week.');
    press('Download LL-000003 again');
    expect(await textSaved(1)).toBe(saved[0]?.text);
    expect(saved[1]?.fileName).toBe(saved[0]?.fileName);
    expect(await stored(device)).toHaveLength(3);
  });

  it('is made when nothing happened', async () => {
    const { textSaved, open } = setUp();
    open('return');
    await screen.findByText(/nothing was recorded\. The return says so/);
    expect(screen.getByText(/^The file holds one row, for the return itself/)).toBeTruthy();
    type('Your name', 'Ms R Shah');
    press('Make the return and download it');
    expect(await textSaved()).toContain('nil return');
  });

  it('is sealed to the DSL’s key where the school gave one, with a mail that names nobody', async () => {
    const contacts = { dsl: { name: 'Mrs D Okoro', email: 'dsl+week@hillside.example' } };
    const { record, textSaved, open } = setUp({ keys: { dsl: 'age1key' }, contacts });
    await record(draft({ what: 'Sam Taylor sang', pupils: [{ name: 'Sam Taylor' }] }));
    open('return');
    await screen.findByText('The file is sealed to your DSL’s key: nobody else can open it.');
    expect(screen.queryByText(/anyone who opens it/)).toBeNull();
    type('Your name', 'Ms R Shah');
    press('Make the return and download it');
    await screen.findByText('Downloaded: incidents-2026-W48.csv.age');
    expect(await textSaved()).toMatch(/^age1key \uFEFF?Date,Time/);
    const mail = screen.getByRole('link', { name: 'Write the mail to your DSL' }).getAttribute('href') ?? '';
    expect(mail).toMatch(/^mailto:dsl%2Bweek@hillside\.example\?subject=Weekly%20return%20LL-000002&body=/);
    const words = decodeURIComponent(mail);
    expect(words).toContain('attached file incidents-2026-W48.csv.age');
    expect(words).not.toMatch(/Sam|sang|Maths/);

    fireEvent.click(screen.getByLabelText(/Download it plain instead/));
    expect(screen.getByText('The file will be plain: anyone who opens it can read it')).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Download LL-000002 again' }));
    await screen.findByText('Downloaded: incidents-2026-W48.csv');
    expect((await readReturn(await textSaved(1))).problems).toEqual([]);
  });

  it('says that a plain file is plain, where it will lie, and how a key is given', async () => {
    setUp().open('return');
    const warning = (await screen.findByText('The file will be plain: anyone who opens it can read it')).parentElement;
    expect(warning?.textContent).toMatch(/usually “Downloads”.*delete it there.*keys\.dsl/);
    expect(screen.getByRole('link', { name: 'page for the DSL' }).getAttribute('href')).toBe('desk.html');
  });

  it('is never plain because it could not be sealed', async () => {
    const { sealing, saved, device, open } = setUp({ keys: { dsl: 'age1key' } });
    sealing.works = false;
    open('return');
    await screen.findByText(/nothing was recorded/);
    type('Your name', 'Ms R Shah');
    press('Make the return and download it');
    expect((await screen.findByRole('alert')).textContent).toContain('LL-000001 is recorded, but its file could not');
    expect(saved).toEqual([]);
    expect(await stored(device)).toHaveLength(1);
    fireEvent.click(await screen.findByRole('button', { name: 'Download LL-000001 again' }));
    await screen.findByText('The return has no file yet');
    expect(saved).toEqual([]);
  });

  it('is closed by the DSL’s receipt, and by no other', async () => {
    const { device, ask, open } = setUp();
    await ask({ type: 'make-return', id: 'r', recorder: { name: 'Ms R Shah', role: '' } });
    const [record] = await stored(device);
    open('LL-000001');
    await screen.findByText('Your DSL has not confirmed this return yet.');
    type('Receipt', 'LL-000002 3f9a1c22');
    press('Enter the receipt');
    await screen.findByText('This receipt is for LL-000002; this return is LL-000001.');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Receipt')));
    type('Receipt', `LL-000001 ${record?.hash.slice(0, 8)}`);
    press('Enter the receipt');
    const said = await screen.findByText('Confirmed by the DSL on Monday 23 November 2026, 11:05');
    expect(document.activeElement).toBe(said.closest('[role="status"]'));
    expect(screen.queryByLabelText('Receipt')).toBeNull();
    location.hash = '';
    fireEvent(window, new Event('hashchange'));
    await waitFor(() =>
      expect(screen.getByText(/Weekly return made/).parentElement?.textContent).toContain(
        'confirmed by the DSL on Monday 23 November 2026, 11:05',
      ),
    );
  });

  it('is made once at a time, however often it is asked for again', async () => {
    const { ask, asked, saved, open } = setUp();
    await ask({ type: 'make-return', id: 'r', recorder: { name: 'Ms R Shah', role: '' } });
    for (const page of ['return', 'LL-000001']) {
      open(page);
      const before = asked.filter(({ type }) => type === 'read-return').length;
      const button = await screen.findByRole('button', { name: 'Download LL-000001 again' });
      fireEvent.click(button);
      await waitFor(() => expect(button).toHaveProperty('disabled', true));
      fireEvent.click(button);
      await screen.findByText(/^Downloaded: /);
      await waitFor(() => expect(button).toHaveProperty('disabled', false));
      expect(asked.filter(({ type }) => type === 'read-return')).toHaveLength(before + 1);
      cleanup();
    }
    await waitFor(() => expect(saved).toHaveLength(2));
  });

  it('gives no file that was not recorded', async () => {
    const { failures, saved, open } = setUp();
    open('return');
    await screen.findByText(/nothing was recorded/);
    failures.set('make-return', { failed: 'full', why: 'The disk is full.' });
    type('Your name', 'Ms R Shah');
    press('Make the return and download it');
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
    expect(saved).toEqual([]);
  });
});

describe('the checklists of lessons', () => {
  it('are told lesson by lesson, in words', async () => {
    const { ask, open } = setUp();
    const at = LESSON_TIME;
    const answers = [
      { item: 'device', answer: 'pupil-safety', at },
      { item: 'expectations', answer: 'yes', at: at + 120_000 },
    ];
    await ask({ type: 'keep-answers', lesson: { id: 'l1', title: '<b>Maths</b> 5B', answers } });
    open('lessons');
    expect(await screen.findByRole('heading', { name: '<b>Maths</b> 5B' })).toBeTruthy();
    expect(screen.getByText('Monday 23 November 2026, 10:05, on Teams')).toBeTruthy();
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'AskedAnswerAt',
      'Are you on a school device?Exception: a pupil’s safety10:05',
      'Have the expectations been read out?Yes10:07',
    ]);
  });

  it('say when there are none, and never that where they cannot be read', async () => {
    const { failures, open } = setUp();
    open('lessons');
    expect(await screen.findByRole('heading', { name: 'No answers yet' })).toBeTruthy();
    cleanup();
    failures.set('list-lessons', { failed: 'fault', why: 'Something went wrong.' });
    open('lessons');
    expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong.');
    cleanup();
    failures.set('list-lessons', { failed: 'locked', why: 'The log is locked.' });
    open('lessons');
    expect(
      await screen.findByRole('heading', { name: 'Your answers can be read once the log is unlocked' }),
    ).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'No answers yet' })).toBeNull();
  });
});

it('has its database deleted under it, and notices at the next look', async () => {
  const { device, record, open } = setUp();
  await record(draft());
  await promised(indexedDB.deleteDatabase(device.name));
  open();
  expect((await screen.findByRole('alert')).textContent).toContain('1 record missing');
});
