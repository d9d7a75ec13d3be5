// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { PreviewRows } from '../../entrypoints/log/PreviewRows.tsx';
import { HEADERS } from '../../utils/export/columns.ts';
import { press } from './set-up.tsx';

afterEach(cleanup);

function show(from: number, to: number) {
  const asked: number[] = [];
  const preview = { from: 11, to, records: to - 10, begins: '', ends: '', week: '2026-W48', already: [] };
  const rows = [HEADERS.map((header) => (header === 'Reference' ? 'LL-000111' : ''))];
  render(<PreviewRows book="incidents" preview={preview} shown={{ from, rows }} onShow={(next) => asked.push(next)} />);
  return asked;
}

it('shows all rows of a short file, without ways to others', () => {
  show(11, 110);
  expect(screen.getByText('LL-000111')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('shows a hundred numbers of a long one, says which, and leads to those before and after', () => {
  const asked = show(111, 250);
  expect(screen.getByRole('status').textContent).toBe(
    'Shown: LL-000111 to LL-000210, of 240 records. The file has them all.',
  );
  press('Later rows');
  press('Earlier rows');
  expect(asked).toEqual([211, 11]);
});

it('leads nowhere before the first and after the last', () => {
  show(211, 250);
  expect(screen.getByRole('status').textContent).toContain('LL-000211 to LL-000250');
  expect(screen.getByRole('button', { name: 'Later rows' })).toHaveProperty('disabled', true);
  cleanup();
  show(11, 250);
  expect(screen.getByRole('button', { name: 'Earlier rows' })).toHaveProperty('disabled', true);
});
