import { EMPTY_HEAD } from '../../utils/incidents/chain.ts';
import { startHealthCheck } from '../../utils/incidents/health.ts';
import { BOOKS, referenceOf } from '../../utils/incidents/record.ts';
import type { StoredLog } from './log-database.ts';

/**
 * What must hold of a log whatever happened to the browser: what the teacher was told is recorded is
 * there, each capture at most once, numbers without a gap, the chain whole, the mark at its head.
 *
 * @param said the references that the page called recorded, e.g. `LL-000001`
 * @returns what does not hold, in words; empty when all is well
 */
export async function problemsOf({ records, marks, heads }: StoredLog, said: Iterable<string>): Promise<string[]> {
  const problems: string[] = [];
  const stored = new Set<string>();
  const ids = new Set<string>();
  for (const book of BOOKS) {
    const check = startHealthCheck(book, [marks[book] ?? EMPTY_HEAD, heads[book] ?? EMPTY_HEAD]);
    for (const [index, record] of records[book].entries()) {
      check.add(record);
      stored.add(referenceOf(book, record.seq));
      if (ids.has(record.id)) problems.push(`${record.id} is stored twice`);
      ids.add(record.id);
      if (record.seq !== index + 1) problems.push(`number ${record.seq} stands in place ${index + 1} of ${book}`);
    }
    const { missing, broken } = check.finish();
    if (missing > 0) problems.push(`${missing} numbers of ${book} are missing`);
    if (broken > 0) problems.push(`${broken} records of ${book} do not verify`);
    const head = records[book].at(-1)?.seq ?? 0;
    if ((marks[book]?.seq ?? 0) > head) problems.push(`the mark of ${book} is ahead of its head`);
    if ((heads[book]?.seq ?? 0) !== head) problems.push(`the head of ${book} is not that of its last record`);
  }
  for (const reference of said) {
    if (!stored.has(reference)) problems.push(`${reference} was called recorded and is not stored`);
  }
  return problems;
}
