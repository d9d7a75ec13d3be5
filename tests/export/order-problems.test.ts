import { expect, it } from 'vitest';
import { orderProblems } from '../../utils/export/order-problems.ts';
import type { ReadRow } from '../../utils/export/read-row.ts';
import { referenceOf } from '../../utils/incidents/record.ts';

function row(seq: number): ReadRow {
  const reference = referenceOf('incidents', seq);
  const rest = { prev: '', cells: new Map(), fields: {}, unproven: [] };
  return {
    record: { book: 'incidents', reference, seq, hash: `${seq}`, ...rest },
    row: { line: seq, cells: new Map() } as unknown as ReadRow['row'],
    computed: undefined,
    hashAfter: () => Promise.resolve(undefined),
    changed: [],
  };
}

it('finds what stands twice among 200,000 rows while somebody waits, each said once', () => {
  const seqs = Array.from({ length: 200_000 }, (_, index) => index + 1);
  const problems = orderProblems([...seqs, 200_000, 200_000, 7].map(row));
  expect(problems.filter((one) => one.includes('twice'))).toEqual([
    'LL-200000 is in the file twice: one of the two rows was added.',
    'LL-000007 is in the file twice: one of the two rows was added.',
  ]);
});
