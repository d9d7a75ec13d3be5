import { fieldHash, recordHash } from '../incidents/chain.ts';
import { type FieldName, type Fields, seqOf } from '../incidents/record.ts';
import { COLUMNS, type Column, type Header, HEADERS } from './columns.ts';
import { fromCsv } from './csv.ts';
import { parseProof, type Proof } from './proof.ts';

/** Reads a weekly return back and verifies it by itself: no log, no key. */

interface ReturnedRecord {
  readonly reference: string;
  readonly seq: number;
  readonly hash: string;
  readonly prev: string;
  /** The fields that the row shows and proves. */
  readonly fields: Fields;
  /** Columns whose text the row's hash does not bind: an account kept apart, a name taken out later. */
  readonly unproven: readonly Header[];
}

export interface ReadReturn {
  readonly records: readonly ReturnedRecord[];
  /** What does not verify, in words with the reference; empty: the file is whole. */
  readonly problems: readonly string[];
  /** What the first record names as the hash before it, to hold against last week's head. */
  readonly follows: string | undefined;
  /** The last row's hash. */
  readonly head: string | undefined;
}

type Cells = ReadonlyMap<Header, string>;

function shownFields(cells: Cells, proof: Proof): { fields: Fields; unproven: readonly Header[] } {
  const fields: Partial<Record<FieldName, string>> = {};
  const unproven: Header[] = [];
  for (const { header, fields: names } of COLUMNS as readonly (Column & { header: Header })[]) {
    const cell = cells.get(header) ?? '';
    const name = names.find((one) => proof.shown.has(one));
    if (name !== undefined) fields[name] = cell;
    else if (names.length > 0 && cell !== '') unproven.push(header);
  }
  return { fields, unproven };
}

async function hashOf(seq: number, prev: string, fields: Fields, proof: Proof): Promise<string> {
  const shown = [...proof.shown].map(
    async ([name, salt]): Promise<[string, string]> => [
      name,
      await fieldHash(name, fields[name as FieldName] ?? '', salt),
    ],
  );
  return await recordHash('incidents', seq, prev, new Map([...proof.withheld, ...(await Promise.all(shown))]));
}

async function readRow(cells: Cells, problems: string[]): Promise<ReturnedRecord | undefined> {
  const reference = cells.get('Reference') ?? '';
  const seq = seqOf('incidents', reference);
  if (seq === undefined) {
    problems.push(`"${reference}" is not a reference of an incident log.`);
    return undefined;
  }
  const hash = cells.get('Record hash') ?? '';
  const prev = cells.get('Previous hash') ?? '';
  const proof = parseProof(cells.get('Proof') ?? '');
  if (proof === undefined) {
    problems.push(`${reference}: its proof cannot be read.`);
    return { reference, seq, hash, prev, fields: {}, unproven: HEADERS };
  }
  const { fields, unproven } = shownFields(cells, proof);
  const computed = await hashOf(seq, prev, fields, proof).catch(() => undefined);
  if (computed !== hash) problems.push(`${reference}: it is not as it was recorded.`);
  return { reference, seq, hash, prev, fields, unproven };
}

/**
 * The records of a weekly return's file, and what of them does not verify.
 *
 * @throws Error when the text is not CSV, or its header is not the weekly return's
 */
export async function readReturn(text: string): Promise<ReadReturn> {
  const [header, ...rows] = fromCsv(text);
  if (header?.join() !== HEADERS.join()) throw new Error('the header is not that of a weekly return');
  const records: ReturnedRecord[] = [];
  const problems: string[] = [];
  for (const row of rows) {
    const record = await readRow(new Map(HEADERS.map((name, index) => [name, row[index] ?? ''])), problems);
    if (record === undefined) continue;
    const last = records.at(-1);
    if (last !== undefined && record.seq !== last.seq + 1) {
      problems.push(`${record.reference}: it does not follow on ${last.reference}.`);
    } else if (last !== undefined && record.prev !== last.hash) {
      problems.push(`${record.reference}: it names another record before it than ${last.reference}.`);
    }
    records.push(record);
  }
  if (records.at(-1)?.fields.category !== 'return')
    problems.push('The last row is not the return: the end is missing.');
  return { records, problems, follows: records[0]?.prev, head: records.at(-1)?.hash };
}
