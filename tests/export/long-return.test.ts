import { describe, expect, it } from 'vitest';
import { HEADERS } from '../../utils/export/columns.ts';
import { toCsv } from '../../utils/export/csv.ts';
import { readReturn } from '../../utils/export/read-return.ts';
import { returnsFrom } from '../../utils/export/weekly-return.ts';
import { EMPTY_HEAD, linkRecord } from '../../utils/incidents/chain.ts';
import { amendmentOf, composeIncident } from '../../utils/incidents/compose.ts';
import type { Entry } from '../../utils/incidents/log.ts';
import type { LogReader } from '../../utils/incidents/reader.ts';
import { type Book, referenceOf, type StoredRecord } from '../../utils/incidents/record.ts';
import { composeReturn, previewReturn, withheldIn } from '../../utils/incidents/weekly.ts';
import { CONTEXT } from '../incidents/log-fixture.ts';
import { draft } from '../incidents/samples.ts';

/** A log whose incidents are an array, and how many records were asked of it at once and together. */
function logOf(records: StoredRecord[]) {
  const read = { most: 0, all: 0 };
  function count<T extends readonly unknown[]>(found: T): T {
    read.most = Math.max(read.most, found.length);
    read.all += found.length;
    return found;
  }
  const within = (book: Book, from: number, to: number) =>
    book === 'incidents' ? records.filter(({ seq }) => seq >= from && seq <= to) : [];
  const reader: LogReader = {
    newest: (book, limit, before = Number.MAX_SAFE_INTEGER) =>
      Promise.resolve(
        count(
          within(book, 0, before - 1)
            .slice(-limit)
            .toReversed(),
        ),
      ),
    range: (book, from, to = Number.MAX_SAFE_INTEGER) => Promise.resolve(count(within(book, from, to))),
    count: (book, from, to = Number.MAX_SAFE_INTEGER) => Promise.resolve(within(book, from, to).length),
    find: () => Promise.resolve(undefined),
  };
  function append({ book, ...entry }: Entry): void {
    const last = records.at(-1) ?? EMPTY_HEAD;
    records.push(linkRecord(book, last, { ...entry, id: `record ${last.seq + 1}` }));
  }
  return { reader, records, read, append };
}

/** So many incidents, `what` each being its number. */
function incidents(log: ReturnType<typeof logOf>, many: number): void {
  for (let index = 0; index < many; index += 1) {
    const id = `incident ${log.records.length + 1}`;
    log.append(composeIncident(draft({ id, what: `facts ${log.records.length + 1}` }), CONTEXT));
  }
}

function disclosed(log: ReturnType<typeof logOf>, seq: number): void {
  const at = { book: 'incidents', of: `incident ${seq}`, amends: referenceOf('incidents', seq) } as const;
  log.append(amendmentOf(at, draft({ id: `incident ${seq}`, category: 'disclosure' }), CONTEXT));
}

async function returned(log: ReturnType<typeof logOf>): Promise<void> {
  const { seq, hash } = log.records.at(-1) ?? EMPTY_HEAD;
  log.append(await composeReturn(log.reader, () => Promise.resolve({ seq, hash }), 'incidents', CONTEXT));
}

async function textOf(log: ReturnType<typeof logOf>, from: number, to: number) {
  const pieces: string[] = [];
  const returns = returnsFrom(log.reader, () => Promise.resolve(CONTEXT.school));
  for await (const piece of returns.text({ book: 'incidents', from, to })) pieces.push(String(piece));
  return { pieces, text: pieces.join(''), rows: await returns.rows({ book: 'incidents', from, to }) };
}

describe('a return of many records', () => {
  it('is made a page at a time, to the same bytes as at once, and verifies', async () => {
    const log = logOf([]);
    incidents(log, 1_200);
    await returned(log);
    const { pieces, text, rows } = await textOf(log, 1, 1_201);
    expect(pieces.length).toBeGreaterThan(3);
    expect(text).toBe(toCsv(HEADERS, rows));
    expect(rows).toHaveLength(1_201);
    expect((await readReturn(text)).problems).toEqual([]);
  });

  it('asks for no more than a page at once', async () => {
    const log = logOf([]);
    incidents(log, 1_200);
    const returns = returnsFrom(log.reader, () => Promise.resolve(CONTEXT.school));
    let length = 0;
    for await (const piece of returns.text({ book: 'incidents', from: 1, to: 1_200 })) length += piece.length;
    expect(length).toBeGreaterThan(100_000);
    expect(log.read.most).toBeLessThanOrEqual(500);
  });

  it('leaves out nothing but the records of a page that is missing', async () => {
    const log = logOf([]);
    incidents(log, 1_300);
    log.records.splice(400, 700);
    const { rows, text } = await textOf(log, 1, 1_300);
    expect(rows).toHaveLength(600);
    expect(text).toBe(toCsv(HEADERS, rows));
  });

  it('keeps an account apart of which a record pages later says that it is one', async () => {
    const log = logOf([]);
    incidents(log, 1_100);
    disclosed(log, 3);
    const { text } = await textOf(log, 1, log.records.length);
    expect(text).not.toContain('facts 3,');
    expect(text).toContain('facts 4,');
  });
});

describe('what is kept apart', () => {
  it('is read once, then what was recorded since, and all anew where records came back', async () => {
    const log = logOf([]);
    incidents(log, 20);
    disclosed(log, 3);
    const [early] = log.records.splice(1, 1);
    const withheld = withheldIn(log.reader);
    expect([...(await withheld('incidents')).apart]).toEqual(['incident 3']);
    const first = log.read.all;
    disclosed(log, 5);
    expect([...(await withheld('incidents')).apart]).toEqual(['incident 3', 'incident 5']);
    expect(log.read.all - first).toBe(2);
    if (early) log.records.splice(1, 0, early);
    const second = log.read.all;
    expect([...(await withheld('incidents')).apart]).toEqual(['incident 3', 'incident 5']);
    expect(log.read.all - second).toBe(log.records.length + 1);
  });

  it('is whole for each of two who ask at once', async () => {
    const log = logOf([]);
    log.append(composeIncident(draft({ id: 'told', category: 'disclosure' }), CONTEXT));
    incidents(log, 1_200);
    const { promise: readOn, resolve } = Promise.withResolvers<void>();
    let counts = 0;
    const withheld = withheldIn({
      ...log.reader,
      // The second one's answer comes while the first one is in the middle.
      async count(...numbers) {
        if (numbers[0] === 'incidents') counts += 1;
        if (counts === 2) await readOn;
        return await log.reader.count(...numbers);
      },
      range(book, from, to) {
        if (book === 'incidents' && from > 1_000) resolve();
        return log.reader.range(book, from, to);
      },
    });
    const both = await Promise.all([withheld('incidents'), withheld('incidents')]);
    expect(both.map(({ apart }) => [...apart])).toEqual([['told'], ['told']]);
  });
});

describe('the preview of a return', () => {
  it('finds the last one however far back, and those of the week', async () => {
    const log = logOf([]);
    await returned(log);
    incidents(log, 3);
    await returned(log);
    incidents(log, 700);
    log.read.all = 0;
    expect(await previewReturn(log.reader, 'incidents', CONTEXT.now, 'Europe/London')).toMatchObject({
      from: 6,
      to: 705,
      records: 700,
      already: [{ reference: 'LL-000005' }, { reference: 'LL-000001' }],
    });
    // Each record once, and the newest for its number.
    expect(log.read.all).toBe(log.records.length + 1);
  });

  it('is not looked for again when the return is made, but for what was recorded since', async () => {
    const log = logOf([]);
    await returned(log);
    incidents(log, 1_600);
    const heads = () => Promise.resolve(log.records.at(-1) ?? EMPTY_HEAD);
    const known = { from: 2, to: 1_601 };
    incidents(log, 1);
    const compose = (given?: typeof known) =>
      composeReturn(log.reader, heads, 'incidents', CONTEXT, [], given).then(({ fields }) => fields.covers);
    log.read.all = 0;
    expect(await compose(known)).toBe('LL-000002');
    expect(log.read.all).toBeLessThan(600);
    // Made on another page meanwhile.
    await returned(log);
    expect(await compose(known)).toBe('LL-001604');
    expect(await compose()).toBe('LL-001604');
  });
});
