// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromCsv, unguard } from '../../utils/export/csv.ts';
import { readReturn } from '../../utils/export/read-return.ts';
import { openFields } from '../../utils/incidents/record.ts';
import { isFailure } from '../../utils/messages/client.ts';
import { fileOf } from '../export/file-of.ts';
import { stored, wake } from '../incidents/log-fixture.ts';
import { keptRegister } from '../attendance/kept-register.ts';
import { draft } from '../incidents/samples.ts';
import { school } from '../incidents/school.ts';
import { choose, press, setUp, type } from './set-up.tsx';

beforeEach(() => void (location.hash = ''));
afterEach(cleanup);

const SAM = { name: 'Sam Taylor', id: 'P-1042' };
const ALEX = { name: 'Alex Jones', id: 'P-1043' };

/** Sam with Alex, Alex alone, Sam's disclosure, Sam only mentioned, and a concern about an adult that mentions Sam. */
async function classLog() {
  const page = setUp();
  await page.record(draft({ id: 'a', what: 'Sam pushed Alex.', category: 'bullying', pupils: [SAM, ALEX] }));
  await page.record(draft({ id: 'b', what: 'Alex Jones sang.', pupils: [ALEX] }));
  await page.record(draft({ id: 'c', what: 'words of Sam Taylor', category: 'disclosure', pupils: [SAM] }));
  await page.record(draft({ id: 'd', what: 'Robin Hart asked for Sammy.', lesson: '=Art' }));
  await page.record(draft({ id: 'e', what: 'shouted at Sam Taylor', category: 'concern-about-adult' }));
  return page;
}

async function look(name: string): Promise<void> {
  await screen.findByLabelText('Name');
  type('Name', name);
  press('Look through the log');
}

function decide(reason = 'request of 20 November'): void {
  type('Decided for the school by', 'Mrs J Hale');
  type('Reason', reason);
  fireEvent.click(screen.getByRole('checkbox', { name: /I have looked at each place/ }));
}

describe('removing a person’s data', () => {
  it('shows every place in both books, also where only a nickname stands, and removes what is chosen', async () => {
    const { device, open, ask } = await classLog();
    open('remove');
    await look('sam taylor');
    const first = await screen.findByRole('region', { name: 'LL-000001: Bullying' });
    expect(within(first).getByText('LL-000001, what happened').nextSibling?.textContent).toBe('Sam pushed Alex.');
    expect(first.querySelector('mark')?.textContent).toBe('Sam');
    expect(screen.getByText('Found in 4 incidents.')).toBeTruthy();
    expect(screen.getAllByRole('region').map((one) => one.querySelector('h2')?.textContent?.slice(0, 9))).toEqual([
      'LL-000004',
      'LL-000003',
      'LL-000001',
      'SC-000001',
      'Who decid',
    ]);
    choose('What is to go from LL-000004?', 'keep');
    choose('What is to go from LL-000003?', 'all');
    decide();
    press('Remove it from 3 incidents');
    const said = await screen.findByText('Removed from LL-000003, LL-000001, SC-000001');
    expect(document.activeElement).toBe(said.closest('[role="status"]'));

    const records = await stored(device);
    expect(records.slice(0, 3).map((one) => openFields(one)?.what)).toEqual([
      'removed on 2026-11-23 by Mrs J Hale',
      'Alex Jones sang.',
      'removed on 2026-11-23 by Mrs J Hale',
    ]);
    expect(records.slice(4).map((one) => openFields(one)?.what)).toEqual([
      'removed on 2026-11-23 by Mrs J Hale',
      '[name removed] pushed Alex.',
    ]);
    for (const book of ['incidents', 'staff-concerns'] as const) {
      expect(await wake(device).check(book)).toMatchObject({ missing: 0, broken: 0 });
    }
    // The week's file verifies, and says what is gone.
    const file = await ask({ type: 'make-return', id: 'r', recorder: { name: 'Ms R Shah', role: '' } });
    if (isFailure(file)) throw new Error(file.why);
    const { text } = await fileOf(wake(device), file.reference, school());
    const read = await readReturn(text);
    expect(read.problems).toEqual([]);
    expect(read.records[0]?.cells.get('What happened')).toBe('removed on 2026-11-23 by Mrs J Hale');
    expect(read.records[5]?.cells.get('Action taken')).toContain('decided by Mrs J Hale: request of 20 November');
    expect(text).not.toContain('Sam pushed');
  });

  it('asks for who decided, why, and a look; a reason may not name the person', async () => {
    const { asked, open } = await classLog();
    open('remove');
    await look('Sam Taylor');
    await screen.findByRole('region', { name: 'LL-000001: Bullying' });
    press('Remove it from 4 incidents');
    expect(screen.getByText('Type the name: it stays in the log.')).toBeTruthy();
    expect(screen.getByText('Tick this once you have looked at each place.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Decided for the school by')));
    decide('Sam Taylor asked');
    press('Remove it from 4 incidents');
    expect(screen.getByText('The reason stays in the log: leave the name out.')).toBeTruthy();
    expect(asked.some((one) => one.type === 'remove-person')).toBe(false);
  });

  it('says where it stopped, and goes on from there without doing anything twice', async () => {
    const { device, failures, open, asked } = await classLog();
    open('remove');
    await look('Sam Taylor');
    await screen.findByRole('region', { name: 'LL-000001: Bullying' });
    decide();
    failures.set('remove-person', { failed: 'full', why: 'The disk is full.' });
    press('Remove it from 4 incidents');
    expect((await screen.findByRole('alert')).textContent).toContain('LL-000004: The disk is full. It is as it was');
    expect(await stored(device)).toHaveLength(4);
    failures.clear();
    press('Remove it from 4 incidents');
    await screen.findByText('Removed from LL-000004, LL-000003, LL-000001, SC-000001');
    const ids = asked.flatMap((one) => (one.type === 'remove-person' ? [one.id] : []));
    expect(ids).toHaveLength(5);
    expect(ids[1]).toBe(ids[0]);
    expect(await stored(device)).toHaveLength(7);
  });

  it('takes the person out of the attendance too, and says there who decided and why', async () => {
    const { open, registers } = await classLog();
    await registers.put(keptRegister());
    await registers.put(keptRegister({ id: 'without', people: [] }));
    open('remove');
    await look('sam taylor');
    await screen.findByText('Found in 4 incidents and the attendance of 1 lesson.');
    decide();
    press('Remove it from 4 incidents and the attendance of 1 lesson');
    await screen.findByText(/^Removed from LL-000004, .*, the attendance of 1 lesson$/);
    const { registers: after } = await registers.read();
    expect(JSON.stringify(after)).not.toContain('Sam');
    expect(after[0]?.register.people[1]).toEqual({
      name: '',
      kind: 'unknown',
      spans: [],
      removed: 'removed on 2026-11-23, decided by Mrs J Hale: request of 20 November',
    });
  });

  it('is said of the incidents alone where the attendance stays as it was', async () => {
    const { open, registers, failures } = await classLog();
    await registers.put(keptRegister());
    open('remove');
    await look('sam taylor');
    await screen.findByText('Found in 4 incidents and the attendance of 1 lesson.');
    decide();
    failures.set('remove-from-registers', { failed: 'busy', why: 'The lesson goes on.' });
    press('Remove it from 4 incidents and the attendance of 1 lesson');
    expect((await screen.findByRole('alert')).textContent).toContain('The attendance: The lesson goes on.');
    const done = screen.getByText('Removed from LL-000004, LL-000003, LL-000001, SC-000001').closest('.notice');
    expect(done?.textContent).not.toMatch(/attendance/);
  });

  it('is asked for where the attendance alone has the person', async () => {
    const { open, ask, registers } = setUp();
    await ask({ type: 'get-due' });
    await registers.put(keptRegister());
    open('remove');
    await look('sam taylor');
    await screen.findByText('Found in the attendance of 1 lesson.');
    const lessons = within(screen.getByRole('region', { name: 'The attendance' })).getAllByRole('listitem');
    expect(lessons.map((one) => one.textContent)).toEqual(['Art, Monday 23 November 2026, 10:05']);
    decide();
    press('Remove it from the attendance of 1 lesson');
    await screen.findByText('Removed from the attendance of 1 lesson');
  });

  it('says when nothing was found, and when the log cannot be read', async () => {
    const { failures, open } = await classLog();
    open('remove');
    await look('Nobody Here');
    expect(await screen.findByText('Nothing that can be read names this person')).toBeTruthy();
    failures.set('list-records', { failed: 'locked', why: 'The log is locked.' });
    press('Look through the log');
    expect((await screen.findByRole('alert')).textContent).toContain('The log is locked.');
  });
});

describe('everything about one pupil', () => {
  it('is shown first and then one file, without other children and without what is kept apart', async () => {
    const { open, saved } = await classLog();
    open('access');
    await look('P-1042');
    expect(await screen.findByText('Found: 2 records.')).toBeTruthy();
    expect(screen.getByText('Left out: 1 incident')).toBeTruthy();
    press('Download it as a CSV file');
    const [file] = saved;
    expect(file?.fileName).toBe('access-request-2026-11-23.csv');
    const [header, ...rows] = fromCsv(file?.text ?? '');
    const cell = (row: number, name: string) => unguard(rows[row]?.[header?.indexOf(name) ?? 0] ?? '');
    expect(rows).toHaveLength(2);
    expect(cell(0, 'What happened')).toBe('Sam pushed another pupil.');
    expect(cell(0, 'Pupils')).toBe('Sam Taylor; one other pupil');
    expect(cell(1, 'What happened')).toBe('another pupil asked for Sammy.');
    expect(cell(1, 'Where')).toBe('Teams, =Art');
    expect(file?.text).not.toMatch(/Alex|Robin|P-1043|words of|shouted|SC-/);
  });

  it('has the pupil’s attendance in a file of its own, and nobody else’s', async () => {
    const { open, saved, registers } = await classLog();
    await registers.put(keptRegister());
    open('access');
    await look('Sam Taylor');
    await screen.findByRole('heading', { name: 'The attendance' });
    expect(screen.getByText('Found: 2 records and the attendance of 1 lesson.')).toBeTruthy();
    const table = screen.getByRole('region', { name: 'What will be in the file of the attendance' });
    const [, ...shown] = within(table).getAllByRole('row');
    expect(shown.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Art, Monday 23 November 2026', '10:05', '10:35', '0:30:00', 'yes', ''],
    ]);
    press('Download the attendance as a CSV file');
    const [file] = saved;
    expect(file?.fileName).toBe('access-request-attendance-2026-11-23.csv');
    expect(fromCsv(file?.text ?? '').slice(1)).toHaveLength(1);
    expect(file?.text).toContain('Sam Taylor');
    expect(file?.text).not.toMatch(/Shah|Alex|P-7/);
  });

  it('says that there is nothing, or what could not be looked through', async () => {
    const { open } = await classLog();
    open('access');
    await look('Nobody Here');
    expect(await screen.findByText('There is nothing to put into a file')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Download/ })).toBeNull();
  });
});

describe('an incident on paper', () => {
  it('has every record of it with its hash, and lines to sign', async () => {
    const { device, open, amend } = await classLog();
    await amend(draft({ id: 'f', what: 'Sam pushed Alex, twice.', category: 'bullying', pupils: [SAM, ALEX] }), 'a');
    open('LL-000001');
    await screen.findByRole('button', { name: 'Print LL-000001' });
    const sheet = document.querySelector('.sheet');
    const records = await stored(device);
    for (const { hash, prev } of [records[0]!, records[4]!]) {
      expect(sheet?.textContent).toContain(hash);
      expect(sheet?.textContent).toContain(prev);
    }
    expect(sheet?.textContent).toContain('Sam pushed Alex.');
    expect(sheet?.textContent).toContain('Sam pushed Alex, twice.');
    expect(sheet?.textContent).toContain('Recorded by (name, signature, date)');
  });
});
