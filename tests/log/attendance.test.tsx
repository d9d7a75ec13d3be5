// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Attendee } from '../../utils/attendance/register.ts';
import { POLICIES } from '../../utils/policy/policies/index.ts';
import { keptRegister } from '../attendance/kept-register.ts';
import { LESSON_TIME } from '../incidents/samples.ts';
import { press, setUp } from './set-up.tsx';

beforeEach(() => void (location.hash = ''));
afterEach(cleanup);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
function attendeeAt(name: string, from: number): Attendee {
  return { name, kind: 'pupil', spans: [[from, from + HOUR]] };
}

const SESSION = { title: 'Maths', class: '5B', starts: LESSON_TIME, ends: LESSON_TIME + HOUR };

/** Without the choices of what was told. */
function rows(lesson: string): readonly string[][] {
  const region = screen.getByRole('region', { name: `Attendance, ${lesson}` });
  const words = (cell: Element) =>
    [...cell.childNodes].map((node) => (node.nodeName === 'SELECT' ? '' : node.textContent)).join('');
  return within(region)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(words));
}

describe('the attendance of a week', () => {
  it('says of each lesson who came, and who of the class did not', async () => {
    const { open, registers } = setUp();
    const people = [
      {
        name: 'Ms R Shah',
        self: true as const,
        kind: 'staff' as const,
        spans: [[LESSON_TIME, LESSON_TIME + HOUR]] as const,
      },
      { name: 'Sammy', kind: 'pupil' as const, spans: [[LESSON_TIME + 4 * MINUTE, LESSON_TIME + HOUR]] as const },
    ];
    await registers.put(keptRegister({ session: SESSION, lasts: HOUR, people }));
    open('attendance');
    await screen.findByRole('heading', { name: 'Maths' });
    // Within the live region: one within the heading takes its name in Chromium.
    const week = screen.getByRole('heading', { name: 'Week 2026-W48, 23 to 29 November 2026' });
    expect(week.closest('[role="status"]')).toBeTruthy();
    expect(screen.getByText('1 of the 3 pupils of the class list came.')).toBeTruthy();
    expect(screen.getByText(/a pupil who joined the class after a lesson stands in it as “Did not come”/)).toBeTruthy();
    expect(rows('Maths')).toEqual([
      ['Ms R Shah', '10:05', '11:05', '60 min', ''],
      ['Alex Jones', 'Did not come', ''],
      ['P-7', 'Did not come', ''],
      ['Sam Taylor as Sammy', '10:09', '11:05', '56 min', '4 minutes late'],
    ]);
  });

  it('says when somebody was first and last seen, where it was not seen that they came and went', async () => {
    const { open, registers } = setUp();
    const at = (from: number, to: number) => [LESSON_TIME + from * MINUTE, LESSON_TIME + to * MINUTE] as const;
    const people: readonly Attendee[] = [
      { name: 'Ms R Shah', self: true, kind: 'staff', spans: [at(0, 60)] },
      { name: 'Sam Taylor', kind: 'pupil', spans: [at(6, 10)], held: [at(10, 50)] },
      { name: 'Alex Jones', kind: 'pupil', spans: [at(0, 8)], held: [at(8, 60)] },
    ];
    const seen = keptRegister({ session: SESSION, lasts: HOUR, people });
    const partly = [at(0, 4), at(8, 50)];
    await registers.put({ ...seen, register: { ...seen.register, partly } });
    open('attendance');
    await screen.findByRole('heading', { name: 'Maths' });
    expect(rows('Maths').slice(1)).toEqual([
      ['Alex Jones', '10:05', 'last seen 10:13', '8 min', ''],
      ['P-7', 'Not known', ''],
      ['Sam Taylor', 'by 10:11', 'last seen 10:15', '4 min', 'left at least 10 minutes early'],
    ]);
  });

  it('takes what was told beforehand, for each lesson of that day to which the pupil did not come', async () => {
    const { open, registers } = setUp();
    const teacher = { name: 'Ms R Shah', self: true as const, kind: 'staff' as const };
    const at = (from: number) => [{ ...teacher, spans: [[from, from + HOUR]] as const }];
    const art = { ...SESSION, title: 'Art', starts: LESSON_TIME + 2 * HOUR, ends: LESSON_TIME + 3 * HOUR };
    const next = { ...SESSION, starts: LESSON_TIME + DAY, ends: LESSON_TIME + DAY + HOUR };
    await registers.put(keptRegister({ id: 'maths', session: SESSION, people: at(LESSON_TIME) }));
    await registers.put(
      keptRegister({
        id: 'art',
        session: art,
        from: art.starts,
        people: [...at(art.starts), attendeeAt('Alex Jones', art.starts)],
      }),
    );
    await registers.put(keptRegister({ id: 'next', session: next, from: next.starts, people: at(next.starts) }));
    open('attendance');
    await screen.findByRole('heading', { name: 'Art' });
    const maths = screen.getAllByRole('region', { name: 'Attendance, Maths' })[0]!;
    for (const name of ['Alex Jones', 'P-7']) {
      const choice = within(maths).getByLabelText(`Told beforehand of ${name}`);
      fireEvent.change(choice, { target: { value: name === 'P-7' ? 'no access' : 'ill' } });
      await waitFor(async () =>
        expect((await registers.read()).registers[0]?.told).toHaveProperty([name === 'P-7' ? 'Robin Hart' : name]),
      );
    }
    const { registers: after } = await registers.read();
    expect(after.map(({ id, told }) => [id, told])).toEqual([
      ['maths', { 'Alex Jones': 'ill', 'Robin Hart': 'no access' }],
      ['art', { 'Robin Hart': 'no access' }],
      ['next', undefined],
    ]);
    expect(document.body.textContent).not.toMatch(/Robin/);
    const chosen = () => within(maths).getByLabelText<HTMLSelectElement>('Told beforehand of Alex Jones');
    await waitFor(() => expect(chosen().value).toBe('ill'));
    fireEvent.change(chosen(), { target: { value: '' } });
    await waitFor(async () =>
      expect((await registers.read()).registers[0]?.told).toEqual({ 'Robin Hart': 'no access' }),
    );
  });

  it('is read a week at a time, and of no week to come', async () => {
    const { open, registers } = setUp();
    await registers.put(keptRegister({ id: 'before', title: 'Music', from: LESSON_TIME - 7 * DAY }));
    await registers.put(keptRegister());
    open('attendance');
    await screen.findByRole('heading', { name: 'Art' });
    expect(screen.queryByRole('heading', { name: 'Music' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'The week after' })).toBeNull();
    press('The week before');
    await screen.findByRole('heading', { name: 'Music' });
    expect(screen.queryByRole('heading', { name: 'Art' })).toBeNull();
    press('The week before');
    await screen.findByText('No lesson was watched in this week');
    press('The week after');
    await screen.findByRole('heading', { name: 'Music' });
  });

  it('is a file for the headteacher, sealed to their key where there is one', async () => {
    const { open, registers, saved, textSaved } = setUp({ keys: { headteacher: 'age1head' } });
    await registers.put(keptRegister());
    open('attendance');
    await screen.findByRole('heading', { name: 'Art' });
    press('Download the week’s attendance');
    await screen.findByText('Downloaded: attendance-2026-W48.csv.age');
    expect(saved[0]?.fileName).toBe('attendance-2026-W48.csv.age');
    expect(await textSaved()).toMatch(/^age1head .*Sam Taylor/s);
  });

  it('is plain without a key, and a plain copy is among what is to be deleted', async () => {
    const { open, registers, saved, asked } = setUp();
    await registers.put(keptRegister());
    open('attendance');
    await screen.findByRole('heading', { name: 'Art' });
    expect(screen.getByText('The file will be plain: anyone who opens it can read it')).toBeTruthy();
    press('Download the week’s attendance');
    await screen.findByText('Downloaded: attendance-2026-W48.csv');
    expect(saved[0]?.text).toContain('Sam Taylor');
    expect(asked).toContainEqual({
      type: 'plain-copy-saved',
      fileName: 'attendance-2026-W48.csv',
      book: 'incidents',
    });
  });

  it('is no file while the class lists cannot be read: a protected pupil would be named in it', async () => {
    const { open, registers } = setUp({ classes: [], classesLocked: true });
    await registers.put(keptRegister());
    open('attendance');
    await screen.findByRole('heading', { name: 'Art' });
    expect(screen.getByText('Your class lists cannot be read now, so there is no file')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Download the week’s attendance' })).toBeNull();
  });

  it('says when there is no file', async () => {
    const { open, registers, saving } = setUp();
    saving.works = false;
    await registers.put(keptRegister());
    open('attendance');
    await screen.findByRole('heading', { name: 'Art' });
    press('Download the week’s attendance');
    expect((await screen.findByRole('alert')).textContent).toContain('There is no file');
  });

  it('says what is not kept, what is lost and what could not be read, and never that nobody came', async () => {
    const { open, failures } = setUp({ policy: POLICIES.westgate });
    failures.set('list-registers', { failed: 'fault', why: 'The disk could not be read.' });
    open('attendance');
    expect((await screen.findByRole('alert')).textContent).toContain('The disk could not be read.');
    expect(screen.getByText(/does not ask for attendance/)).toBeTruthy();
    expect(screen.queryByText('No lesson was watched in this week')).toBeNull();
  });

  it('is not shown while the log is locked', async () => {
    const { open, registers, lock, turned } = setUp();
    await registers.put(keptRegister());
    await lock.underPassphrase('the file');
    open('attendance');
    await screen.findByRole('heading', { name: 'Art' });
    await lock.lock();
    turned();
    await waitFor(() => expect(document.body.textContent).not.toContain('Sam Taylor'));
  });
});
