import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { draft } from '../incidents/samples.ts';
import { COLUMNS, type Column } from '../../utils/export/columns.ts';
import { parseCsv } from './hand-parser.ts';
import { teacher } from './returns.ts';

/** `docs/weekly-return.md` says how a stranger checks a return: done here as it stands there, with none of our code. */

const DOC = readFileSync(new URL('../../docs/weekly-return.md', import.meta.url), 'utf8');

/** The table of the document: the column of each field. */
const COLUMN_OF = new Map(
  [...DOC.matchAll(/\| ([A-Z][\w -]+) \| ((?:`\w+`(?:, )?)+) (?=\|)/g)].flatMap(([, column = '', fields = '']) =>
    fields.split(', ').map((field) => [field.slice(1, -1), column] as const),
  ),
);

type Row = Record<string, string>;

function fieldHashOf(name: string, text: string, salt: string): string {
  const bytes = Buffer.concat([Buffer.from(salt, 'base64'), Buffer.from(`${name}\0${text}`)]);
  return createHash('sha256').update(bytes).digest('base64');
}

/** What goes into a row's Record hash. */
function hashedOf(row: Row): string {
  const fields = (row['Proof'] ?? '').split(' ').map((part) => {
    const [, name = '', mark, base64 = ''] = /^(\w+)([=#])(.+)$/.exec(part) ?? [];
    return [name, mark === '#' ? base64 : fieldHashOf(name, row[COLUMN_OF.get(name) ?? ''] ?? '', base64)];
  });
  const sorted = fields.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return JSON.stringify([
    'lesson-lookout record 1',
    'incidents',
    Number(row['Reference']?.slice(3)),
    row['Previous hash'],
    sorted,
  ]);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

it('gives each row its hash, and each the one before', async () => {
  const { text } = await teacher()(
    draft({ what: '=1+1 “Ω”\n', pupils: [{ name: 'Sam' }] }),
    draft({ category: 'danger' }),
  );
  const [header = [], ...table] = parseCsv(text.slice(1));
  const rows = table.map(
    (cells): Row => Object.fromEntries(header.map((name, at) => [name, (cells[at] ?? '').replace(/^'/, '')])),
  );
  expect(rows.map((row) => sha256(hashedOf(row)))).toEqual(rows.map((row) => row['Record hash']));
  expect(rows.map((row) => row['Previous hash'])).toEqual(
    ['0'.repeat(64), ...rows.map((row) => row['Record hash'])].slice(0, -1),
  );
});

it('holds for the example', () => {
  const { row, hashed } = JSON.parse(/```json\n(.*?)```/s.exec(DOC)?.[1] ?? '');
  expect(hashedOf(row)).toBe(hashed);
  expect(sha256(hashed)).toBe(row['Record hash']);
});

it('knows every column and its fields', () => {
  const fields = COLUMNS.flatMap(({ header, fields: names }: Column) => names.map((name) => [name, header] as const));
  expect(new Map(COLUMN_OF)).toEqual(new Map(fields));
});
