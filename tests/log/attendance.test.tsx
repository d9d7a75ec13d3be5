// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POLICIES } from '../../utils/policy/policies/index.ts';
import { keptRegister } from '../attendance/kept-register.ts';
import { LESSON_TIME } from '../incidents/samples.ts';
import { press, setUp } from './set-up.tsx';

beforeEach(() => void (location.hash = ''));
afterEach(cleanup);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SESSION = { title: 'Maths', class: '5B', starts: LESSON_TIME, ends: LESSON_TIME + HOUR };

function rows(lesson: string): readonly (string | null)[][] {
  const region = screen.getByRole('region', { name: `Attendance, ${lesson}` });
  return within(region)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));
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
    await registers.put(keptRegister({ session: SESSION, people }), 0);
    open('attendance');
    await screen.findByRole('heading', { name: 'Maths' });
    // Within the live region: one within the heading takes its name in Chromium.
    const week = screen.getByRole('heading', { name: 'Week 2026-W48, 23 to 29 November 2026' });
    expect(week.closest('[role="status"]')).toBeTruthy();
    expect(screen.getByText('1 of the 3 pupils of the class list came.')).toBeTruthy();
    expect(rows('Maths')).toEqual([
      ['Ms R Shah', '10:05', '11:05', '60 min', ''],
      ['Alex Jones', 'Did not come', ''],
      ['P-7', 'Did not come', ''],
      ['Sam Taylor as Sammy', '10:09', '11:05', '56 min', '4 minutes late'],
    ]);
  });

  it('is read a week at a time, and of no week to come', async () => {
    const { open, registers } = setUp();
    await registers.put(keptRegister({ id: 'before', title: 'Music', from: LESSON_TIME - 7 * DAY }), 0);
    await registers.put(keptRegister(), 0);
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
    await registers.put(keptRegister(), 0);
    open('attendance');
    await screen.findByRole('heading', { name: 'Art' });
    press('Download the week’s attendance');
    await screen.findByText('Downloaded: attendance-2026-W48.csv.age');
    expect(saved[0]?.fileName).toBe('attendance-2026-W48.csv.age');
    expect(await textSaved()).toMatch(/^age1head .*Sam Taylor/s);
  });

  it('is plain without a key, and a plain copy is among what is to be deleted', async () => {
    const { open, registers, saved, asked } = setUp();
    await registers.put(keptRegister(), 0);
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

  it('says when there is no file', async () => {
    const { open, registers, saving } = setUp();
    saving.works = false;
    await registers.put(keptRegister(), 0);
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
    await registers.put(keptRegister(), 0);
    await lock.underPassphrase('the file');
    open('attendance');
    await screen.findByRole('heading', { name: 'Art' });
    await lock.lock();
    turned();
    await waitFor(() => expect(document.body.textContent).not.toContain('Sam Taylor'));
  });
});
