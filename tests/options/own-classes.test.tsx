// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { OwnClasses } from '../../entrypoints/options/lists/OwnClasses.tsx';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';
import { memoryOfClasses } from './stored.ts';

afterEach(cleanup);

const HOSTILE = '<b>6A</b>';

function open(ids: readonly string[], source = memoryOfClasses()) {
  const sessions = ids.map((id) => ({
    title: 'Maths',
    class: id,
    starts: '2026-11-23T10:00',
    ends: '2026-11-23T11:00',
  }));
  const parsed = parseSchoolFile(JSON.stringify({ school: 1, sessions }));
  if (!parsed.ok) throw new Error(parsed.error.message);
  render(<OwnClasses title="Your classes" school={parsed.school} {...source} />);
  return source;
}

const ticked = () => screen.getAllByRole('checkbox', { checked: true }).map((one) => one.closest('label')?.textContent);

it('ticks all at first, and keeps what is taken away at once', async () => {
  const { readOthers } = open(['5B', '4H', HOSTILE]);
  expect(await screen.findByRole('group', { name: 'Classes you teach' })).toBeTruthy();
  expect(ticked()).toEqual(['5B', '4H', HOSTILE]);
  fireEvent.click(screen.getByRole('checkbox', { name: '4H' }));
  expect(await screen.findByText('Kept: 2 of 3 classes.')).toBeTruthy();
  expect(await readOthers()).toEqual(['4H']);
  fireEvent.click(screen.getByRole('checkbox', { name: '4H' }));
  expect(await screen.findByText('Kept: 3 of 3 classes.')).toBeTruthy();
  expect(await readOthers()).toEqual([]);
});

it('goes from none to one’s own in two presses, and says what none means', async () => {
  const { readOthers } = open(['5B', '4H', '6A']);
  fireEvent.click(await screen.findByRole('button', { name: 'Tick none' }));
  expect(await screen.findByText(/No lesson is known by the timetable now/)).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: '6A' }));
  expect(await screen.findByText('Kept: 1 of 3 classes.')).toBeTruthy();
  expect(screen.queryByText(/No lesson is known/)).toBeNull();
  expect(await readOthers()).toEqual(['5B', '4H']);
  fireEvent.click(screen.getByRole('button', { name: 'Tick all' }));
  expect(await screen.findByText('Kept: 3 of 3 classes.')).toBeTruthy();
});

it('shows what is kept where it could not be changed', async () => {
  const writeOthers = vi.fn(() => Promise.reject(new Error('full')));
  open(['5B', '4H'], { ...memoryOfClasses(), writeOthers });
  fireEvent.click(await screen.findByRole('checkbox', { name: '4H' }));
  expect(await screen.findByText(/could not be kept/)).toBeTruthy();
  expect(ticked()).toEqual(['5B', '4H']);
});
