import { beforeAll, describe, expect, it } from 'vitest';
import { HEADERS, type Header } from '../../utils/export/columns.ts';
import { toCsv, unguard } from '../../utils/export/csv.ts';
import { beginningOf, whyNotFollowing } from '../../utils/export/follows.ts';
import { readReturn, unprovenOf } from '../../utils/export/read-return.ts';
import { fieldHash } from '../../utils/incidents/field-hash.ts';
import { draft } from '../incidents/samples.ts';
import { parseCsv } from './hand-parser.ts';
import { teacher } from './returns.ts';

/** Every way to tamper with a return's file that we could think of, each with the sentence that its reader gets. */

/** Three incidents and the return: LL-000001 to LL-000004. */
let whole: string;
beforeAll(async () => {
  const incidents = [
    draft({ what: 'first', category: 'bullying' }),
    draft({ what: "'tis the =second", actions: ['muted'] }),
    draft({ what: '=1+1' }),
  ];
  whole = (await teacher()(...incidents)).text;
});

/** Rows without header and guards, the lines of the file as they were, changed and written again. */
function rows(change: (rows: string[][]) => string[][]): (text: string) => string {
  return (text) => {
    const [, ...table] = parseCsv(text.slice(1));
    return toCsv(HEADERS, change(table.map((row) => row.map(unguard))));
  };
}

/** One cell of the row with this index changed. */
function cell(index: number, header: Header, change: (cell: string) => string): (text: string) => string {
  return rows((table) => {
    const row = table[index] ?? [];
    const at = HEADERS.indexOf(header);
    row[at] = change(row[at] ?? '');
    return table;
  });
}

const NOT_AS_RECORDED = (reference: string): string =>
  `${reference} is not as it was recorded: a cell of its row, or its proof, was changed.`;
const NO_END = (last: string): string =>
  `The end is missing: after ${last} there is no row of the return itself. Ask the teacher to send the file again.`;
const AGAIN = 'Ask the teacher for the file as it was downloaded, not opened and saved again.';
const CUT = 'The file stops in the middle of a row: its end is missing. Ask the teacher to send it again.';

async function said(text: string): Promise<readonly string[]> {
  return await readReturn(text).then(
    ({ problems }) => problems,
    (error: Error) => [error.message],
  );
}

describe('a file that was tampered with', () => {
  it.each<[string, (text: string) => string, string | readonly string[]]>([
    ['words changed', cell(1, 'What happened', () => 'nothing'), NOT_AS_RECORDED('LL-000002')],
    ['a severity changed', cell(0, 'Severity', () => 'urgent'), NOT_AS_RECORDED('LL-000001')],
    ['words taken out', cell(0, 'What happened', () => ''), NOT_AS_RECORDED('LL-000001')],
    [
      'words filled in where none were',
      cell(0, 'Follow-up due', () => '2026-12-01'),
      'LL-000001: “Follow-up due” was empty when it was recorded, and is not now.',
    ],
    [
      'a row taken out of the middle',
      rows((table) => table.toSpliced(1, 1)),
      'LL-000002 is missing: the number was given out, and the file does not have it. Ask the teacher what became of it.',
    ],
    [
      'two rows taken out of the middle',
      rows((table) => table.toSpliced(1, 2)),
      'LL-000002 to LL-000003 are missing: the number was given out, and the file does not have it. Ask the teacher what became of it.',
    ],
    [
      'the first row taken out',
      rows((table) => table.slice(1)),
      'The return says that it covers 3 records; the file has 2. Rows are missing at its beginning, or were deleted from the log when their time was over: ask the teacher.',
    ],
    ['the end cut off', rows((table) => table.slice(0, 2)), NO_END('LL-000002')],
    ['the return’s row taken out', rows((table) => table.slice(0, -1)), NO_END('LL-000003')],
    [
      'two rows changed round',
      rows(([one, two, ...rest]) => [two!, one!, ...rest]),
      'The rows are not in their order: LL-000001 stands after LL-000002.',
    ],
    [
      'a row added without a number',
      rows((table) => [...table.slice(0, 3), HEADERS.map(() => 'x'), ...table.slice(3)]),
      'Row 5 of the file has no number of an incident log (“x”): it was added, or its number was changed.',
    ],
    [
      'a row added after the return',
      rows((table) => [...table, table[0]!.map((old, index) => (HEADERS[index] === 'Reference' ? 'LL-000005' : old))]),
      [NOT_AS_RECORDED('LL-000005'), 'LL-000005 stands after the return itself, LL-000004: it was added.'],
    ],
    [
      'a row there twice',
      rows((table) => [table[0]!, ...table]),
      'LL-000001 is in the file twice: one of the two rows was added.',
    ],
    [
      'a number changed',
      cell(1, 'Reference', () => 'LL-000009'),
      [
        NOT_AS_RECORDED('LL-000009'),
        'The rows are not in their order: LL-000003 stands after LL-000009.',
        'LL-000002 is missing: the number was given out, and the file does not have it. Ask the teacher what became of it.',
        'LL-000005 to LL-000008 are missing: the number was given out, and the file does not have it. Ask the teacher what became of it.',
        'LL-000009 stands after the return itself, LL-000004: it was added.',
      ],
    ],
    [
      'a record’s hash changed',
      cell(0, 'Record hash', () => 'f'.repeat(64)),
      'LL-000001: its own hash was changed. Its words are as they were recorded.',
    ],
    ['the head changed', cell(3, 'Record hash', () => 'f'.repeat(64)), NOT_AS_RECORDED('LL-000004')],
    [
      'the hash of the one before changed',
      cell(2, 'Previous hash', () => 'f'.repeat(64)),
      'LL-000003: the hash of the record before it was changed. Its words are as they were recorded.',
    ],
    ['a salt changed', cell(1, 'Proof', (proof) => proof.replace(/what=../, 'what=AA')), NOT_AS_RECORDED('LL-000002')],
    [
      'a part of the proof cut',
      cell(1, 'Proof', (proof) => proof.replace(/ what=\S+/, '')),
      NOT_AS_RECORDED('LL-000002'),
    ],
    [
      'a proof taken away',
      cell(1, 'Proof', () => ''),
      'LL-000002: its proof was taken away, so nothing that it says can be checked.',
    ],
    [
      'a proof that is none',
      cell(1, 'Proof', () => '!!!'),
      'LL-000002: its proof cannot be read, so nothing that it says can be checked.',
    ],
    [
      'a record made to correct an earlier one',
      cell(1, 'Amends', () => 'LL-000001'),
      'LL-000002: “Amends” was empty when it was recorded, and is not now.',
    ],
    [
      'two returns in one file',
      (text) => `${text}${text.split('\r\n').at(-2)?.replace('LL-000004', 'LL-000005')}\r\n`,
      [
        NOT_AS_RECORDED('LL-000005'),
        'LL-000004 and LL-000005 are both returns: two files were put together. Open each of them by itself.',
      ],
    ],
    ['a file cut within quotation marks', (text) => text.slice(0, text.indexOf('=second') + 5), CUT],
    ['a file cut within a row', (text) => text.slice(0, text.lastIndexOf('Weekly return') + 5), CUT],
    [
      'semicolons in place of commas',
      (text) => text.replaceAll(',', ';'),
      `A spreadsheet program has put another mark than a comma between the columns. ${AGAIN}`,
    ],
    [
      'dates as a spreadsheet has them',
      cell(0, 'Date', () => '23/11/2026'),
      'LL-000001: a spreadsheet program has written “23/11/2026” in place of its date or time. Ask the teacher for the file as it was downloaded.',
    ],
    [
      'times as a spreadsheet has them',
      cell(0, 'Time', () => '10:05:00'),
      'LL-000001: a spreadsheet program has written “10:05:00” in place of its date or time. Ask the teacher for the file as it was downloaded.',
    ],
    [
      'the time of writing as a spreadsheet has it',
      cell(0, 'Recorded at', () => '23/11/2026 10:06'),
      'LL-000001: a spreadsheet program has written “23/11/2026 10:06” in place of its date or time. Ask the teacher for the file as it was downloaded.',
    ],
    [
      'columns in another order',
      (text) => text.replace('Date,Time', 'Time,Date'),
      `The columns are in another order than in a weekly return. ${AGAIN}`,
    ],
    [
      'a column taken out',
      (text) => text.replace('Severity,', ''),
      `The column “Severity” is missing from the file. ${AGAIN}`,
    ],
    [
      'a column added',
      (text) => text.replace('Proof', 'Proof,Notes'),
      `The file has columns that a weekly return does not have. ${AGAIN}`,
    ],
    [
      'the guard of a formula taken away',
      (text) => text.replace("'=1+1", '=1+1'),
      'LL-000003: the mark that keeps a spreadsheet from running “What happened” was taken away. Do not open this file in a spreadsheet.',
    ],
    ['an apostrophe lost', (text) => text.replace("''tis", "'tis"), NOT_AS_RECORDED('LL-000002')],
    [
      'line ends changed',
      (text) => text.replaceAll('\r\n', '\n'),
      `Another program has changed the ends of the lines. ${AGAIN}`,
    ],
    [
      'line ends changed to carriage returns',
      (text) => text.replaceAll('\r\n', '\r'),
      `Another program has changed the ends of the lines. ${AGAIN}`,
    ],
    [
      'semicolons, and a cell with quotation marks and commas',
      (text) => text.replaceAll(',', ';').replace('first', '"a, ""b"", "c"'),
      `A spreadsheet program has put another mark than a comma between the columns. ${AGAIN}`,
    ],
    [
      'a line of a mail program at the end',
      (text) => `${text}Sent from my phone\r\n`,
      'Row 6 of the file has 1 cell in place of 25: it was added, or cut, or its commas or quotation marks were changed.',
    ],
    [
      'a number with one more zero',
      cell(1, 'Reference', () => 'LL-0000002'),
      [
        'Row 3 of the file has no number of an incident log (“LL-0000002”): it was added, or its number was changed.',
        'LL-000002 is missing: the number was given out, and the file does not have it. Ask the teacher what became of it.',
      ],
    ],
    ['another file', () => 'Name,Class\r\nSam,5B\r\n', 'This is not a weekly return of Lesson Lookout.'],
    ['an empty file', () => '\uFEFF', 'The file is empty. Ask the teacher to send it again.'],
    [
      'a header alone',
      (text) => `${text.split('\r\n')[0]}\r\n`,
      'The file has no rows. Ask the teacher to send it again.',
    ],
  ])('is named: %s', async (_name, tamper, sentences) => {
    const tampered = tamper(whole);
    expect(tampered).not.toBe(whole);
    expect(await said(tampered)).toEqual(typeof sentences === 'string' ? [sentences] : sentences);
  });

  it('is whole without its BOM, and as it was written', async () => {
    expect(await said(whole)).toEqual([]);
    expect(await said(whole.slice(1))).toEqual([]);
    expect(await said(`${whole}\r\n\r\n`)).toEqual([]);
    expect(await said(`${whole}\n`)).toEqual([]);
    expect(await said(`${whole} \r\n`)).toEqual([]);
    expect(await said(rows((table) => table)(whole))).toEqual([]);
  });

  it('says where words were put under a proof that only withholds them', async () => {
    const { problems, records } = await readReturn(whole);
    expect(problems).toEqual([]);
    const proof = records[0]?.cells.get('Proof') ?? '';
    const [part, salt = ''] = /what=(\S+)/.exec(proof) ?? [];
    const hidden = proof.replace(part ?? '', `what#${await fieldHash('what', 'first', salt)}`);
    const forged = await readReturn(
      cell(0, 'What happened', () => 'other words')(cell(0, 'Proof', () => hidden)(whole)),
    );
    expect(forged.problems).toEqual([]);
    expect(unprovenOf(forged)).toEqual([{ reference: 'LL-000001', columns: ['What happened'] }]);
  });
});

describe('a return and the one of the week before', () => {
  async function weeks() {
    const next = teacher();
    const files = [await next(draft()), await next(), await next(draft())];
    return await Promise.all(files.map(({ text }) => readReturn(text)));
  }

  it('follow on one another', async () => {
    const [one, two, three] = await weeks();
    expect(whyNotFollowing(one!, two!)).toBeUndefined();
    expect(whyNotFollowing(two!, three!)).toBeUndefined();
    expect(beginningOf(one!)).toBe('It is the first return of this log: nothing came before it.');
    expect(beginningOf(two!)).toMatch(/^It begins with LL-000003\. Choose the return of the week before/);
  });

  it('are named where they do not', async () => {
    const [one, two, three] = await weeks();
    const [other, , otherThree] = await weeks();
    expect(whyNotFollowing(one!, one!)).toMatch(/^Both files are the same return\./);
    expect(whyNotFollowing(two!, one!)).toMatch(/^The two files are the wrong way round/);
    expect(whyNotFollowing(one!, three!)).toBe(
      'Between the two files LL-000003 is missing: a return between them was not sent or not chosen.',
    );
    expect(whyNotFollowing(two!, otherThree!)).toBe(
      'LL-000004 does not follow on LL-000003: the two returns come from different logs, or one of the two records was written anew.',
    );
    const { records, ...rest } = two!;
    const unreadable = { ...rest, records: [{ ...records[0]!, prev: '' }, ...records.slice(1)], follows: '' };
    expect(whyNotFollowing(one!, unreadable)).toBe(
      'LL-000003 cannot be read, so nobody can tell whether it follows on LL-000002.',
    );
    expect(whyNotFollowing(three!, other!)).toMatch(
      /^The two returns do not follow each other: the one before ends with LL-000005, this one begins with LL-000001\./,
    );
  });
});
