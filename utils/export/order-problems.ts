import { type Book, referenceOf } from '../incidents/record.ts';
import { linkOf, type ReadRow } from './read-row.ts';

/** What is wrong between the rows of a weekly return: moved, missing, twice, from elsewhere, cut off. */

/** By what it proves: else the last row that was left could be called the return. Where nothing can be proven, as it says. */
function isReturn({ record, computed }: ReadRow): boolean {
  const says = computed === undefined ? record.cells.get('Category') : record.fields.category;
  return says === 'return';
}

function moved(rows: readonly ReadRow[]): string[] {
  const at = rows.findIndex(({ record }, index) => record.seq < (rows[index - 1]?.record.seq ?? 0));
  const [row, before] = [rows[at], rows[at - 1]];
  if (row === undefined || before === undefined) return [];
  return [`The rows are not in their order: ${row.record.reference} stands after ${before.record.reference}.`];
}

function gapOf(book: Book, from: number, to: number): string {
  const [missing, are] =
    from === to ? [referenceOf(book, from), 'is'] : [`${referenceOf(book, from)} to ${referenceOf(book, to)}`, 'are'];
  return `${missing} ${are} missing: the number was given out, and the file does not have it. Ask the teacher what became of it.`;
}

/** The rows by number, one for each: of two with one number the one that is whole. */
export function byNumber(rows: readonly ReadRow[]): readonly ReadRow[] {
  const one = new Map<number, ReadRow>();
  for (const row of rows) {
    const known = one.get(row.record.seq);
    if (known === undefined || known.computed !== known.record.hash) one.set(row.record.seq, row);
  }
  return [...one.values()].sort((a, b) => a.record.seq - b.record.seq);
}

function twice(rows: readonly ReadRow[]): string[] {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const { record } of rows) (once.has(record.reference) ? repeated : once).add(record.reference);
  return [...repeated].map((reference) => `${reference} is in the file twice: one of the two rows was added.`);
}

function links(rows: readonly ReadRow[]): string[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (before === undefined) return [];
    if (row.record.seq > before.record.seq + 1)
      return [gapOf(row.record.book, before.record.seq + 1, row.record.seq - 1)];
    const whole = row.computed === row.record.hash && before.computed === before.record.hash;
    if (!whole || row.record.prev === linkOf(before)) return [];
    return [
      `${row.record.reference} does not follow on ${before.record.reference}: one of the two comes from another log, or was written anew.`,
    ];
  });
}

function returns(rows: readonly ReadRow[]): string[] {
  const found = rows.filter(isReturn);
  const [first, second] = found;
  const last = rows.at(-1);
  if (last === undefined) return ['The file has no rows. Ask the teacher to send it again.'];
  if (first !== undefined && second !== undefined) {
    return [
      `${first.record.reference} and ${second.record.reference} are both returns: two files were put together. Open each of them by itself.`,
    ];
  }
  if (first === undefined) {
    return [
      `The end is missing: after ${last.record.reference} there is no row of the return itself. Ask the teacher to send the file again.`,
    ];
  }
  return first === last
    ? []
    : [`${last.record.reference} stands after the return itself, ${first.record.reference}: it was added.`];
}

/** The return's own row says how many records it covers, and how many were missing: a backup may have brought some back. */
function counted(rows: readonly ReadRow[]): string[] {
  const what = rows.at(-1)?.record.fields.what ?? '';
  const said = /: (?:nil return|(\d+) records?)(?:; (\d+) numbers? (?:is|are) missing)?(?:;|$)/.exec(what);
  if (said === null) return [];
  const [, covered = '0', missing = '0'] = said;
  const [count, has] = [Number(covered), rows.length - 1];
  if (count <= has && has <= count + Number(missing)) return [];
  return [
    `The return says that it covers ${count === 1 ? '1 record' : `${count} records`}; the file has ${has}. ${count > has ? 'Rows are missing at its beginning, or were deleted from the log when their time was over: ask the teacher.' : 'Rows were added at its beginning.'}`,
  ];
}

/** Problems between the rows, in the order of the file. */
export function orderProblems(rows: readonly ReadRow[]): readonly string[] {
  const sorted = byNumber(rows);
  const problems = [...moved(rows), ...twice(rows), ...links(sorted), ...returns(sorted)];
  return problems.length > 0 ? problems : counted(sorted);
}
