import { beforeAll, describe, expect, it } from 'vitest';
import { COLUMNS, type Column, type Header, HEADERS, NAMING_COLUMNS } from '../../utils/export/columns.ts';
import { toCsv, unguard } from '../../utils/export/csv.ts';
import { APART, NOT_HERE } from '../../utils/export/own-words.ts';
import { readReturn, unprovenOf } from '../../utils/export/read-return.ts';
import { fieldHash } from '../../utils/incidents/field-hash.ts';
import { fieldsNaming } from '../../utils/incidents/mentions.ts';
import type { FieldName, Fields } from '../../utils/incidents/record.ts';
import { school as sampleSchool } from '../incidents/school.ts';
import { CONTEXT } from '../incidents/log-fixture.ts';
import { draft } from '../incidents/samples.ts';
import { parseCsv } from './hand-parser.ts';
import { teacher } from './returns.ts';

/**
 * Whoever has a file can put the hash of a field in place of its salt: the row's own hash still fits, and binds no
 * word of that column any more. What no return of the product does is named all the same.
 */

let whole: string;
beforeAll(async () => {
  const one = draft({ what: 'first', pupils: [{ name: 'Sam Taylor' }], category: 'bullying' });
  whole = (await teacher()(one, draft({ what: 'second', followUpDue: '2026-12-01' }), draft({ what: 'third' }))).text;
});

type Row = Map<Header, string>;

/** The file with its rows changed: LL-000001 to LL-000003 and the return, LL-000004. */
function changed(change: (rows: Row[]) => Row[]): string {
  const [, ...table] = parseCsv(whole.slice(1));
  const rows = table.map((row): Row => new Map(HEADERS.map((header, at) => [header, unguard(row[at] ?? '')])));
  return toCsv(
    HEADERS,
    change(rows).map((row) => [...row.values()]),
  );
}

/** Hides the field that a column shows, and writes another cell in its place. */
function hide(row: Row | undefined, header: Header, cell: string): void {
  const { fields } = COLUMNS.find((column) => column.header === header) as Column;
  const proof = row?.get('Proof') ?? '';
  const name = fields.find((one) => proof.includes(` ${one}=`) || proof.startsWith(`${one}=`)) ?? 'what';
  const salt = new RegExp(`\\b${name}=(\\S+)`).exec(proof)?.[1] ?? '';
  const hash = fieldHash(name, row?.get(header) ?? '', salt);
  row?.set('Proof', proof.replace(`${name}=${salt}`, `${name}#${hash}`)).set(header, cell);
}

/** What is said of a file in whose row (from 0) this was hidden. */
async function said(at: number, header: Header, cell: string): Promise<readonly string[]> {
  const { problems } = await readReturn(
    changed((rows) => {
      hide(rows[at], header, cell);
      return rows;
    }),
  );
  return problems;
}

describe('a field that was hidden under its hash', () => {
  it.each<Header>(['What happened', 'Pupils', 'Severity', 'Confirmed by', 'Category'])(
    'is named where its cell was emptied: %s',
    async (header) => {
      const sentence = `LL-000001: “${header}” was filled in when it was recorded, and is empty now.`;
      expect(await said(0, header, '')).toEqual([sentence]);
    },
  );

  it.each<[Header, string]>([
    ['Severity', 'note'],
    ['Date', '2026-11-20'],
    ['Category', 'Something else'],
    ['Confirmed by', 'Mr X'],
    ['Pupils present', '1'],
    ['Severity', NOT_HERE],
  ])('is named where no name can have been taken out of it: %s', async (header, cell) => {
    expect(await said(0, header, cell)).toEqual([`LL-000001: “${header}” is not as it was recorded.`]);
  });

  it.each([NOT_HERE, APART])(
    'is named in a row whose account is said to be kept apart, and that shows more',
    async (cell) => {
      expect(await said(1, 'What happened', cell)).toEqual([
        'LL-000002: “What happened” says that its account is kept apart, and the row shows more than such a row does.',
      ]);
    },
  );

  it('is not proven, and no more, where a name may have been taken out', async () => {
    const file = changed((rows) => {
      hide(rows[0], 'What happened', 'removed on 2026-11-24 by Mrs Head');
      hide(rows[0], 'Pupils', 'P-1');
      return rows;
    });
    const read = await readReturn(file);
    expect(read.problems).toEqual([]);
    expect(unprovenOf(read)).toEqual([{ reference: 'LL-000001', columns: ['What happened', 'Pupils'] }]);
  });
});

describe('the return’s own row', () => {
  it('is none where its category is not proven: the end was cut off and the last row called the return', async () => {
    const file = changed((rows) => {
      hide(rows[1], 'Category', 'return');
      return rows.slice(0, 2);
    });
    expect((await readReturn(file)).problems).toEqual([
      'LL-000002: “Category” is not as it was recorded.',
      'The end is missing: after LL-000002 there is no row of the return itself. Ask the teacher to send the file again.',
    ]);
  });

  it('has to prove how many it covers: the beginning was cut off', async () => {
    const file = changed((rows) => {
      hide(rows[3], 'What happened', 'Weekly return: 2 records');
      return rows.slice(1);
    });
    expect((await readReturn(file)).problems).toEqual(['LL-000004: “What happened” is not as it was recorded.']);
  });

  it('stands as it was recorded, also where a pupil’s name is one of its words', async () => {
    const [schoolClass] = CONTEXT.school.classes;
    const pupils = [{ ...schoolClass!.pupils[0]!, aliases: ['Version'], protectedIdentity: true }];
    const school = sampleSchool({ classes: [{ ...schoolClass!, pupils }] });
    const read = await readReturn((await teacher({ ...CONTEXT, school })()).text);
    expect(read).toMatchObject({ problems: [], records: [{ unproven: [] }] });
  });

  it('has no account that is kept apart', async () => {
    expect(await said(3, 'What happened', NOT_HERE)).toEqual(['LL-000004: “What happened” is not as it was recorded.']);
  });
});

it('knows of each field that a removal takes out of a row', () => {
  const names: readonly FieldName[] = COLUMNS.flatMap(({ fields }): readonly FieldName[] => fields);
  const fields: Fields = Object.fromEntries(names.map((name) => [name, 'Sam Taylor']));
  const columns = COLUMNS.filter((column: Column) =>
    column.fields.some((name) => fieldsNaming(fields, ['Sam Taylor']).includes(name)),
  );
  expect(new Set(columns.map(({ header }) => header))).toEqual(NAMING_COLUMNS);
});
