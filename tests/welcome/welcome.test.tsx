// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Welcome } from '../../entrypoints/welcome/Welcome.tsx';
import type { Recorder } from '../../utils/incidents/recorder.ts';
import { memory, memoryOfClasses } from '../options/stored.ts';

afterEach(cleanup);

function open(file?: object, changes: { readRecorder?: () => Promise<Recorder> } = {}) {
  const { load, onChange } = memory(file === undefined ? undefined : JSON.stringify({ school: 1, ...file }));
  const writeRecorder = vi.fn((_: Recorder) => Promise.resolve());
  const readRecorder = () => Promise.resolve({ name: '', role: '' });
  render(<Welcome {...{ load, onChange, readRecorder, writeRecorder, ...memoryOfClasses(), ...changes }} />);
  return writeRecorder;
}

const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

it('keeps the name, which may be chosen among the staff', async () => {
  const kept = open({ staff: [{ name: 'Ms R Shah' }] });
  await screen.findByRole('heading', { name: 'What is watched now' });
  expect(document.querySelector('datalist option')?.getAttribute('value')).toBe('Ms R Shah');
  type('Your name', ' Ms R Shah ');
  type('Your role', 'class teacher');
  fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
  expect(await screen.findByText('Kept.')).toBeTruthy();
  expect(kept).toHaveBeenCalledExactlyOnceWith({ name: 'Ms R Shah', role: 'class teacher' });
});

it('says that a name was not kept or not read, and takes nothing that was typed', async () => {
  const kept = open(undefined, { readRecorder: () => Promise.reject(new Error('no storage')) });
  expect(await screen.findByText(/Your name could not be read/)).toBeTruthy();
  kept.mockRejectedValueOnce(new Error('full'));
  type('Your name', 'Ms R Shah');
  fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
  expect(await screen.findByText('Your name could not be kept. Please try again.')).toBeTruthy();
  expect((screen.getByLabelText('Your name') as HTMLInputElement).value).toBe('Ms R Shah');
});

it('leads to each step, and says what is not watched without it', async () => {
  open();
  expect(await screen.findByRole('link', { name: 'Choose the school file' })).toHaveProperty('hash', '');
  expect(screen.getByRole('link', { name: 'Choose class lists' }).getAttribute('href')).toBe('options.html#lists');
  expect(screen.getByRole('link', { name: 'Choose a calendar' }).getAttribute('href')).toBe('options.html#timetable');
  expect(screen.getAllByRole('listitem')).toHaveLength(4);
});

it('says what is set already', async () => {
  open({
    name: 'Ashby Down Junior School',
    domains: ['ashby.example'],
    staff: [{ name: 'Ms R Shah' }],
    classes: [{ id: '5B', pupils: [{ name: 'Leo Farthing' }] }],
    sessions: [{ title: 'Maths', class: '5B', starts: '2026-11-23T10:00', ends: '2026-11-23T11:00' }],
  });
  expect(await screen.findByText('In use: Ashby Down Junior School.')).toBeTruthy();
  expect(screen.getByText('1 class with 1 pupil, 1 adult.')).toBeTruthy();
  expect(screen.getByText('1 session known.')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'What is not' })).toBeNull();
});

it('offers the classes of the timetable where there are several', async () => {
  const session = { title: 'Maths', starts: '2026-11-23T10:00', ends: '2026-11-23T11:00' };
  open({ sessions: [{ ...session, class: '5B' }] });
  await screen.findByRole('heading', { name: 'What is watched now' });
  expect(screen.queryByRole('heading', { name: '5. Your classes' })).toBeNull();
  cleanup();
  open({ sessions: ['5B', '4H'].map((one) => ({ ...session, class: one })) });
  expect(await screen.findByRole('heading', { name: '5. Your classes' })).toBeTruthy();
});
